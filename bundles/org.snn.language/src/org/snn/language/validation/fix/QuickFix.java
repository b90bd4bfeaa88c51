package org.snn.language.validation.fix;

import java.util.Comparator;
import java.util.List;

/**
 * A cure for one issue, that a person can pick.
 *
 * @param label what it does, as a menu says it
 * @param edits changes of the text, none of which overlap; offsets are those of the text before
 */
public record QuickFix(String label, List<TextEdit> edits) {

  /** Copies the list. */
  public QuickFix {
    edits = List.copyOf(edits);
  }

  /** The text with the cure. */
  public String applyTo(String text) {
    StringBuilder changed = new StringBuilder(text);
    edits.stream().sorted(Comparator.comparingInt(TextEdit::offset).reversed())
        .forEach(edit -> changed.replace(edit.offset(), edit.offset() + edit.length(), edit.text()));
    return changed.toString();
  }
}
