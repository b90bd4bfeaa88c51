package org.snn.language.formatting2;

/**
 * What stands between two tokens.
 *
 * @param minimumBreaks line breaks that must be there
 * @param maximumBreaks line breaks that may be there; 0: the tokens share a line
 * @param blanks between tokens on one line
 */
record Gap(int minimumBreaks, int maximumBreaks, String blanks) {

  static final Gap NOTHING = new Gap(0, 0, "");
  static final Gap BLANK = new Gap(0, 0, " ");
  static final Gap AFTER_INPUT = new Gap(0, 0, "  "); // so that the names of groups stand below each other
  static final Gap BREAK = new Gap(1, 1, "");
  static final Gap BREAK_OR_EMPTY_LINE = new Gap(1, 2, "");
  static final Gap EMPTY_LINE = new Gap(2, 2, "");

  boolean breaks() {
    return maximumBreaks > 0;
  }
}
