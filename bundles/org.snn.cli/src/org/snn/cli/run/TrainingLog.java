package org.snn.cli.run;

import java.io.PrintStream;
import java.util.Locale;
import org.snn.cli.output.ProgressBar;
import org.snn.data.Split;
import org.snn.trainer.loop.BatchProgress;
import org.snn.trainer.loop.TrainingListener;
import org.snn.trainer.loop.TrainingStart;
import org.snn.trainer.metrics.EpochFigures;
import org.snn.trainer.metrics.Figures;

/** Prints the log lines of the paper, and on a terminal a progress bar within each epoch. */
public final class TrainingLog implements TrainingListener {

  private final PrintStream out;
  private final ProgressBar bar;
  private int epochs;
  private int barEpoch;

  /**
   * @param out where the lines go
   * @param bar the bar, or null for none
   */
  public TrainingLog(PrintStream out, ProgressBar bar) {
    this.out = out;
    this.bar = bar;
  }

  @Override
  public void started(TrainingStart start) {
    epochs = start.plan().getTraining().getEpochs();
    shapes("X_train", "X_val", "X_test", start.data().features(), start);
    shapes("Y_train", "Y_val", "Y_test", start.data().targets(), start);
  }

  private void shapes(String train, String validation, String test, int rows, TrainingStart start) {
    shape(train, rows, start.data().train());
    shape(validation, rows, start.data().validation());
    shape(test, rows, start.data().test());
  }

  private void shape(String name, int rows, Split split) {
    out.println("%s Shape: (%d, %d)".formatted(name, rows, split.samples()));
  }

  @Override
  public void batch(BatchProgress progress) {
    if (bar == null) {
      return;
    }
    if (progress.epoch() != barEpoch) {
      barEpoch = progress.epoch();
      bar.start("Epoch %d/%d".formatted(barEpoch, epochs), progress.batches());
    }
    double loss = progress.sums().loss() / progress.sums().samples();
    bar.update(progress.batch(), String.format(Locale.ROOT, "loss %.4f", loss));
  }

  @Override
  public void epoch(EpochFigures epoch) {
    clear();
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT,
        "Epoch: %d Total Time: %.4f Average Time per batch: %.4f", epoch.epoch(), epoch.seconds(), epoch.secondsPerBatch()));
    line.append(' ').append(figures("Train", epoch.train()));
    epoch.validation().ifPresent(validation -> line.append(' ').append(figures("Val", validation)));
    out.println(line);
  }

  @Override
  public void stoppedEarly(int epoch, int bestEpoch) {
    out.println("Stopped early after epoch %d; the weights are those of epoch %d.".formatted(epoch, bestEpoch));
  }

  @Override
  public void tested(Figures test) {
    clear();
    out.println(figures("Test", test));
  }

  /** Takes the bar away, so that something else can be printed. */
  public void clear() {
    if (bar != null) {
      bar.clear();
    }
  }

  /** Both figures of a split, as {@code Test Accuracy: 0.9066 Test Loss: 0.0648}; real-valued targets have no accuracy. */
  public static String figures(String split, Figures figures) {
    String loss = String.format(Locale.ROOT, "%s Loss: %.4f", split, figures.loss());
    return figures.accuracy().isEmpty() ? loss
        : String.format(Locale.ROOT, "%s Accuracy: %.4f %s", split, figures.accuracy().getAsDouble(), loss);
  }
}
