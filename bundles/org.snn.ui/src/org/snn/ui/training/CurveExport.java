package org.snn.ui.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.snn.draw.chart.Axis;
import org.snn.draw.chart.Figure;
import org.snn.draw.chart.LineChart;
import org.snn.draw.chart.Point;
import org.snn.draw.chart.Series;
import org.snn.draw.chart.Thinning;
import org.snn.trainer.report.Curve;
import org.snn.trainer.report.MetricsTable;
import org.snn.trainer.report.RunMetrics;

/** The curves of runs for other programs: all epochs as a table, or a picture for papers and pages. */
final class CurveExport {

  private static final int WIDTH = 800;

  private final Map<String, RunMetrics> runs = new LinkedHashMap<>();
  private final boolean logarithmic;

  /** Exports the runs that are shown, as they are now. */
  CurveExport(RunList list, boolean logarithmic) {
    this.logarithmic = logarithmic;
    list.shown().forEach(run -> runs.put(list.label(run), run.metrics()));
  }

  /** A row an epoch of a run. */
  String csv() {
    return MetricsTable.csv(runs);
  }

  /** All epochs, light or dark as the viewer likes; each line as many points as a picture can show. */
  String svg() {
    Axis loss = logarithmic ? Axis.logarithmic("") : Axis.linear("");
    List<LineChart> charts = new ArrayList<>();
    charts.add(chart("Loss", loss, RunMetrics.Figure.TRAIN_LOSS, RunMetrics.Figure.VALIDATION_LOSS, 1));
    LineChart accuracy = chart("Accuracy", Axis.linear("%").within(0, 100), RunMetrics.Figure.TRAIN_ACCURACY,
        RunMetrics.Figure.VALIDATION_ACCURACY, 100);
    if (!accuracy.series().isEmpty()) {
      charts.add(accuracy);
    }
    return new Figure("", "", Axis.linear("epoch").ofCounts(), charts).svg(WIDTH);
  }

  private LineChart chart(String title, Axis y, RunMetrics.Figure training, RunMetrics.Figure validation, double factor) {
    List<Series> series = new ArrayList<>();
    runs.forEach((name, run) -> {
      add(series, name + ", validation", run.of(validation), factor);
      add(series, name + ", training", run.of(training), factor);
    });
    return new LineChart(title, y, series);
  }

  private static void add(List<Series> series, String name, Curve curve, double factor) {
    if (curve.size() > 0) {
      int[] kept = Thinning.of(curve::epoch, curve::value, 0, curve.size(), WIDTH);
      series.add(new Series(name,
          IntStream.of(kept).mapToObj(i -> new Point(curve.epoch(i), curve.value(i) * factor, Double.NaN)).toList()));
    }
  }
}
