package org.snn.language.serializer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.serializer.acceptor.ISequenceAcceptor;

/**
 * The comments and blanks between two tokens, line by line. The first line is the rest of the line of the token before, the
 * last one is the begin of the line of the token after; with one line only, both tokens share it. Immutable.
 */
final class HiddenLines {

  /** Blanks, or a comment without the line break at its end; a comment of several lines counts as within one line. */
  private record Piece(String text, ILeafNode comment) {

    boolean isComment() {
      return comment != null;
    }
  }

  private record Line(List<Piece> pieces, String lineBreak) {

    boolean hasComment() {
      return pieces.stream().anyMatch(Piece::isComment);
    }
  }

  private final List<Line> lines;

  private HiddenLines(List<Line> lines) {
    this.lines = List.copyOf(lines);
  }

  static HiddenLines of(List<ILeafNode> leaves, Predicate<ILeafNode> isComment) {
    List<Line> lines = new ArrayList<>();
    List<Piece> line = new ArrayList<>();
    for (ILeafNode leaf : leaves) {
      ILeafNode comment = isComment.test(leaf) ? leaf : null;
      String rest = leaf.getText();
      int end = comment == null ? rest.indexOf('\n') : rest.endsWith("\n") ? rest.length() - 1 : -1;
      while (end >= 0) {
        int textEnd = end > 0 && rest.charAt(end - 1) == '\r' ? end - 1 : end;
        add(line, rest.substring(0, textEnd), comment);
        lines.add(new Line(List.copyOf(line), rest.substring(textEnd, end + 1)));
        line.clear();
        comment = null;
        rest = rest.substring(end + 1);
        end = rest.indexOf('\n');
      }
      add(line, rest, comment);
    }
    lines.add(new Line(List.copyOf(line), ""));
    return new HiddenLines(lines);
  }

  private static void add(List<Piece> line, String text, ILeafNode comment) {
    if (!text.isEmpty()) {
      line.add(new Piece(text, comment));
    }
  }

  boolean isOneLine() {
    return lines.size() == 1;
  }

  boolean isEmpty() {
    return isOneLine() && lines.get(0).pieces().isEmpty();
  }

  boolean hasComment() {
    return lines.stream().anyMatch(Line::hasComment);
  }

  /** Whether a comment stands behind the token before, and its line ends there. */
  boolean hasLineEndComment() {
    return !isOneLine() && lines.get(0).hasComment();
  }

  /** Only the end of the first line, and then these blanks on the next one. */
  HiddenLines lineEnd(int emptyLines, String indentation) {
    List<Line> kept = new ArrayList<>();
    kept.add(lines.get(0));
    return new HiddenLines(kept).then(emptyLines, indentation);
  }

  /** The same without what stands on the first line. */
  HiddenLines withoutFirstLine() {
    List<Line> kept = new ArrayList<>(lines);
    kept.set(0, new Line(List.of(), lines.get(0).lineBreak()));
    return new HiddenLines(kept);
  }

  /** Ends the last line and goes on after so many empty lines with these blanks. */
  HiddenLines then(int emptyLines, String indentation) {
    List<Line> longer = new ArrayList<>(lines);
    Line last = longer.remove(longer.size() - 1);
    boolean ended = last.pieces().stream().allMatch(piece -> piece.text().isBlank()) && !longer.isEmpty();
    if (!ended) {
      longer.add(new Line(last.pieces(), lineBreak()));
    }
    for (int i = 0; i < emptyLines; i++) {
      longer.add(new Line(List.of(), lineBreak()));
    }
    longer.add(new Line(indentation.isEmpty() ? List.of() : List.of(new Piece(indentation, null)), ""));
    return new HiddenLines(longer);
  }

  /** The number of lines up to the last empty one before the comments that belong to the token after; 0 if there is none. */
  int headerLines() {
    for (int i = lines.size() - 1; i > 0; i--) {
      if (isBlank(i - 1) && lines.subList(0, i).stream().anyMatch(Line::hasComment)) {
        return i;
      }
    }
    return 0;
  }

  HiddenLines firstLines(int count) {
    List<Line> first = new ArrayList<>(lines.subList(0, count));
    first.add(new Line(List.of(), ""));
    return new HiddenLines(first);
  }

  /** The other lines, after the end of a line and an empty line. */
  HiddenLines afterFirstLines(int count) {
    List<Line> rest = new ArrayList<>();
    rest.add(new Line(List.of(), lineBreak()));
    rest.add(new Line(List.of(), lineBreak()));
    rest.addAll(lines.subList(count, lines.size()));
    return new HiddenLines(rest);
  }

  /**
   * What stays of this and of {@code after} when the tokens between them are removed. The comments of removed lines go
   * with them: those directly above and the one behind.
   *
   * @param atStart whether no token stands before this
   */
  HiddenLines join(HiddenLines after, boolean atStart) {
    if (isOneLine() && !atStart) {
      boolean beforeIsEnough = after.isOneLine() && !after.hasComment() && length() < after.length();
      return beforeIsEnough ? this : after;
    }
    if (after.isOneLine()) {
      List<Line> joined = new ArrayList<>(lines);
      List<Piece> last = new ArrayList<>(joined.remove(joined.size() - 1).pieces());
      after.lines.get(0).pieces().stream().filter(Piece::isComment).forEach(last::add);
      joined.add(new Line(last, ""));
      return new HiddenLines(joined);
    }
    int kept = lines.size() - 1;
    int first = atStart ? 0 : 1;
    while (kept > first && lines.get(kept - 1).hasComment()) {
      kept--;
    }
    List<Line> joined = new ArrayList<>(lines.subList(0, kept));
    boolean emptyBefore = kept == 0 || kept > first && isBlank(kept - 1);
    int next = 1;
    while (emptyBefore && next < after.lines.size() - 1 && after.isBlank(next)) {
      next++;
    }
    joined.addAll(after.lines.subList(next, after.lines.size()));
    return new HiddenLines(joined);
  }

  private int length() {
    return lines.get(0).pieces().stream().mapToInt(piece -> piece.text().length()).sum();
  }

  private boolean isBlank(int line) {
    return !lines.get(line).hasComment();
  }

  private String lineBreak() {
    String first = lines.get(0).lineBreak();
    return first.isEmpty() ? "\n" : first;
  }

  void emit(ISequenceAcceptor acceptor, AbstractRule blanks) {
    acceptor.acceptWhitespace(blanks, "", null); // says that the gap is known
    for (Line line : lines) {
      for (Piece piece : line.pieces()) {
        if (piece.isComment()) {
          acceptor.acceptComment((AbstractRule) piece.comment().getGrammarElement(), piece.text(), piece.comment());
        } else {
          acceptor.acceptWhitespace(blanks, piece.text(), null);
        }
      }
      acceptor.acceptWhitespace(blanks, line.lineBreak(), null);
    }
  }
}
