package org.snn.draw.chart;

/**
 * A point of a series.
 *
 * @param x where it stands on the x axis
 * @param mean what is drawn
 * @param deviation standard deviation, drawn to both sides of the mean; NaN for none
 */
public record Point(double x, double mean, double deviation) {

  boolean hasDeviation() {
    return Double.isFinite(deviation);
  }

  /** The mean less the deviation, if there is one. */
  double low() {
    return hasDeviation() ? mean - deviation : mean;
  }

  /** The mean plus the deviation, if there is one. */
  double high() {
    return hasDeviation() ? mean + deviation : mean;
  }
}
