package org.snn.draw.chart;

import java.math.BigDecimal;
import java.util.List;
import org.snn.draw.svg.TextWidth;

/** Where the values of an axis lie in the picture, in pixels. */
public final class Scale {

  private final boolean logarithmic;
  private final Range range;
  private final double from;
  private final double to;
  private final List<BigDecimal> ticks;
  private final List<String> labels;

  private Scale(Axis axis, Range range, double from, double to, List<BigDecimal> ticks) {
    this.logarithmic = axis.logarithmic();
    this.range = range;
    this.from = axis.descending() ? to : from;
    this.to = axis.descending() ? from : to;
    this.ticks = ticks;
    this.labels = logarithmic ? ticks.stream().map(Numbers::text).toList() : Numbers.alike(ticks);
  }

  /**
   * A scale that ends where the range ends.
   *
   * @param from pixel of the lowest value, of the highest if the axis is descending
   * @param most steps between ticks
   */
  public static Scale exact(Axis axis, Range range, double from, double to, int most) {
    return new Scale(axis, range, from, to,
        axis.logarithmic() ? Ticks.logarithmic(range, most) : Ticks.linear(range, step(axis, range, most)));
  }

  /** A scale that ends at ticks, where values of the axis can go so far; a logarithmic one is {@link #exact}. */
  public static Scale rounded(Axis axis, Range range, double from, double to, int most) {
    if (axis.logarithmic()) {
      return exact(axis, range, from, to, most);
    }
    BigDecimal step = step(axis, range, most);
    Range wider = Ticks.rounded(range, step);
    Range allowed = range.widened(wider.low(), wider.high(), axis);
    return new Scale(axis, allowed, from, to, Ticks.linear(allowed, step));
  }

  private static BigDecimal step(Axis axis, Range range, int most) {
    BigDecimal step = Ticks.step(range, most);
    return axis.whole() ? step.max(BigDecimal.ONE) : step;
  }

  /** The place of a value; of one that is out of range, the nearer end. */
  public double at(double value) {
    double share = (measure(range.nearest(value)) - measure(range.low())) / (measure(range.high()) - measure(range.low()));
    return from + share * (to - from);
  }

  /** The value at a place, also beyond the ends of the range: the inverse of {@link #at}. */
  public double valueAt(double pixel) {
    double share = (pixel - from) / (to - from);
    double measure = measure(range.low()) + share * (measure(range.high()) - measure(range.low()));
    return logarithmic ? Math.exp(measure) : measure;
  }

  private double measure(double value) {
    return logarithmic ? Math.log(value) : value;
  }

  /** Middle of a tick's label on a horizontal axis: below the tick, but within the picture. */
  double labelAt(int tick, double edge) {
    return Math.min(at(ticks.get(tick).doubleValue()), edge - TextWidth.of(labels.get(tick), Style.TICK_FONT) / 2);
  }

  /** Whether the labels of a horizontal axis stand clear of each other. */
  boolean hasRoomForLabels(double edge) {
    for (int i = 1; i < labels.size(); i++) {
      double needed = TextWidth.of(labels.get(i - 1) + labels.get(i), Style.TICK_FONT) / 2 + Style.TICK_FONT;
      if (Math.abs(labelAt(i, edge) - labelAt(i - 1, edge)) < needed) {
        return false;
      }
    }
    return true;
  }

  /** Round values in the range. */
  public List<BigDecimal> ticks() {
    return ticks;
  }

  /** Their texts. */
  public List<String> labels() {
    return labels;
  }
}
