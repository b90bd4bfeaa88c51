package org.snn.draw.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;

/** Numbers as people read them, the same everywhere: 12,500 and 0.25, and 1E-9 where plain digits would be too many. */
public final class Numbers {

  private static final int MOST_DECIMALS = 6;
  private static final BigDecimal LARGE = new BigDecimal("1e9");

  private Numbers() {
  }

  /** Multiples of one step, with as many decimals as the one that needs most. */
  static List<String> alike(List<BigDecimal> numbers) {
    int decimals = numbers.stream().mapToInt(Numbers::decimals).max().orElse(0);
    return numbers.stream().map(number -> text(number, decimals)).toList();
  }

  /** A number with the decimals that it needs. */
  static String text(BigDecimal number) {
    return text(number, decimals(number));
  }

  /** The first so many digits of a number. */
  public static String rough(double number, int digits) {
    return text(new BigDecimal(number, new MathContext(digits)));
  }

  private static int decimals(BigDecimal number) {
    return Math.max(0, number.stripTrailingZeros().scale());
  }

  private static String text(BigDecimal number, int decimals) {
    boolean plain = decimals <= MOST_DECIMALS && number.abs().compareTo(LARGE) < 0;
    return plain || number.signum() == 0 ? String.format(Locale.ROOT, "%,." + (plain ? decimals : 0) + "f", number)
        : number.stripTrailingZeros().toString();
  }
}
