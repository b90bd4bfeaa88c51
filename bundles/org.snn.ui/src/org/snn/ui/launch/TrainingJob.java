package org.snn.ui.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.DebugPlugin;
import org.snn.ui.WorkspaceFiles;

/**
 * A training as it stands in the Progress view: per cent, epoch, time left. Cancelling it stops the trainer, which saves. At the
 * end what the trainer has written is made known to the workspace.
 */
final class TrainingJob extends Job {

  private static final int TICKS = 1000;
  private static final long MILLIS = 250;

  private final TrainerProcess process;
  private final Path progress;

  TrainingJob(String name, TrainerProcess process, Path progress) {
    super(name);
    this.process = process;
    this.progress = progress;
    setPriority(LONG);
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    monitor.beginTask("Starting", TICKS);
    boolean stopping = false;
    int shown = 0;
    while (!process.isTerminated()) {
      Optional<TrainingProgress> now = TrainingProgress.read(progress);
      if (now.isPresent()) {
        process.foundFolder(now.get().folder().toString());
        monitor.subTask(stopping ? "Saving" : now.get().text());
        int ticks = (int) (now.get().done() * TICKS);
        monitor.worked(ticks - shown);
        shown = ticks;
      }
      if (monitor.isCanceled() && !stopping) {
        stopping = true;
        process.terminate();
      }
      if (!pause()) {
        break;
      }
    }
    monitor.done();
    end();
    return stopping ? Status.CANCEL_STATUS : Status.OK_STATUS;
  }

  private static boolean pause() {
    try {
      Thread.sleep(MILLIS);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  /** Short trainings may have ended before anybody looked at their progress. */
  private void end() {
    TrainingProgress.read(progress).map(TrainingProgress::folder).ifPresent(folder -> {
      process.foundFolder(folder.toString());
      refresh(folder);
    });
    try {
      Files.deleteIfExists(progress);
    } catch (IOException e) {
      DebugPlugin.log(e);
    }
  }

  private static void refresh(Path folder) {
    try {
      WorkspaceFiles.refresh(folder);
    } catch (CoreException e) {
      DebugPlugin.log(e);
    }
  }

  @Override
  public boolean belongsTo(Object family) {
    return family == TrainingJob.class;
  }
}
