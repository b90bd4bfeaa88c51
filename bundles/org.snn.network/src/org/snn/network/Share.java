package org.snn.network;

import java.math.BigDecimal;

/**
 * A share of the samples of a data set: a percentage ({@code 80%}) or a count ({@code 48000}).
 *
 * @param value percent in 0..100, or a number of samples
 * @param percent whether {@code value} is a percentage
 */
public record Share(double value, boolean percent) {

  private static final double LARGEST_COUNT = 1L << 53; // beyond, doubles skip whole numbers

  /**
   * A share that has a text: {@link #parse} reads {@link #toString} back to an equal one.
   *
   * @throws IllegalArgumentException if the value is not finite, or a count that is not whole
   */
  public Share {
    value += 0.0; // no -0
    if (!Double.isFinite(value) || !percent && (Math.rint(value) != value || Math.abs(value) > LARGEST_COUNT)) {
      throw new IllegalArgumentException(
          "%s is no %s of samples.".formatted(value, percent ? "percentage" : "number"));
    }
  }

  /**
   * Reads {@code 80%}, {@code 12.5%} or {@code 48000}.
   *
   * @throws IllegalArgumentException if the text is neither a percentage nor a whole number of samples
   */
  public static Share parse(String text) {
    String trimmed = text.strip();
    boolean percent = trimmed.endsWith("%");
    String number = percent ? trimmed.substring(0, trimmed.length() - 1).strip() : trimmed;
    try {
      return new Share(percent ? Double.parseDouble(number) : Long.parseLong(number), percent);
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(
          "'%s' is no share of the samples; write a percentage as 80%% or a count as 48000.".formatted(text));
    }
  }

  /** The text that {@link #parse} reads back to an equal share. */
  @Override
  public String toString() {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString() + (percent ? "%" : "");
  }
}
