package org.snn.ui.project;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.snn.language.LoadedSnn;
import org.snn.ui.language.TextReader;

/**
 * Checks files of one project one after the other, without a lock of the workspace: nobody who saves or edits waits for it. Who
 * waits for a build waits for it too.
 */
final class CheckJob extends Job {

  private final Set<IFile> waiting = new LinkedHashSet<>();
  private final NamedFiles named;
  private final TextReader reader = new TextReader();

  CheckJob(IProject project, NamedFiles named) {
    super("Check networks of " + project.getName());
    this.named = named;
    setPriority(Job.BUILD);
  }

  void check(Collection<IFile> files) {
    synchronized (waiting) {
      waiting.addAll(files);
    }
    schedule();
  }

  @Override
  public boolean belongsTo(Object family) {
    return family == ResourcesPlugin.FAMILY_AUTO_BUILD || family == ResourcesPlugin.FAMILY_MANUAL_BUILD;
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    SubMonitor progress = SubMonitor.convert(monitor);
    progress.subTask("Loading the language");
    reader.texts();
    try {
      for (IFile file = next(progress); file != null; file = next(progress)) {
        checkSafely(file, progress);
        progress.worked(1);
      }
      return Status.OK_STATUS;
    } catch (CancellationException cancelled) {
      synchronized (waiting) {
        waiting.clear();
      }
      // What was not checked is not known: the next build begins anew.
      named.clear();
      return Status.CANCEL_STATUS;
    }
  }

  private IFile next(SubMonitor progress) {
    synchronized (waiting) {
      progress.setWorkRemaining(waiting.size());
      Iterator<IFile> files = waiting.iterator();
      IFile file = files.hasNext() ? files.next() : null;
      if (file != null) {
        files.remove();
      }
      return file;
    }
  }

  /** A fault of ours in one text does not keep the others from being checked. */
  private void checkSafely(IFile file, SubMonitor progress) {
    try {
      check(file, progress);
    } catch (CancellationException cancelled) {
      throw cancelled;
    } catch (RuntimeException fault) {
      Platform.getLog(CheckJob.class).error("%s cannot be checked.".formatted(file.getFullPath()), fault);
    }
  }

  private void check(IFile file, SubMonitor progress) {
    if (!file.isAccessible() || file.getLocation() == null) {
      return;
    }
    progress.subTask(file.getProjectRelativePath().toString());
    LoadedSnn loaded = reader.texts().load(file.getLocation().toFile().toPath(), progress::isCanceled);
    named.put(file, loaded.namedFiles());
    if (progress.isCanceled()) {
      throw new CancellationException();
    }
    if (!isBeingEdited(file)) {
      try {
        Problems.show(file, loaded);
      } catch (CoreException gone) {
        // The file or its project went away meanwhile, and its markers with it.
        named.remove(file);
      }
    }
  }

  /** Of an unsaved text its editor says what is wrong. */
  private static boolean isBeingEdited(IFile file) {
    ITextFileBuffer buffer =
        FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
    return buffer != null && buffer.isDirty();
  }
}
