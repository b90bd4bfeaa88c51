package org.snn.ui;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.ide.IDE;

/** Files of the file system as the workspace and its editors have them. */
public final class WorkspaceFiles {

  private WorkspaceFiles() {
  }

  /** Where the file of an editor is; empty if it is no file on this machine. */
  public static Optional<Path> path(IEditorInput input) {
    IFile resource = input.getAdapter(IFile.class);
    if (resource != null && resource.getLocation() != null) {
      return Optional.of(resource.getLocation().toPath());
    }
    return input instanceof IURIEditorInput elsewhere && "file".equals(elsewhere.getURI().getScheme())
        ? Optional.of(Path.of(elsewhere.getURI())) : Optional.empty();
  }

  /** Opens a file, of the workspace or not, in its editor. The workspace may not have seen it before. Only on the UI thread. */
  public static IEditorPart open(IWorkbenchPage page, Path file) throws CoreException {
    for (IFile known : ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(file.toUri())) {
      known.refreshLocal(IResource.DEPTH_ZERO, null);
      if (known.exists()) {
        return IDE.openEditor(page, known);
      }
    }
    return IDE.openEditorOnFileStore(page, EFS.getStore(file.toUri()));
  }

  /** Makes known to the workspace what was written into a folder, which may be new. Not on the UI thread. */
  public static void refresh(Path folder) throws CoreException {
    for (IContainer container : ResourcesPlugin.getWorkspace().getRoot().findContainersForLocationURI(folder.toUri())) {
      IContainer known = container;
      while (!known.exists()) {
        known = known.getParent();
      }
      known.refreshLocal(IResource.DEPTH_INFINITE, null);
    }
  }
}
