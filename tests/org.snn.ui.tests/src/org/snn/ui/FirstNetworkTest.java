package org.snn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.snn.ui.artefact.ArtefactEditor;
import org.snn.ui.launch.TrainingProject;
import org.snn.ui.training.Curves;

/** A person's first hour, in one go: a project, a mistake and its cure, a training that is watched, the trained network. */
class FirstNetworkTest {

  @Test
  void fromAnExampleToATrainedNetwork() throws Exception {
    IWorkbenchPage page = Workbench.open();
    try (SnnProject made = new SnnProject(projectFromWizard())) {
      IFile text = made.project().getFile("layered.snn");
      ITextEditor editor = (ITextEditor) page.getActiveEditor();
      assertThat(editor.getTitle()).isEqualTo("layered.snn");

      breakAndCure(editor, text);

      IProcess[] before = TrainingProject.processes();
      assertThat(before).allMatch(IProcess::isTerminated);
      IProcess trainer = TrainingProject.run(text);
      Curves.awaitEpochs(Curves.shown(), 5);
      Workbench.await("the end of the trainer", trainer::isTerminated);
      assertThat(trainer.getExitValue()).isZero();
      Workbench.picture("first-trained");

      IFile model = made.project().getFile("runs/layered/model.snna");
      Workbench.await("the trained network", model::exists);
      assertThat(IDE.openEditor(page, model)).isInstanceOf(ArtefactEditor.class);
      Workbench.await("its first page", () -> !page.getActiveEditor().getTitle().isEmpty());
      Workbench.picture("first-network");
    }
  }

  private static IProject projectFromWizard() throws Exception {
    NewWizard wizard = NewWizard.open("org.snn.ui.newProject", new StructuredSelection());
    wizard.find(Text.class).setText("first");
    org.eclipse.swt.widgets.List examples = wizard.find(org.eclipse.swt.widgets.List.class);
    examples.select(examples.indexOf("Layered network on digits"));
    examples.notifyListeners(SWT.Selection, new Event());
    wizard.finish();
    SnnProject.awaitBuild();
    return ResourcesPlugin.getWorkspace().getRoot().getProject("first");
  }

  private static void breakAndCure(ITextEditor editor, IFile text) throws Exception {
    IDocument document = SnnProject.document(editor);
    String right = document.get();
    document.replace(right.indexOf("connect h ->"), "connect h".length(), "connect hh");
    editor.doSave(null);
    SnnProject.awaitBuild();
    assertThat(SnnProject.rules(text)).isEqualTo(List.of("snn.group.unknown"));

    IMarker marker = SnnProject.problems(text).get(0);
    SnnProject.resolution(marker, "Change to 'h'").run(marker);
    editor.doSave(null);
    SnnProject.awaitBuild();
    assertThat(document.get()).isEqualTo(right);
    assertThat(SnnProject.problems(text)).isEmpty();
  }
}
