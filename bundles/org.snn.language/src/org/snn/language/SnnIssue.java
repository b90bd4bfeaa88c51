package org.snn.language;

import java.util.Comparator;
import java.util.List;
import org.eclipse.xtext.diagnostics.Severity;

/**
 * Something that is wrong, or doubtful, in a text.
 *
 * @param severity how bad it is
 * @param message one sentence: what, where, the values, the way out
 * @param code stable id, such as {@code snn.connect.cycle}; see docs/validation.md
 * @param file the file as the caller named it
 * @param line first line is 1
 * @param column first column is 1, in UTF-16 units as editors count
 * @param offset first character is 0
 * @param length number of characters, 0 where the whole file is meant
 * @param data what a quick fix needs to know, never null
 */
public record SnnIssue(Severity severity, String message, String code, String file, int line, int column, int offset,
    int length, List<String> data) {

  /**
   * Place, then severity, id and message. The last two because Xtext calls the rules of an element in the order of
   * reflection, which differs from one JVM to the next.
   */
  static final Comparator<SnnIssue> ORDER = Comparator.comparingInt(SnnIssue::offset)
      .thenComparing(SnnIssue::severity).thenComparing(SnnIssue::code).thenComparing(SnnIssue::message);

  /** Whether the text cannot be used. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** {@code file:line:column: error: message [code]}. */
  @Override
  public String toString() {
    return "%s:%d:%d: %s: %s [%s]".formatted(file, line, column, severity.name().toLowerCase(), message, code);
  }
}
