package org.snn.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.debug.core.model.IProcess;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snn.ui.DialogAnswer;
import org.snn.ui.Widgets;
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

  private void close(String answer) throws Exception {
    closing = false;
    workbench.removeWorkbenchListener(last);
    workbench.addWorkbenchListener(last);
    try (DialogAnswer given = DialogAnswer.to("Trainings", dialog -> {
      Workbench.picture("closing");
      Widgets.press(dialog, answer);
    })) {
      workbench.close();
    }
  }

  @Test
  void aTrainingIsSavedOrTheWorkbenchStaysOpen() throws Exception {
    TrainerProcess trainer = TrainingProject.run(project.longTraining());
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
