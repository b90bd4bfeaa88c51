package org.snn.language.validation.fix;

import java.util.Comparator;
import java.util.List;

/**
 * Puts a text in place of another.
 *
 * @param offset where the old text begins, from 0, in UTF-16 units
 * @param length of the old text; 0 to insert
 * @param text the new text; empty to remove
 */
public record TextEdit(int offset, int length, String text) {

  /** The text with all the edits, none of which overlap; offsets are those of the text before. */
  public static String apply(List<TextEdit> edits, String text) {
    StringBuilder changed = new StringBuilder(text);
    edits.stream().sorted(Comparator.comparingInt(TextEdit::offset).reversed())
        .forEach(edit -> changed.replace(edit.offset(), edit.offset() + edit.length(), edit.text()));
    return changed.toString();
  }
}
