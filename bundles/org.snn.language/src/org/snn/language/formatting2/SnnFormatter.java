package org.snn.language.formatting2;

import com.google.inject.Inject;
import org.eclipse.xtext.formatting2.AbstractFormatter2;
import org.eclipse.xtext.formatting2.IFormattableDocument;
import org.eclipse.xtext.formatting2.regionaccess.IEObjectRegion;
import org.eclipse.xtext.formatting2.regionaccess.IHiddenRegion;
import org.eclipse.xtext.formatting2.regionaccess.ISemanticRegion;
import org.eclipse.xtext.resource.XtextResource;

/**
 * The house style: one member or setting a line, four blanks a level, at most one blank line, one blank line between
 * elements. Comments keep their words and, at the end of a line, their column. A data block stays on its line unless a
 * line ends after its brace. Only blanks change, and formatting twice changes nothing more.
 */
public class SnnFormatter extends AbstractFormatter2 {

  @Inject
  private Gaps gaps;

  @Override
  public void format(Object object, IFormattableDocument document) {
    if (!(object instanceof XtextResource resource) || isBroken(resource)) {
      return; // the whole text is walked token by token, from the resource
    }
    IEObjectRegion root = getTextRegionAccess().regionForRootEObject();
    if (root == null) {
      return;
    }
    String lineBreak = getTextRegionAccess().regionForDocument().getText().contains("\r\n") ? "\r\n" : "\n";
    int depth = 0;
    for (IHiddenRegion region = root.getPreviousHiddenRegion(); region != null; region = region.getNextHiddenRegion()) {
      ISemanticRegion next = region.getNextSemanticRegion();
      Gap gap = gaps.between(region.getPreviousSemanticRegion(), next);
      boolean closing = Gaps.isText(next, "}");
      document.addReplacer(new GapReplacer(region, gap, closing ? depth - 1 : depth, depth, lineBreak));
      depth += closing ? -1 : Gaps.isText(next, "{") ? 1 : 0;
    }
  }

  /** What the parser could not read must not move. */
  private static boolean isBroken(XtextResource resource) {
    return resource.getParseResult() != null && resource.getParseResult().hasSyntaxErrors();
  }
}
