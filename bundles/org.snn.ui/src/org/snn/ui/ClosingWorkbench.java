package org.snn.ui;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.ProgressMonitorDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** Asks before the workbench closes while trainings and commands run; then cancels them, and waits until they have ended. */
public final class ClosingWorkbench implements IWorkbenchListener {

  private static final ClosingWorkbench INSTANCE = new ClosingWorkbench();

  private final Set<Job> running = ConcurrentHashMap.newKeySet();

  private ClosingWorkbench() {
  }

  /** Starts a job that the workbench does not close upon. Cancelling it must end it soon, and leave no file half written. */
  public static void schedule(Job job) {
    INSTANCE.running.add(job);
    job.addJobChangeListener(new JobChangeAdapter() {
      @Override
      public void done(IJobChangeEvent event) {
        INSTANCE.running.remove(job);
      }
    });
    PlatformUI.getWorkbench().addWorkbenchListener(INSTANCE);
    job.schedule();
  }

  @Override
  public boolean preShutdown(IWorkbench workbench, boolean forced) {
    List<Job> jobs = List.copyOf(running);
    if (jobs.isEmpty()) {
      return true;
    }
    IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
    Shell shell = window == null ? null : window.getShell();
    if (!forced && !isWanted(shell, jobs)) {
      return false;
    }
    jobs.forEach(Job::cancel);
    try {
      new ProgressMonitorDialog(shell).run(true, true, monitor -> awaitEnd(jobs, monitor));
    } catch (InvocationTargetException e) {
      ILog.of(ClosingWorkbench.class).error("Waiting for what runs has failed.", e);
    } catch (InterruptedException impatient) {
      // Trainers save without the workbench, and end; a command holds the JVM until it has ended.
    }
    return true;
  }

  private static boolean isWanted(Shell shell, List<Job> jobs) {
    String what = jobs.stream().map(Job::getName).sorted().collect(Collectors.joining("\n    ", "Still running:\n    ", "\n\n"))
        + "A training is saved and stopped; Resume goes on with it. Anything else is stopped, and leaves no file half written.";
    return MessageDialog.open(MessageDialog.QUESTION, shell, "Still Running", what, 0, "&Stop and Exit", "&Cancel") == 0;
  }

  private static void awaitEnd(List<Job> jobs, IProgressMonitor monitor) throws InterruptedException {
    monitor.beginTask("Stopping", IProgressMonitor.UNKNOWN);
    for (Job job : jobs) {
      job.join(0, monitor);
    }
  }

  @Override
  public void postShutdown(IWorkbench workbench) {
    // All has ended before.
  }
}
