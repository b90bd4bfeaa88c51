package org.snn.ui.training;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.snn.trainer.report.Curve;
import org.snn.trainer.report.RunMetrics.Figure;
import org.snn.ui.training.FrameRequest.Shown;

/** What runs say of one epoch, in words. */
final class Values {

  /** Between the figures of two splits. */
  private static final String GAP = "   ";

  private Values() {
  }

  /**
   * A line of text.
   *
   * @param run its number
   * @param continued whether it goes on with the line above
   */
  record Row(int run, String text, boolean continued) {

    /** The same in shorter lines: name, and figures of each split. */
    List<Row> parts() {
      List<String> texts = List.of(text.split(GAP));
      return IntStream.range(0, texts.size()).mapToObj(i -> new Row(run, texts.get(i), i > 0)).toList();
    }
  }

  /** A row for each run that has come so far. */
  static List<Row> at(int epoch, List<Shown> runs) {
    return runs.stream().filter(run -> epoch <= run.metrics().epochs()).map(run -> new Row(run.number(), text(run, epoch), false)).toList();
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
      text.append(String.format(Locale.ROOT, GAP + "%s %.4g", split, loss));
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
