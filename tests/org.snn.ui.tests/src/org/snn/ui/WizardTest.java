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
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.List;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
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
    WizardDialog dialog = dialog("org.snn.ui.newProject", new StructuredSelection());
    find(dialog.getShell(), Text.class).setText("digits");
    List examples = find(dialog.getShell(), List.class);
    examples.select(examples.indexOf("Sparse network"));
    examples.notifyListeners(SWT.Selection, new Event());
    Workbench.picture("new-project", dialog.getShell());
    finish(dialog);

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
    WizardDialog dialog = dialog("org.snn.ui.newProject", new StructuredSelection());
    find(dialog.getShell(), Text.class).setText("empty");
    List examples = find(dialog.getShell(), List.class);
    examples.select(examples.getItemCount() - 1);
    finish(dialog);
    try (SnnProject made = new SnnProject(project)) {
      assertThat(Arrays.stream(project.members()).map(IResource::getName)).allMatch(name -> name.startsWith("."));

      WizardDialog file = dialog("org.snn.ui.newFile", new StructuredSelection(project));
      Text name = texts(file.getShell()).filter(text -> text.getText().endsWith(".snn")).findFirst().orElseThrow();
      name.setText("my first");
      Workbench.picture("new-file", file.getShell());
      finish(file);
      SnnProject.awaitBuild();

      IFile created = project.getFile("my first.snn");
      assertThat(created.exists()).isTrue();
      assertThat(SnnProject.problems(created)).isEmpty();
      assertThat(SnnProject.viewer((ITextEditor) page.getActiveEditor()).getTextWidget().getSelectionText()).isEqualTo("20");

      WizardDialog again = dialog("org.snn.ui.newFile", new StructuredSelection(project));
      texts(again.getShell()).filter(text -> text.getText().endsWith(".snn")).findFirst().orElseThrow().setText("my first.snn");
      assertThat(button(again).isEnabled()).as("a file of this name is there").isFalse();
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

  private static WizardDialog dialog(String id, StructuredSelection selection) throws Exception {
    INewWizard wizard = (INewWizard) PlatformUI.getWorkbench().getNewWizardRegistry().findWizard(id).createWizard();
    wizard.init(PlatformUI.getWorkbench(), selection);
    WizardDialog dialog = new WizardDialog(Workbench.window().getShell(), wizard);
    dialog.setBlockOnOpen(false);
    dialog.open();
    Workbench.pause();
    return dialog;
  }

  private static void finish(WizardDialog dialog) {
    assertThat(button(dialog).isEnabled()).isTrue();
    button(dialog).notifyListeners(SWT.Selection, new Event());
    Workbench.await("the end of the wizard", () -> dialog.getShell() == null || dialog.getShell().isDisposed());
    Workbench.pause();
  }

  private static Button button(WizardDialog dialog) {
    return all(dialog.getShell()).filter(Button.class::isInstance).map(Button.class::cast)
        .filter(button -> Integer.valueOf(IDialogConstants.FINISH_ID).equals(button.getData())).findFirst().orElseThrow();
  }

  private static <T> T find(Composite in, Class<T> type) {
    return all(in).filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
  }

  private static Stream<Text> texts(Composite in) {
    return all(in).filter(Text.class::isInstance).map(Text.class::cast);
  }

  private static Stream<Control> all(Composite in) {
    return Arrays.stream(in.getChildren())
        .flatMap(child -> Stream.concat(Stream.of(child), child instanceof Composite part ? all(part) : Stream.empty()));
  }
}
