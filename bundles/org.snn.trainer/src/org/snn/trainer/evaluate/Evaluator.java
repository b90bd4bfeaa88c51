package org.snn.trainer.evaluate;

import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.snn.data.Split;
import org.snn.trainer.Batches;
import org.snn.trainer.Engine;
import org.snn.trainer.batch.BufferedBatches;
import org.snn.trainer.metrics.Figures;
import org.snn.trainer.metrics.Sums;

/** Loss and accuracy of the network on an engine. */
public final class Evaluator {

  private final Engine engine;
  private final int batch;
  private final boolean classification;

  /**
   * @param batch samples at a time, no more than the engine was opened for
   * @param classification whether an accuracy makes sense, see {@link Classification}
   */
  public Evaluator(Engine engine, int batch, boolean classification) {
    this.engine = engine;
    this.batch = batch;
    this.classification = classification;
  }

  /** Means over all samples of the split, which must not be empty. */
  public Figures evaluate(Split split) {
    return evaluate(split, () -> false).orElseThrow();
  }

  /**
   * The same, with a way out between two batches.
   *
   * @param stop asked before each batch
   * @return empty if it was stopped
   */
  public Optional<Figures> evaluate(Split split, BooleanSupplier stop) {
    int[] order = split.order();
    Sums sums = Sums.ZERO;
    try (Batches batches = BufferedBatches.of(engine, split.data())) {
      for (int from = 0; from < order.length; from += batch) {
        if (stop.getAsBoolean()) {
          return Optional.empty();
        }
        sums = sums.plus(batches.evaluate(order, from, Math.min(batch, order.length - from)));
      }
    }
    return Optional.of(sums.figures(classification));
  }
}
