package org.snn.ui.edit;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.snn.language.validation.fix.TextEdit;
import org.snn.ui.language.Edits;

/** Source &gt; Toggle Comment: makes the selected lines comments, or text again if all of them are comments. */
public final class ToggleCommentHandler extends AbstractHandler {

  private static final String COMMENT = "//";

  @Override
  public Object execute(ExecutionEvent event) {
    if (HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor && editor.isEditable()
        && editor.getSelectionProvider().getSelection() instanceof ITextSelection selection) {
      IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
      try {
        int first = document.getLineOfOffset(selection.getOffset());
        int last = lastLine(document, selection);
        Edits.apply(toggle(document, lines(document, first, last)), document);
        if (selection.getLength() > 0) {
          select(editor, document, first, last);
        }
      } catch (BadLocationException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    return null;
  }

  /** A selection that ends at the beginning of a line does not mean that line. */
  private static int lastLine(IDocument document, ITextSelection selection) throws BadLocationException {
    int end = selection.getOffset() + selection.getLength();
    return document.getLineOfOffset(selection.getLength() > 0 ? end - 1 : end);
  }

  /** Those that are not blank. */
  private static List<IRegion> lines(IDocument document, int first, int last) throws BadLocationException {
    List<IRegion> lines = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      if (!text(document, document.getLineInformation(i)).isBlank()) {
        lines.add(document.getLineInformation(i));
      }
    }
    return lines;
  }

  /** The same lines again, so that the next time takes back what was done. */
  private static void select(ITextEditor editor, IDocument document, int first, int last) throws BadLocationException {
    IRegion end = document.getLineInformation(last);
    int start = document.getLineOffset(first);
    editor.selectAndReveal(start, end.getOffset() + end.getLength() - start);
  }

  private static List<TextEdit> toggle(IDocument document, List<IRegion> lines) throws BadLocationException {
    boolean comments = true;
    for (IRegion line : lines) {
      comments &= text(document, line).stripLeading().startsWith(COMMENT);
    }
    List<TextEdit> edits = new ArrayList<>();
    for (IRegion line : lines) {
      String text = text(document, line);
      int at = text.indexOf(COMMENT);
      int length = text.startsWith(COMMENT + " ", at) ? COMMENT.length() + 1 : COMMENT.length();
      edits.add(comments ? new TextEdit(line.getOffset() + at, length, "") : new TextEdit(line.getOffset(), 0, COMMENT + " "));
    }
    return edits;
  }

  private static String text(IDocument document, IRegion line) throws BadLocationException {
    return document.get(line.getOffset(), line.getLength());
  }
}
