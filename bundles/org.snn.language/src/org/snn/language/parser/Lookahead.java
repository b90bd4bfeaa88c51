package org.snn.language.parser;

import org.antlr.runtime.CharStream;

/**
 * Two texts that a generated lexer reads wrongly, because one character decides for it: in {@code one->two} the minus
 * would start the keyword {@code one-to-one}, in {@code 0..9} the first dot would start a decimal fraction.
 */
public final class Lookahead {

  private Lookahead() {}

  /** Whether a name stands here, directly before {@code ->}. */
  public static boolean isNameBeforeArrow(CharStream input) {
    if (!isLetter(input.LA(1))) {
      return false;
    }
    int next = 2;
    while (isLetter(input.LA(next)) || isDigit(input.LA(next))) {
      next++;
    }
    return input.LA(next) == '-' && input.LA(next + 1) == '>';
  }

  /** Whether a whole number stands here, directly before {@code ..}. */
  public static boolean isNumberBeforeDots(CharStream input) {
    int next = 1;
    while (isDigit(input.LA(next))) {
      next++;
    }
    return next > 1 && input.LA(next) == '.' && input.LA(next + 1) == '.';
  }

  private static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
