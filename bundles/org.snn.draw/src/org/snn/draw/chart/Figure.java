package org.snn.draw.chart;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Charts one above the other with the same x axis, and one legend.
 *
 * @param title the heading; may be empty where the charts' own titles say enough
 * @param note a line below it, for instance what the bands are; may be empty
 * @param x the axis below the last chart
 * @param charts from top to bottom
 */
public record Figure(String title, String note, Axis x, List<LineChart> charts) {

  private static final int WIDTH = 600;

  /** Keeps what the axes can show. */
  public Figure {
    charts = charts.stream().map(chart -> chart.shownOn(x)).toList();
  }

  /**
   * The figure as an SVG document in UTF-8: light, or dark where the viewer prefers that. It keeps its proportions at any width, and
   * its style touches nothing else where it stands within a page.
   */
  public String svg() {
    return svg(WIDTH);
  }

  /** The same for a place of about this width, in pixels, at which its texts have their own size. */
  public String svg(int width) {
    return new FigureDrawing(this, width).svg();
  }

  /** What it shows, in a few words. */
  String name() {
    return title.isEmpty() ? charts.stream().map(LineChart::title).collect(Collectors.joining(", ")) : title;
  }

  /** Names of the series, each once, in order of appearance: a name's place decides how it looks. */
  List<String> names() {
    return charts.stream().flatMap(chart -> chart.series().stream()).map(Series::name).distinct().toList();
  }

  Stream<Point> points() {
    return charts.stream().flatMap(LineChart::points);
  }
}
