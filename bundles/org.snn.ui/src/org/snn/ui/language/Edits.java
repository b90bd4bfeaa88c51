package org.snn.ui.language;

import java.util.List;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.text.undo.IDocumentUndoManager;
import org.snn.language.validation.fix.TextEdit;

/** Changes of the language, made in a document. */
public final class Edits {

  private Edits() {
  }

  /**
   * Makes all changes, which one undo takes back. On the UI thread if the document is shown.
   *
   * @throws IllegalStateException if the changes are meant for another text
   */
  public static void apply(List<TextEdit> edits, IDocument document) {
    MultiTextEdit all = new MultiTextEdit();
    edits.forEach(edit -> all.addChild(new ReplaceEdit(edit.offset(), edit.length(), edit.text())));
    IDocumentUndoManager undo = DocumentUndoManagerRegistry.getDocumentUndoManager(document);
    if (undo != null) {
      undo.beginCompoundChange();
    }
    try {
      all.apply(document);
    } catch (BadLocationException otherText) {
      throw new IllegalStateException(otherText);
    } finally {
      if (undo != null) {
        undo.endCompoundChange();
      }
    }
  }
}
