package org.snn.draw.chart;

/** A figure in words, for those who cannot see it. */
final class Description {

  private Description() {
  }

  /** What is over what, and where each series begins and ends. */
  static String of(Figure figure) {
    StringBuilder text = new StringBuilder();
    for (LineChart chart : figure.charts()) {
      text.append("%s (%s) over %s.".formatted(chart.title(), chart.y().label(), figure.x().label()));
      for (Series series : chart.series()) {
        Point first = series.points().get(0);
        Point last = series.points().get(series.points().size() - 1);
        text.append(" %s: %s".formatted(series.name(), of(first)));
        text.append(first == last ? "." : " to %s.".formatted(of(last)));
      }
      text.append('\n');
    }
    return text + figure.note();
  }

  /** A point in words. */
  static String of(Point point) {
    String deviation = point.hasDeviation() ? " ± " + Numbers.rough(point.deviation(), 3) : "";
    return Numbers.rough(point.mean(), 4) + deviation + " at " + Numbers.rough(point.x(), 4);
  }
}
