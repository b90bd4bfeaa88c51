package org.snn.language.validation;

/** Which numbers rules may compare: all others are the business of {@link NumberRules} alone. */
final class Numbers {

  private Numbers() {
  }

  /** Whether a value is given, and is a number that training can compute with, in 32 bits. */
  static boolean finite(Double value) {
    return value != null && Math.abs(value) <= Float.MAX_VALUE;
  }
}
