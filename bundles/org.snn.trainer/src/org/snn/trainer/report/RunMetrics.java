package org.snn.trainer.report;

import java.util.Map;

/**
 * What a {@code metrics.jsonl} says, as far as it was read.
 *
 * @param curves one for each figure, empty where the run has none
 * @param testLoss mean over the test split, NaN while there is none
 * @param testAccuracy the same, NaN where there is none
 */
public record RunMetrics(Map<Figure, Curve> curves, double testLoss, double testAccuracy) {

  /** A figure that an epoch has, with its name in the file. */
  public enum Figure {
    /** Mean loss over the epoch. */
    TRAIN_LOSS("trainLoss"),
    /** Mean loss over the validation split. */
    VALIDATION_LOSS("valLoss"),
    /** Mean accuracy over the epoch. */
    TRAIN_ACCURACY("trainAccuracy"),
    /** Mean accuracy over the validation split. */
    VALIDATION_ACCURACY("valAccuracy");

    private final String field;

    Figure(String field) {
      this.field = field;
    }

    /** What it is called in {@code metrics.jsonl}. */
    public String field() {
      return field;
    }
  }

  /** Keeps its own map. */
  public RunMetrics {
    curves = Map.copyOf(curves);
  }

  /** The curve of a figure. */
  public Curve of(Figure figure) {
    return curves.get(figure);
  }

  /** Number of the last epoch, 0 if there is none. */
  public int epochs() {
    Curve loss = of(Figure.TRAIN_LOSS);
    return loss.size() == 0 ? 0 : loss.epoch(loss.size() - 1);
  }

  /** Whether the run has come to its test. */
  public boolean isTested() {
    return !Double.isNaN(testLoss);
  }
}
