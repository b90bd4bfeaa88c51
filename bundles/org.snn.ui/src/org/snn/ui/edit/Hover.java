package org.snn.ui.edit;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.snn.language.ide.editing.Explanation;
import org.snn.ui.language.Editing;

/** Says what the word under the pointer means. The platform asks for the text in the background. */
public final class Hover implements ITextHover, ITextHoverExtension {

  @Override
  public String getHoverInfo(ITextViewer viewer, IRegion region) {
    IDocument document = viewer.getDocument();
    return Editing.ask(editing -> editing.explanation(document.get(), EditedFile.path(document), region.getOffset()))
        .map(Explanation::text).map(Markdown::html).orElse(null);
  }

  /** The word at the place, so that the window stays while the pointer moves over it. */
  @Override
  public IRegion getHoverRegion(ITextViewer viewer, int offset) {
    IDocument document = viewer.getDocument();
    try {
      int start = offset;
      while (start > 0 && isPartOfWord(document.getChar(start - 1))) {
        start--;
      }
      int end = offset;
      while (end < document.getLength() && isPartOfWord(document.getChar(end))) {
        end++;
      }
      return end > start ? new Region(start, end - start) : null;
    } catch (BadLocationException changedMeanwhile) {
      return null;
    }
  }

  /** Keywords have hyphens. */
  private static boolean isPartOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-';
  }

  @Override
  public IInformationControlCreator getHoverControlCreator() {
    return Markdown.CONTROLS;
  }
}
