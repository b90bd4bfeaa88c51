package org.snn.language.ide.editing;

/**
 * A piece of a text that an editor shows in one colour.
 *
 * @param kind what it is
 * @param offset of its first character
 * @param length number of characters
 */
public record Token(Kind kind, int offset, int length) {

  /** Kinds of pieces; blanks and signs are {@code OTHER}. */
  public enum Kind {
    KEYWORD, NAME, NUMBER, STRING, COMMENT, OTHER
  }

  /** Where it ends: the offset of the character behind it. */
  public int end() {
    return offset + length;
  }
}
