package org.snn.language.conversion;

import java.math.BigDecimal;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.nodemodel.INode;

/**
 * A real number: {@code 5}, {@code -0.1}, {@code 1e-7}, {@code 20%} (read as 0.2), {@code infinity}, {@code nan}. What it
 * writes reads back to the same bits.
 */
final class NumberConverter extends TokenConverter<Double> {

  // Between these powers of ten a plain decimal is shorter to read than one with an exponent.
  private static final int LARGEST_PLAIN = 15;
  private static final int SMALLEST_PLAIN = -3;

  @Override
  protected Double read(String text, INode node) {
    String number = withoutBlanks(text);
    switch (number) {
      case "nan":
        return Double.NaN;
      case "infinity":
        return Double.POSITIVE_INFINITY;
      case "-infinity":
        return Double.NEGATIVE_INFINITY;
      default:
        double value = number.endsWith("%") ? percent(number) : Double.parseDouble(number);
        if (Double.isInfinite(value)) {
          throw new ValueConverterException(
              "%s is beyond the largest number, %s".formatted(number, Double.MAX_VALUE), node, null);
        }
        return value;
    }
  }

  private static double percent(String number) {
    return new BigDecimal(number.substring(0, number.length() - 1)).movePointLeft(2).doubleValue();
  }

  @Override
  protected String write(Double value) {
    if (value.isNaN()) {
      return "nan";
    }
    if (value.isInfinite()) {
      return value > 0 ? "infinity" : "-infinity";
    }
    if (value == 0) {
      return 1 / value > 0 ? "0" : "-0.0";
    }
    return finite(value);
  }

  /** The digits of {@link Double#toString}, which are enough to tell the number from its neighbours. */
  private static String finite(double value) {
    BigDecimal digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    int exponent = digits.precision() - digits.scale() - 1;
    if (exponent >= SMALLEST_PLAIN && exponent <= LARGEST_PLAIN) {
      return digits.toPlainString();
    }
    return digits.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
  }
}
