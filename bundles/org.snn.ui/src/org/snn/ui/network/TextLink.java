package org.snn.ui.network;

import java.util.function.IntConsumer;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.ui.texteditor.ITextEditor;

/** Listens to an editor: what is typed, and where the caret is. */
final class TextLink {

  private final ITextEditor editor;
  private final IDocument document;
  private final ISelectionProvider selections;
  private final IDocumentListener typed;
  private final ISelectionChangedListener moved;

  /**
   * Listens until it is closed.
   *
   * @param typed is told that the text has changed
   * @param moved is told where the caret is, from the start of the text
   */
  TextLink(ITextEditor editor, Runnable typed, IntConsumer moved) {
    this.editor = editor;
    this.document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
    this.selections = editor.getSelectionProvider();
    this.typed = new IDocumentListener() {
      @Override
      public void documentAboutToBeChanged(DocumentEvent event) {
        // Only what the text is afterwards matters.
      }

      @Override
      public void documentChanged(DocumentEvent event) {
        typed.run();
      }
    };
    this.moved = event -> {
      if (event.getSelection() instanceof ITextSelection selection) {
        moved.accept(selection.getOffset());
      }
    };
    document.addDocumentListener(this.typed);
    if (selections instanceof IPostSelectionProvider provider) {
      provider.addPostSelectionChangedListener(this.moved);
    }
  }

  String text() {
    return document.get();
  }

  /** Where the caret is; -1 if nobody knows. */
  int caret() {
    return selections.getSelection() instanceof ITextSelection selection ? selection.getOffset() : -1;
  }

  ITextEditor editor() {
    return editor;
  }

  void close() {
    document.removeDocumentListener(typed);
    if (selections instanceof IPostSelectionProvider provider) {
      provider.removePostSelectionChangedListener(moved);
    }
  }
}
