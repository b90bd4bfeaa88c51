package org.snn.cli.lottery;

import java.io.PrintStream;
import java.util.Locale;
import org.snn.cli.output.ProgressBar;
import org.snn.prune.lottery.LotteryListener;
import org.snn.prune.lottery.LotteryResult;

/** Prints a line a training, and on a terminal a progress bar within each. */
public final class LotteryLog implements LotteryListener {

  private final PrintStream out;
  private final ProgressBar bar;
  private String label = "";
  private boolean fresh;

  /** @param bar the bar, or null for none */
  public LotteryLog(PrintStream out, ProgressBar bar) {
    this.out = out;
    this.bar = bar;
  }

  @Override
  public void training(long seed, int round, int trainings, boolean control) {
    label = "Seed %d, round %d/%d%s".formatted(seed, round, trainings - 1, control ? ", control" : "");
    fresh = true;
  }

  @Override
  public void steps(long done, long all) {
    if (bar != null) {
      if (fresh) {
        bar.start(label, all);
        fresh = false;
      }
      bar.update(done, "");
    }
  }

  @Override
  public void result(LotteryResult result) {
    clear();
    String stop = result.stopStep() == null ? "" : ", lowest validation loss at step " + result.stopStep();
    String test = result.stopLoss() == null ? "" : result.stopAccuracy() == null
        ? String.format(Locale.ROOT, ", test loss %.4f, at the end %.4f", result.stopLoss(), result.endLoss())
        : String.format(Locale.ROOT, ", test accuracy %.2f%%, at the end %.2f%%", 100 * result.stopAccuracy(), 100 * result.endAccuracy());
    out.println(String.format(Locale.ROOT, "%s: %.1f%% remaining, %,d connections%s%s", label, 100 * result.remaining(),
        result.connections(), stop, test));
  }

  /** Takes the bar away, so that something else can be printed. */
  public void clear() {
    if (bar != null) {
      bar.clear();
    }
  }
}
