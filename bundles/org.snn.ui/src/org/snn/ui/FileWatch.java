package org.snn.ui;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;

/** Tells when a file of the workspace gets other content, is moved, deleted, or there again; on whichever thread that happens. */
public final class FileWatch implements AutoCloseable {

  private final Supplier<IFile> file;
  private final Consumer<IResourceDelta> changed;
  private final IResourceChangeListener listener = this::changed;

  /**
   * Watches until it is closed.
   *
   * @param file asked at each change of the workspace, on any thread; null while there is none
   */
  public FileWatch(Supplier<IFile> file, Consumer<IResourceDelta> changed) {
    this.file = file;
    this.changed = changed;
    ResourcesPlugin.getWorkspace().addResourceChangeListener(listener, IResourceChangeEvent.POST_CHANGE);
  }

  private void changed(IResourceChangeEvent event) {
    IFile watched = file.get();
    IResourceDelta delta = watched == null || event.getDelta() == null ? null : event.getDelta().findMember(watched.getFullPath());
    if (delta != null && (delta.getKind() != IResourceDelta.CHANGED || (delta.getFlags() & IResourceDelta.CONTENT) != 0)) {
      changed.accept(delta);
    }
  }

  @Override
  public void close() {
    ResourcesPlugin.getWorkspace().removeResourceChangeListener(listener);
  }
}
