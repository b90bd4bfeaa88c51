package org.snn.draw.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.snn.draw.svg.Svg;

/** Draws one chart: its grid, and its series between two scales. */
final class Panel {

  private static final double TICK = 4;
  /** More would hide the line: they only say what is under the pointer. */
  private static final int MOST_MARKERS = 40;

  private final Svg svg;
  private final LineChart chart;
  private final List<String> names;
  private final Scale x;
  private final Scale y;

  /**
   * Prepares a chart.
   *
   * @param names of all series of the figure
   */
  Panel(Svg svg, LineChart chart, List<String> names, Scale x, Scale y) {
    this.svg = svg;
    this.chart = chart;
    this.names = names;
    this.x = x;
    this.y = y;
  }

  /** Draws it between these edges, the first series on top; texts of the vertical axis stand to the left of them. */
  void draw(double left, double right, double bottom) {
    if (chart.series().isEmpty()) {
      svg.empty("path", "class", "axis", "fill", "none", "d", "M" + Svg.place(left, bottom) + "H" + Svg.number(right));
      svg.text("text", "no data", "class", "muted middle", "x", (left + right) / 2, "y", bottom - 4 * TICK);
      return;
    }
    grid(left, right, bottom);
    chart.series().forEach(this::bands);
    for (int i = chart.series().size() - 1; i >= 0; i--) {
      line(chart.series().get(i));
    }
  }

  private void grid(double left, double right, double bottom) {
    for (int i = 0; i < y.ticks().size(); i++) {
      double at = y.at(y.ticks().get(i).doubleValue());
      svg.empty("path", "class", "grid", "d", "M" + Svg.place(left, at) + "H" + Svg.number(right));
      svg.text("text", y.labels().get(i), "class", "tick end", "x", left - 2 * TICK, "y", at + TICK);
    }
    StringBuilder axis = new StringBuilder("M" + Svg.place(left, bottom) + "H" + Svg.number(right));
    for (BigDecimal tick : x.ticks()) {
      axis.append("M").append(Svg.place(x.at(tick.doubleValue()), bottom)).append("v").append(Svg.number(TICK));
    }
    svg.empty("path", "class", "axis", "fill", "none", "d", axis);
  }

  private String style(Series series) {
    return Style.of(names.indexOf(series.name()));
  }

  /** A band for each run of points that have a deviation; a bar for a point that is alone. */
  private void bands(Series series) {
    List<Point> run = new ArrayList<>();
    svg.open("g", "class", style(series));
    for (Point point : series.points()) {
      if (point.hasDeviation()) {
        run.add(point);
      } else {
        band(run);
        run.clear();
      }
    }
    band(run);
    svg.close("g");
  }

  private void band(List<Point> run) {
    if (run.isEmpty()) {
      return;
    }
    StringBuilder there = new StringBuilder();
    StringBuilder back = new StringBuilder();
    for (Point point : run) {
      there.append(there.isEmpty() ? "M" : "L").append(Svg.place(x.at(point.x()), y.at(point.high())));
      back.insert(0, "L" + Svg.place(x.at(point.x()), y.at(point.low())));
    }
    svg.empty("path", "class", "band", "d", there.append(back).append("Z"));
  }

  private void line(Series series) {
    svg.open("g", "class", style(series));
    StringBuilder line = new StringBuilder();
    for (Point point : series.points()) {
      line.append(line.isEmpty() ? "M" : "L").append(Svg.place(x.at(point.x()), y.at(point.mean())));
    }
    svg.empty("path", "class", "line", "d", line);
    Marker marker = Marker.of(names.indexOf(series.name()));
    String look = series.points().size() > MOST_MARKERS ? "marker quiet" : "marker";
    for (Point point : series.points()) {
      svg.open("path", "class", look, "d", marker.at(x.at(point.x()), y.at(point.mean())));
      svg.text("title", series.name() + ": " + Description.of(point)).close("path");
    }
    svg.close("g");
  }
}
