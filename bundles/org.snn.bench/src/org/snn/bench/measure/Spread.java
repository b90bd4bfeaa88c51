package org.snn.bench.measure;

import java.util.Arrays;

/**
 * Quantiles of a measured quantity, in its unit.
 *
 * @param p10 a tenth of the values is smaller
 * @param median half of them
 * @param p90 nine tenths
 * @param p99 99 of 100
 * @param count number of values
 */
public record Spread(double p10, double median, double p90, double p99, int count) {

  /**
   * The quantiles of these values, interpolated linearly between neighbours (type 7 of Hyndman and Fan 1996).
   *
   * @throws IllegalArgumentException without values
   */
  public static Spread of(double[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("no values");
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return new Spread(quantile(sorted, 0.1), quantile(sorted, 0.5), quantile(sorted, 0.9), quantile(sorted, 0.99),
        sorted.length);
  }

  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
