package org.snn.ui.launch;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.ProgressMonitorDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.IWorkbenchWindow;

/** Asks before the workbench closes while trainers run; then stops them, and waits until they have saved. */
final class ClosingWorkbench implements IWorkbenchListener {

  private static final long MILLIS = 100;

  @Override
  public boolean preShutdown(IWorkbench workbench, boolean forced) {
    List<TrainerProcess> running = TrainerProcess.running().toList();
    if (running.isEmpty()) {
      return true;
    }
    IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
    Shell shell = window == null ? null : window.getShell();
    if (!forced && !isWanted(shell, running.size())) {
      return false;
    }
    running.forEach(TrainerProcess::terminate);
    try {
      new ProgressMonitorDialog(shell).run(true, true, monitor -> awaitEnd(running, monitor));
    } catch (InvocationTargetException e) {
      ILog.of(ClosingWorkbench.class).error("Waiting for trainers has failed.", e);
    } catch (InterruptedException impatient) {
      // The trainers save without the workbench, and end.
    }
    return true;
  }

  private static boolean isWanted(Shell shell, int trainings) {
    String what = trainings == 1 ? "A training is running. It will be saved and stopped; Resume goes on with it."
        : "%d trainings are running. They will be saved and stopped; Resume goes on with them.".formatted(trainings);
    return MessageDialog.open(MessageDialog.QUESTION, shell, "Trainings", what, 0, "&Stop and Exit", "&Cancel") == 0;
  }

  private static void awaitEnd(List<TrainerProcess> trainers, IProgressMonitor monitor) throws InterruptedException {
    monitor.beginTask("Saving trainings", IProgressMonitor.UNKNOWN);
    while (!monitor.isCanceled() && trainers.stream().anyMatch(trainer -> !trainer.isTerminated())) {
      Thread.sleep(MILLIS);
    }
  }

  @Override
  public void postShutdown(IWorkbench workbench) {
    // The trainers have ended before.
  }
}
