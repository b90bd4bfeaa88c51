package org.snn.language.formatting2;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.xtext.formatting2.ITextReplacer;
import org.eclipse.xtext.formatting2.ITextReplacerContext;
import org.eclipse.xtext.formatting2.regionaccess.IComment;
import org.eclipse.xtext.formatting2.regionaccess.IHiddenRegion;
import org.eclipse.xtext.formatting2.regionaccess.ITextSegment;

/**
 * Writes the blanks of one gap, around the comments in it. The stock replacer moves comments between lines and needs
 * several passes until nothing changes any more.
 */
final class GapReplacer implements ITextReplacer {

  static final String INDENTATION = "    ";

  private final IHiddenRegion region;
  private final Gap gap;
  private final int tokenDepth;
  private final int commentDepth;
  private final String lineBreak;

  // while replacing: what has been written of this gap so far
  private int breaksOwed;
  private boolean atLineStart;
  private boolean hasBroken; // by a comment or by us
  private boolean hasLines; // by us

  /**
   * @param tokenDepth indentation of the token after the gap
   * @param commentDepth indentation of comments in the gap
   */
  GapReplacer(IHiddenRegion region, Gap gap, int tokenDepth, int commentDepth, String lineBreak) {
    this.region = region;
    this.gap = gap;
    this.tokenDepth = tokenDepth;
    this.commentDepth = commentDepth;
    this.lineBreak = lineBreak;
  }

  @Override
  public ITextSegment getRegion() {
    return region;
  }

  @Override
  public ITextReplacerContext createReplacements(ITextReplacerContext context) {
    breaksOwed = gap.minimumBreaks();
    atLineStart = false;
    hasBroken = false;
    hasLines = false;
    List<ITextSegment> parts = parts();
    for (int i = 0; i < parts.size(); i++) {
      ITextSegment part = parts.get(i);
      if (isComment(part)) {
        IComment comment = (IComment) part;
        atLineStart = comment.getText().endsWith("\n");
        hasBroken |= comment.isMultiline();
      } else {
        boolean last = i == parts.size() - 1;
        String text = last ? beforeToken(part.getText(), i > 0) : beforeComment(part.getText(), i == 0, parts.get(i + 1));
        context.addReplacement(part.replaceWith(text));
      }
    }
    return context;
  }

  /** Blanks and comments by turns. Xtext takes blanks other than those of ASCII, as U+00A0, for comments. */
  private List<ITextSegment> parts() {
    List<ITextSegment> parts = new ArrayList<>();
    for (ITextSegment part : region.getAlternatingMergedSpaceAndComments()) {
      int last = parts.size() - 1;
      if (last >= 0 && !isComment(part) && !isComment(parts.get(last))) {
        parts.set(last, parts.get(last).merge(part));
      } else {
        parts.add(part);
      }
    }
    return parts;
  }

  private static boolean isComment(ITextSegment part) {
    return part instanceof IComment && part.getText().startsWith("/");
  }

  private String beforeComment(String old, boolean first, ITextSegment comment) {
    int breaks = breaks(old);
    if (breaks == 0 && !atLineStart) {
      if (first && region.getPreviousSemanticRegion() == null) {
        return "";
      }
      boolean endsLine = comment.getText().startsWith("//");
      return endsLine && !old.isEmpty() ? old : " "; // a comment at the end of a line keeps its column
    }
    if (first && region.getPreviousSemanticRegion() == null) {
      return "";
    }
    int most = !hasLines && Gaps.isText(region.getPreviousSemanticRegion(), "{") ? 1 : 2;
    return lines(breaks, most, depthOfComment());
  }

  private String beforeToken(String old, boolean afterComment) {
    if (region.getNextSemanticRegion() == null) {
      return atLineStart || region.getPreviousSemanticRegion() == null && !afterComment ? "" : lineBreak;
    }
    int breaks = breaks(old);
    int depth = gap.breaks() || region.getPreviousSemanticRegion() == null ? tokenDepth : tokenDepth + 1;
    if (!afterComment) {
      return gap.breaks() ? lines(breaks, gap.maximumBreaks(), depth) : gap.blanks();
    }
    boolean mustBreak = gap.breaks() && !hasBroken;
    if (breaks == 0 && !atLineStart && !mustBreak) {
      return " ";
    }
    int most = region.getPreviousSemanticRegion() == null ? 2 : Math.max(1, gap.maximumBreaks());
    return lines(breaks, most, depth);
  }

  private int depthOfComment() {
    return gap.breaks() || region.getPreviousSemanticRegion() == null ? commentDepth : commentDepth + 1;
  }

  /** So many line breaks, within bounds, one less where a comment has just ended the line. */
  private String lines(int wanted, int most, int depth) {
    int done = atLineStart ? 1 : 0;
    int breaks = Math.min(most, Math.max(Math.max(1, breaksOwed), wanted + done));
    breaksOwed = 0;
    hasBroken = true;
    hasLines = true;
    return lineBreak.repeat(breaks - done) + INDENTATION.repeat(depth);
  }

  private static int breaks(String blanks) {
    return (int) blanks.chars().filter(c -> c == '\n').count();
  }
}
