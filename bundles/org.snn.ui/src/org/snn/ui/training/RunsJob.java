package org.snn.ui.training;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.snn.ui.launch.TrainerProcess;

/**
 * Keeps a list of runs up to date: twice a second what they have written, and more rarely which there are. Rests while nobody sees
 * them and no trainer runs.
 */
final class RunsJob extends Job {

  private static final long MILLIS = 500;
  /** Looking through all projects takes longer than reading the runs that are known. */
  private static final int READS_A_SEARCH = 20;

  private final RunList runs;
  private final Runnable changed;
  private Set<Path> active = Set.of();
  private volatile int reads;
  private volatile boolean visible = true;
  private volatile boolean stopped;

  /** @param changed called on this job's thread when the list or a run has changed */
  RunsJob(RunList runs, Runnable changed) {
    super("Reading training runs");
    this.runs = runs;
    this.changed = changed;
    setSystem(true);
    setPriority(DECORATE);
  }

  /** Looks for runs at once. */
  void search() {
    reads = 0;
    schedule();
  }

  /** Whether somebody sees the runs. */
  void setVisible(boolean now) {
    visible = now;
    if (now) {
      search();
    }
  }

  /** For good. */
  void stop() {
    stopped = true;
    cancel();
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    try {
      Set<Path> running = running();
      if (visible || !running.isEmpty() || !active.isEmpty()) {
        update(running, monitor);
      }
      return Status.OK_STATUS;
    } finally {
      if (!stopped) {
        schedule(MILLIS);
      }
    }
  }

  private void update(Set<Path> running, IProgressMonitor monitor) {
    boolean search = reads++ % READS_A_SEARCH == 0 || !running.equals(active);
    boolean news = search && search(running, monitor);
    active = running;
    news |= runs.read(running, search);
    if (news && !monitor.isCanceled()) {
      changed.run();
    }
  }

  private boolean search(Set<Path> running, IProgressMonitor monitor) {
    Set<Path> folders = new LinkedHashSet<>(running);
    runs.all().stream().map(Run::folder).filter(Run::isRun).forEach(folders::add);
    try {
      folders.addAll(RunFinder.below(projects(), monitor::isCanceled));
    } catch (IOException e) {
      return false;
    }
    return runs.update(folders);
  }

  private static List<Path> projects() {
    return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects()).filter(IProject::isOpen).map(IResource::getLocationURI)
        .filter(Objects::nonNull).filter(uri -> "file".equals(uri.getScheme())).map((URI uri) -> Path.of(uri)).toList();
  }

  private static Set<Path> running() {
    return TrainerProcess.running().map(TrainerProcess::folder).filter(Objects::nonNull).map(Path::of).collect(Collectors.toSet());
  }
}
