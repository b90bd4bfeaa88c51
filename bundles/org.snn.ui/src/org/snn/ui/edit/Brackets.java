package org.snn.ui.edit;

import org.eclipse.jface.text.source.DefaultCharacterPairMatcher;

/** Shows which bracket belongs to the one at the cursor. */
public final class Brackets extends DefaultCharacterPairMatcher {

  /** For {@code plugin.xml}. */
  public Brackets() {
    super(new char[] {'{', '}', '[', ']'});
  }
}
