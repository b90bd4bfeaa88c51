package org.snn.ui.edit;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DefaultIndentLineAutoEditStrategy;
import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.TextUtilities;

/** Indents as the formatter does: a new line after an opening brace deeper, and with its closing brace if that is missing. */
public final class AutoEdit extends DefaultIndentLineAutoEditStrategy {

  private static final String INDENT = "    ";

  @Override
  public void customizeDocumentCommand(IDocument document, DocumentCommand command) {
    boolean newLine = command.length == 0 && command.text != null
        && TextUtilities.equals(document.getLegalLineDelimiters(), command.text) >= 0;
    try {
      if (newLine && endsWithBrace(document, command.offset)) {
        openBlock(document, command);
      } else if ("}".equals(command.text) && command.length == 0) {
        closeBlock(document, command);
      } else {
        super.customizeDocumentCommand(document, command);
      }
    } catch (BadLocationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean endsWithBrace(IDocument document, int offset) throws BadLocationException {
    IRegion line = document.getLineInformationOfOffset(offset);
    return document.get(line.getOffset(), offset - line.getOffset()).stripTrailing().endsWith("{");
  }

  private void openBlock(IDocument document, DocumentCommand command) throws BadLocationException {
    String lineEnd = command.text;
    String indent = indent(document, command.offset);
    command.text = lineEnd + indent + INDENT;
    if (isOpen(document)) {
      command.shiftsCaret = false;
      command.caretOffset = command.offset + command.text.length();
      command.text += lineEnd + indent + "}";
    }
  }

  /** A brace that is alone on its line belongs under the line that opened the block. */
  private void closeBlock(IDocument document, DocumentCommand command) throws BadLocationException {
    IRegion line = document.getLineInformationOfOffset(command.offset);
    String before = document.get(line.getOffset(), command.offset - line.getOffset());
    if (before.isBlank() && before.endsWith(INDENT)) {
      command.offset -= INDENT.length();
      command.length = INDENT.length();
    }
  }

  private String indent(IDocument document, int offset) throws BadLocationException {
    int start = document.getLineInformationOfOffset(offset).getOffset();
    return document.get(start, findEndOfWhiteSpace(document, start, offset) - start);
  }

  /** Whether more braces open than close. */
  private static boolean isOpen(IDocument document) {
    return document.get().chars().map(c -> c == '{' ? 1 : c == '}' ? -1 : 0).sum() > 0;
  }
}
