package org.snn.ui.edit;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;
import org.snn.language.ide.editing.Target;
import org.snn.ui.WorkspaceFiles;

/** Opens what a word leads to. */
final class TargetLink implements IHyperlink {

  private final Target target;

  TargetLink(Target target) {
    this.target = target;
  }

  @Override
  public IRegion getHyperlinkRegion() {
    return new Region(target.offset(), target.length());
  }

  @Override
  public String getTypeLabel() {
    return "SNN";
  }

  @Override
  public String getHyperlinkText() {
    return target.targetLength() > 0 ? "Open Declaration" : "Open '%s'".formatted(target.file().getFileName());
  }

  @Override
  public void open() {
    IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    try {
      IEditorPart editor = WorkspaceFiles.open(page, target.file());
      if (editor instanceof ITextEditor text && target.targetLength() > 0) {
        text.selectAndReveal(target.targetOffset(), target.targetLength());
      }
    } catch (CoreException failed) {
      Platform.getLog(TargetLink.class).log(failed.getStatus());
    }
  }
}
