package org.snn.draw.chart;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Leaves out points of a long series that nobody would miss in a picture: of all points in a column of pixels the first, the
 * lowest, the highest and the last are kept, so that the line covers the same pixels (the M4 aggregation: Jugel, Jerzak,
 * Hackenbroich, Markl, M4: A Visualization-Oriented Time Series Data Aggregation, PVLDB 7(10), 2014).
 */
public final class Thinning {

  private static final int KEPT = 4;

  private final IntToDoubleFunction x;
  private final IntToDoubleFunction y;
  private int[] kept = new int[64];
  private int count;

  private Thinning(IntToDoubleFunction x, IntToDoubleFunction y) {
    this.x = x;
    this.y = y;
  }

  /**
   * The points to draw, ascending. Points whose y is not finite are left out.
   *
   * @param x of a point; ascending
   * @param y of a point
   * @param from the first point
   * @param to behind the last point
   * @param columns of pixels between the x of the first and of the last point, at least 1
   */
  public static int[] of(IntToDoubleFunction x, IntToDoubleFunction y, int from, int to, int columns) {
    Thinning thinning = new Thinning(x, y);
    if (from < to) {
      thinning.columns(from, to, columns);
    }
    return Arrays.copyOf(thinning.kept, thinning.count);
  }

  private void columns(int from, int to, int columns) {
    double left = x.applyAsDouble(from);
    double width = (x.applyAsDouble(to - 1) - left) / columns;
    int start = from;
    for (int i = from + 1; i <= to; i++) {
      if (i == to || column(i, left, width) != column(start, left, width)) {
        column(start, i);
        start = i;
      }
    }
  }

  private double column(int point, double left, double width) {
    return Math.floor((x.applyAsDouble(point) - left) / width);
  }

  private void column(int from, int to) {
    int first = -1;
    int last = -1;
    int lowest = -1;
    int highest = -1;
    for (int i = from; i < to; i++) {
      double value = y.applyAsDouble(i);
      if (Double.isFinite(value)) {
        first = first < 0 ? i : first;
        last = i;
        lowest = lowest < 0 || value < y.applyAsDouble(lowest) ? i : lowest;
        highest = highest < 0 || value > y.applyAsDouble(highest) ? i : highest;
      }
    }
    if (first >= 0) {
      keep(first);
      keep(Math.min(lowest, highest));
      keep(Math.max(lowest, highest));
      keep(last);
    }
  }

  private void keep(int point) {
    if (count > 0 && kept[count - 1] == point) {
      return;
    }
    if (count + KEPT > kept.length) {
      kept = Arrays.copyOf(kept, 2 * kept.length);
    }
    kept[count++] = point;
  }
}
