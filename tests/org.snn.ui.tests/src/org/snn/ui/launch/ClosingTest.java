package org.snn.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snn.ui.DialogAnswer;
import org.snn.ui.OpenArtefact;
import org.snn.ui.Widgets;
import org.snn.ui.Workbench;
import org.snn.ui.training.Curves;

class ClosingTest {

  private static final String MODEL = "runs/short/model.snna";

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

  private void close(String answer, String picture) throws Exception {
    closing = false;
    workbench.removeWorkbenchListener(last);
    workbench.addWorkbenchListener(last);
    try (DialogAnswer given = DialogAnswer.to("Still Running", dialog -> {
      Workbench.picture(picture);
      Widgets.press(dialog, answer);
    })) {
      workbench.close();
    }
  }

  @Test
  void aTrainingIsSavedOrTheWorkbenchStaysOpen() throws Exception {
    TrainerProcess trainer = TrainingProject.run(project.longTraining());
    Curves.awaitEpochs(Curves.shown(), 1);
    close("Cancel", "closing");
    assertThat(closing).isFalse();
    assertThat(trainer.isTerminated()).isFalse();

    close("Stop and Exit", "closing");
    assertThat(closing).isTrue();
    assertThat(trainer.isTerminated()).isTrue();
    assertThat(ProcessHandle.of(Long.parseLong(trainer.getAttribute(IProcess.ATTR_PROCESS_ID)))).isEmpty();
    assertThat(project.folder().resolve("runs/long/checkpoint.snnc")).exists();
    assertThat(project.folder().resolve("runs/long/model.snna")).doesNotExist();
  }

  @Test
  void aPruningIsStoppedOrTheWorkbenchStaysOpen() throws Exception {
    TrainerProcess trainer = TrainingProject.run(project.shortTraining());
    Workbench.await("a trained network", () -> trainer.isTerminated() && project.project().getFile(MODEL).exists());
    IWorkbenchPage page = Workbench.window().getActivePage();
    IViewPart progress = page.showView(IPageLayout.ID_PROGRESS_VIEW);
    OpenArtefact editor = OpenArtefact.of(project.project().getFile(MODEL), "overview");
    try (DialogAnswer given = DialogAnswer.to("Prune", shell -> {
      Widgets.find(shell, Spinner.class).setSelection(10_000);
      Widgets.press(shell, "Prune");
    })) {
      editor.press("Prune…");
    }
    Workbench.await("its progress in the Progress view", () -> {
      // The console comes to the top when the trainer's last words arrive.
      page.bringToTop(progress);
      return epochIsShown();
    });
    close("Cancel", "closing-pruning");
    assertThat(closing).isFalse();
    assertThat(isPruning()).isTrue();

    close("Stop and Exit", "closing-pruning");
    assertThat(closing).isTrue();
    assertThat(isPruning()).isFalse();
    assertThat(project.folder().resolve("runs/short")).isDirectoryNotContaining("glob:**keep*");
  }

  private static boolean isPruning() {
    return Arrays.stream(Job.getJobManager().find(null)).anyMatch(job -> job.getName().equals("Pruning model"));
  }

  private static boolean epochIsShown() {
    return Widgets.find(Workbench.window().getShell(), Link.class, link -> link.getText().matches("(?s).*epoch \\d+/10000.*")) != null;
  }
}
