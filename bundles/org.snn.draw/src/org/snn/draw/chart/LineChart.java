package org.snn.draw.chart;

import java.util.List;
import java.util.stream.Stream;

/**
 * A panel of a figure: series over the figure's x axis.
 *
 * @param title what it shows
 * @param y its vertical axis; the label stands behind the title, where it can be read without turning the head
 * @param series what is drawn; none is fine
 */
public record LineChart(String title, Axis y, List<Series> series) {

  /** Keeps a copy. */
  public LineChart {
    series = List.copyOf(series);
  }

  /** Without what the axes cannot show: such points, and series that have no others. */
  LineChart shownOn(Axis x) {
    return new LineChart(title, y, series.stream().map(each -> each.shownOn(x, y)).filter(each -> !each.points().isEmpty()).toList());
  }

  Stream<Point> points() {
    return series.stream().flatMap(each -> each.points().stream());
  }
}
