package org.snn.ui.training;

import java.util.List;
import java.util.Locale;
import org.snn.trainer.report.Curve;
import org.snn.trainer.report.RunMetrics.Figure;
import org.snn.ui.training.FrameRequest.Shown;

/** What runs say of one epoch, in words. */
final class Values {

  private Values() {
  }

  /**
   * A line of text.
   *
   * @param run its number
   */
  record Row(int run, String text) {
  }

  /** A row for each run that has come so far. */
  static List<Row> at(int epoch, List<Shown> runs) {
    return runs.stream().filter(run -> epoch <= run.metrics().epochs()).map(run -> new Row(run.number(), text(run, epoch))).toList();
  }

  private static String text(Shown run, int epoch) {
    StringBuilder text = new StringBuilder(run.name());
    figures(text, "training", value(run, Figure.TRAIN_LOSS, epoch, 1), value(run, Figure.TRAIN_ACCURACY, epoch, 100));
    figures(text, "validation", value(run, Figure.VALIDATION_LOSS, epoch, 1), value(run, Figure.VALIDATION_ACCURACY, epoch, 100));
    if (epoch == run.metrics().epochs()) {
      figures(text, "test", run.metrics().testLoss(), run.metrics().testAccuracy() * 100);
    }
    return text.toString();
  }

  private static void figures(StringBuilder text, String split, double loss, double accuracy) {
    if (!Double.isNaN(loss)) {
      text.append(String.format(Locale.ROOT, "   %s %.4g", split, loss));
    }
    if (!Double.isNaN(accuracy)) {
      text.append(String.format(Locale.ROOT, ", %.2f %%", accuracy));
    }
  }

  /** The value at an epoch, NaN if there is none. */
  static double value(Shown run, Figure figure, int epoch, double factor) {
    Curve curve = run.metrics().of(figure);
    int point = curve.firstFrom(epoch);
    return point < curve.size() && curve.epoch(point) == epoch ? curve.value(point) * factor : Double.NaN;
  }
}
