package org.snn.trainer.report;

import java.util.Map;
import org.snn.trainer.report.RunMetrics.Figure;

/** Metrics of several runs as one CSV table (RFC 4180): a row an epoch of a run, and one with the test figures at its end. */
public final class MetricsTable {

  private static final String HEADING = "run,epoch,trainLoss,valLoss,trainAccuracy,valAccuracy,testLoss,testAccuracy\n";

  private MetricsTable() {
  }

  /**
   * The table. A figure that a run does not have, or that is not finite, is an empty field.
   *
   * @param runs by name, in the order of the map
   */
  public static String csv(Map<String, RunMetrics> runs) {
    StringBuilder table = new StringBuilder(HEADING);
    runs.forEach((name, run) -> rows(quoted(name), run, table));
    return table.toString();
  }

  private static void rows(String name, RunMetrics run, StringBuilder table) {
    Curve epochs = run.of(Figure.TRAIN_LOSS);
    for (int i = 0; i < epochs.size(); i++) {
      table.append(name).append(',').append(epochs.epoch(i));
      for (Figure figure : Figure.values()) {
        table.append(',').append(text(at(run.of(figure), epochs.epoch(i))));
      }
      table.append(",,\n");
    }
    if (run.isTested()) {
      table.append(name).append(",,,,,,").append(text(run.testLoss())).append(',').append(text(run.testAccuracy())).append('\n');
    }
  }

  private static double at(Curve curve, int epoch) {
    int point = curve.firstFrom(epoch);
    return point < curve.size() && curve.epoch(point) == epoch ? curve.value(point) : Double.NaN;
  }

  private static String text(double value) {
    return Double.isNaN(value) ? "" : Double.toString(value);
  }

  private static String quoted(String text) {
    return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
