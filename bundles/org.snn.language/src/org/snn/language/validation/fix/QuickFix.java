package org.snn.language.validation.fix;

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
    return TextEdit.apply(edits, text);
  }
}
