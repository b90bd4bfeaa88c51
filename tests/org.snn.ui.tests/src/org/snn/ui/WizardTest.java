package org.snn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.List;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snn.ui.project.SnnNature;
import org.snn.ui.wizard.Example;

/** New projects and files, as a person makes them. */
class WizardTest {

  private IWorkbenchPage page;

  @BeforeEach
  void open() throws Exception {
    page = Workbench.open();
  }

  @Test
  void aProjectWithAnExampleOpensTheExampleAndHasNothingWrong() throws Exception {
    IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("digits");
    NewWizard dialog = NewWizard.open("org.snn.ui.newProject", new StructuredSelection());
    dialog.find(Text.class).setText("digits");
    List examples = dialog.find(List.class);
    examples.select(examples.indexOf("Sparse network"));
    examples.notifyListeners(SWT.Selection, new Event());
    Workbench.picture("new-project", dialog.shell());
    dialog.finish();

    try (SnnProject made = new SnnProject(project)) {
      SnnProject.awaitBuild();
      assertThat(SnnNature.isOn(project)).isTrue();
      assertThat(project.getFile("data/sample-images-idx3-ubyte.gz").exists()).isTrue();
      assertThat(page.getActiveEditor().getTitle()).isEqualTo("sparse.snn");
      assertThat(page.getActiveEditor().getSite().getId()).isEqualTo("org.snn.ui.textEditor");
      assertThat(page.getPerspective().getId()).isEqualTo(SnnPerspective.ID);
      assertThat(SnnProject.problems(project)).isEmpty();
      Workbench.picture("project");
    }
  }

  @Test
  void anEmptyProjectAndANewFileInIt() throws Exception {
    IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("empty");
    NewWizard dialog = NewWizard.open("org.snn.ui.newProject", new StructuredSelection());
    dialog.find(Text.class).setText("empty");
    List examples = dialog.find(List.class);
    examples.select(examples.getItemCount() - 1);
    dialog.finish();
    try (SnnProject made = new SnnProject(project)) {
      assertThat(Arrays.stream(project.members()).map(IResource::getName)).allMatch(name -> name.startsWith("."));

      NewWizard file = NewWizard.open("org.snn.ui.newFile", new StructuredSelection(project));
      Text name = file.find(Text.class, text -> text.getText().endsWith(".snn"));
      name.setText("my first");
      Workbench.picture("new-file", file.shell());
      file.finish();
      SnnProject.awaitBuild();

      IFile created = project.getFile("my first.snn");
      assertThat(created.exists()).isTrue();
      assertThat(SnnProject.problems(created)).isEmpty();
      assertThat(SnnProject.viewer((ITextEditor) page.getActiveEditor()).getTextWidget().getSelectionText()).isEqualTo("20");

      NewWizard again = NewWizard.open("org.snn.ui.newFile", new StructuredSelection(project));
      again.find(Text.class, text -> text.getText().endsWith(".snn")).setText("my first.snn");
      assertThat(again.canFinish()).as("a file of this name is there").isFalse();
      again.close();
    }
  }

  /** All but those that need the whole MNIST, or gigabytes. */
  @Test
  void listsTheExamplesOfTheRepository() throws Exception {
    Path examples = Path.of(System.getProperty("snn.checkout"), "examples");
    try (Stream<Path> files = Files.walk(examples)) {
      assertThat(files.map(file -> examples.relativize(file).toString()).filter(file -> file.endsWith(".snn")))
          .containsExactlyInAnyOrderElementsOf(Stream.concat(Arrays.stream(Example.values()).map(Example::path),
              Stream.of("paper/paper.snn", "scale/hundred-million.snn")).toList());
    }
  }
}
