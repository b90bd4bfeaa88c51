package org.snn.draw.chart;

import java.util.stream.DoubleStream;

/**
 * The values that an axis spans.
 *
 * @param low the lowest
 * @param high the highest, above it
 */
public record Range(double low, double high) {

  /** Ranges that are narrower than this share of their values are only rounding errors. */
  private static final double NARROW = 1e-9;

  /** The range of these values: made wider where they are all the same, and something round where there are none. */
  public static Range of(DoubleStream values, Axis axis) {
    double[] all = DoubleStream.concat(values, axis.zero() ? DoubleStream.of(0) : DoubleStream.empty()).toArray();
    if (all.length == 0) {
      return axis.logarithmic() ? new Range(1, 10) : new Range(0, 1);
    }
    double low = DoubleStream.of(all).min().getAsDouble();
    double high = DoubleStream.of(all).max().getAsDouble();
    double size = Math.max(Math.abs(low), Math.abs(high));
    if (high - low > Math.max(NARROW * size, 1 / Axis.FAR)) {
      return new Range(low, high);
    }
    double margin = size <= 1 / Axis.FAR ? 1 : size / 20;
    return axis.logarithmic() ? new Range(low, high).widened(low / 2, high * 2, axis)
        : new Range(low, high).widened(low - margin, high + margin, axis);
  }

  /** A wider range, but only as far as values of the axis can go. */
  Range widened(double below, double above, Axis axis) {
    return new Range(Math.max(below, Math.min(low, axis.least())), Math.min(above, Math.max(high, axis.most())));
  }

  /** The value, or the end of the range that is nearest to it. */
  double nearest(double value) {
    return Math.max(low, Math.min(high, value));
  }
}
