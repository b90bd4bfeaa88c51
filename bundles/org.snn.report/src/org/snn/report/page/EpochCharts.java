package org.snn.report.page;

import java.util.List;
import org.snn.draw.chart.Axis;
import org.snn.draw.chart.Figure;
import org.snn.draw.chart.LineChart;
import org.snn.draw.chart.Point;
import org.snn.draw.chart.Series;

/** Charts over epochs. */
final class EpochCharts {

  private static final int WIDTH = 420;

  private EpochCharts() {
  }

  /** Of losses. */
  static void loss(Html html, List<Series> series) {
    write(html, new LineChart("Loss", Axis.linear("mean over samples").fromZero().within(0, Double.POSITIVE_INFINITY), series));
  }

  /** Of shares. */
  static void accuracy(Html html, List<Series> series) {
    write(html, new LineChart("Accuracy", Axis.linear("per cent").within(0, 100), series.stream().map(EpochCharts::percent).toList()));
  }

  private static Series percent(Series shares) {
    return new Series(shares.name(),
        shares.points().stream().map(point -> new Point(point.x(), 100 * point.mean(), 100 * point.deviation())).toList());
  }

  private static void write(Html html, LineChart chart) {
    html.open("figure").markup(new Figure("", "", Axis.linear("Epoch").ofCounts(), List.of(chart)).svg(WIDTH)).close("figure");
  }
}
