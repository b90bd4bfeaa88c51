package org.snn.ui.launch;

import java.nio.file.Path;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.console.IHyperlink;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.texteditor.ITextEditor;
import org.snn.ui.WorkspaceFiles;

/**
 * Opens a file, of the workspace or not, at a place.
 *
 * @param file the file
 * @param line from 1; 0 for no place
 * @param column from 1
 */
record FileLink(Path file, int line, int column) implements IHyperlink {

  @Override
  public void linkActivated() {
    IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    try {
      IEditorPart editor = WorkspaceFiles.open(page, file);
      ITextEditor text = Adapters.adapt(editor, ITextEditor.class);
      if (text != null && line > 0) {
        select(text);
      }
    } catch (CoreException e) {
      StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
    }
  }

  private void select(ITextEditor editor) {
    IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
    try {
      int start = document.getLineOffset(line - 1);
      int end = start + document.getLineInformation(line - 1).getLength();
      editor.selectAndReveal(Math.min(end, start + column - 1), 0);
    } catch (BadLocationException changed) {
      // The text has become shorter since: it is open, at its beginning.
    }
  }

  @Override
  public void linkEntered() {
    // Nothing to show.
  }

  @Override
  public void linkExited() {
    // Nothing was shown.
  }
}
