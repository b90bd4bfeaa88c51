package org.snn.ui.wizard;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

/** File &gt; New &gt; SNN File. */
public final class NewFileWizard extends Wizard implements INewWizard {

  private IWorkbench workbench;
  private NewFilePage page;

  @Override
  public void init(IWorkbench started, IStructuredSelection selection) {
    workbench = started;
    page = new NewFilePage(selection);
    setWindowTitle("New SNN File");
    setNeedsProgressMonitor(true);
  }

  @Override
  public void addPages() {
    addPage(page);
  }

  @Override
  public boolean performFinish() {
    IFile file = page.createNewFile();
    if (file == null) {
      return false;
    }
    IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
    BasicNewResourceWizard.selectAndReveal(file, window);
    try {
      IEditorPart editor = IDE.openEditor(window.getActivePage(), file);
      if (editor instanceof ITextEditor text) {
        String content = text.getDocumentProvider().getDocument(text.getEditorInput()).get();
        text.selectAndReveal(content.indexOf('[' + FirstText.INPUTS) + 1, FirstText.INPUTS.length());
      }
    } catch (PartInitException failed) {
      MessageDialog.openError(getShell(), getWindowTitle(), failed.getMessage());
    }
    return true;
  }
}
