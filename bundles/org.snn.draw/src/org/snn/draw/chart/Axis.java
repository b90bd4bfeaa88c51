package org.snn.draw.chart;

/**
 * How values become places.
 *
 * @param label quantity and unit
 * @param logarithmic equal factors, not equal differences, have equal lengths; what is not above zero cannot be shown
 * @param descending from the highest value, at the left or bottom, to the lowest
 * @param zero whether zero is always shown
 * @param least no value can be lower: neither the axis nor a standard deviation goes further
 * @param most no value can be higher
 * @param whole only whole numbers have ticks
 */
public record Axis(String label, boolean logarithmic, boolean descending, boolean zero, double least, double most, boolean whole) {

  /** Greater values than this one, which are no measurements, are not shown, nor lower ones than its inverse on a logarithmic axis. */
  static final double FAR = 1e100;

  /** An axis with equal differences. */
  public static Axis linear(String label) {
    return new Axis(label, false, false, false, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false);
  }

  /** An axis with equal factors. */
  public static Axis logarithmic(String label) {
    return new Axis(label, true, false, false, 0, Double.POSITIVE_INFINITY, false);
  }

  /** The same from the highest value to the lowest. */
  public Axis fromHighToLow() {
    return new Axis(label, logarithmic, true, zero, least, most, whole);
  }

  /** The same with zero on it, so that lengths can be compared; a logarithmic axis has no zero. */
  public Axis fromZero() {
    return new Axis(label, logarithmic, descending, !logarithmic, least, most, whole);
  }

  /** The same for values that cannot be outside of these. */
  public Axis within(double lowest, double highest) {
    return new Axis(label, logarithmic, descending, zero, lowest, highest, whole);
  }

  /** The same for values that are counts, which have nothing between them. */
  public Axis ofCounts() {
    return new Axis(label, logarithmic, descending, zero, least, most, true);
  }

  /** Whether a value has a place on the axis: NaN, infinite and absurdly great ones have none, nor has 0 if it is logarithmic. */
  public boolean shows(double value) {
    return Math.abs(value) <= FAR && (!logarithmic || value >= 1 / FAR);
  }
}
