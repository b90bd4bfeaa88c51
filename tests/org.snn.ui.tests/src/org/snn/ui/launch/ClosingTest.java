package org.snn.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snn.ui.Workbench;
import org.snn.ui.training.Curves;

class ClosingTest {

  private final IWorkbench workbench = PlatformUI.getWorkbench();
  private TrainingProject project;
  private boolean closing;

  /** Asked last, and keeps the workbench open for other tests. */
  private final IWorkbenchListener last = new IWorkbenchListener() {
    @Override
    public boolean preShutdown(IWorkbench closed, boolean forced) {
      closing = true;
      return false;
    }

    @Override
    public void postShutdown(IWorkbench closed) {
      // Does not come to this.
    }
  };

  @BeforeEach
  void open() throws Exception {
    Workbench.open();
    project = TrainingProject.create("closing");
  }

  @AfterEach
  void close() throws Exception {
    workbench.removeWorkbenchListener(last);
    project.delete();
  }

  private void close(String answer) {
    closing = false;
    workbench.removeWorkbenchListener(last);
    workbench.addWorkbenchListener(last);
    Display.getCurrent().timerExec(500, () -> answer(answer));
    workbench.close();
  }

  private static void answer(String button) {
    Shell dialog = Stream.of(Display.getCurrent().getShells()).filter(shell -> shell.isVisible() && shell.getText().equals("Trainings"))
        .findFirst().orElseThrow(() -> new AssertionError("nobody asks"));
    try {
      Workbench.picture("closing");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    find(dialog, button).notifyListeners(SWT.Selection, new Event());
  }

  private static Button find(Composite in, String text) {
    return Stream.of(in.getChildren()).map(child -> child instanceof Composite below ? find(below, text)
        : child instanceof Button button && button.getText().replace("&", "").equals(text) ? button : null)
        .filter(found -> found != null).findFirst().orElse(null);
  }

  @Test
  void aTrainingIsSavedOrTheWorkbenchStaysOpen() throws Exception {
    TrainerProcess trainer = TrainingProject.run(project.longTraining(2000));
    Curves.awaitEpochs(Curves.shown(), 1);
    close("Cancel");
    assertThat(closing).isFalse();
    assertThat(trainer.isTerminated()).isFalse();

    close("Stop and Exit");
    assertThat(closing).isTrue();
    assertThat(trainer.isTerminated()).isTrue();
    assertThat(ProcessHandle.of(Long.parseLong(trainer.getAttribute(IProcess.ATTR_PROCESS_ID)))).isEmpty();
    assertThat(project.folder().resolve("runs/long/checkpoint.snnc")).exists();
    assertThat(project.folder().resolve("runs/long/model.snna")).doesNotExist();
  }
}
