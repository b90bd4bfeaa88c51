package org.snn.language.ui.hyperlinking;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;

/** Opens a file in its editor, that of the workspace if it lies there; a folder in the system's file browser. */
record FileHyperlink(IRegion region, Path file) implements IHyperlink {

  @Override
  public IRegion getHyperlinkRegion() {
    return region;
  }

  @Override
  public String getTypeLabel() {
    return "File";
  }

  @Override
  public String getHyperlinkText() {
    return "Open " + file;
  }

  @Override
  public void open() {
    if (Files.isDirectory(file)) {
      Program.launch(file.toString());
      return;
    }
    IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    IFile[] inWorkspace = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(file.toUri());
    try {
      if (inWorkspace.length > 0) {
        IDE.openEditor(page, inWorkspace[0]);
      } else {
        IDE.openEditorOnFileStore(page, EFS.getLocalFileSystem().getStore(file.toUri()));
      }
    } catch (PartInitException failed) {
      StatusManager.getManager().handle(failed.getStatus(), StatusManager.SHOW | StatusManager.LOG);
    }
  }
}
