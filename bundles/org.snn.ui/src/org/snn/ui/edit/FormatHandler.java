package org.snn.ui.edit;

import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.snn.language.SnnFiles;
import org.snn.language.validation.fix.TextEdit;
import org.snn.ui.language.Edits;

/** Source &gt; Format: gives the text the blanks of the house style, in the background; says in the status line why it cannot. */
public final class FormatHandler extends AbstractHandler {

  @Override
  public Object execute(ExecutionEvent event) {
    if (HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor && editor.isEditable()) {
      IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
      IStatusLineManager status = editor.getEditorSite().getActionBars().getStatusLineManager();
      status.setErrorMessage(null);
      Display display = editor.getSite().getShell().getDisplay();
      String text = document.get();
      Job.create("Format " + editor.getTitle(), (ICoreRunnable) monitor -> format(text, document, status, display)).schedule();
    }
    return null;
  }

  private static void format(String text, IDocument document, IStatusLineManager status, Display display) {
    try {
      List<TextEdit> edits = new SnnFiles().formatting(text);
      display.asyncExec(() -> {
        if (document.get().equals(text)) {
          Edits.apply(edits, document);
        }
      });
    } catch (IllegalArgumentException broken) {
      display.asyncExec(() -> status.setErrorMessage("Not formatted: " + broken.getMessage()));
    }
  }
}
