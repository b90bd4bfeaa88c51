package org.snn.trainer.loop;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Parameters;
import org.snn.trainer.metrics.EpochFigures;
import org.snn.trainer.metrics.Figures;

/** Hears what happens in training, on the thread that trains, in this order. What it throws ends training. */
public interface TrainingListener {

  /** Once, before the first batch. */
  default void started(TrainingStart start) {
  }

  /** After each batch; must be quick. */
  default void batch(BatchProgress progress) {
  }

  /** After each epoch and its validation. */
  default void epoch(EpochFigures figures) {
  }

  /**
   * Before the first batch, and after each epoch.
   *
   * @param epoch complete epochs
   * @param plan of the network as it is, which differs from the first one where connections change
   * @param parameters copies them
   */
  default void network(int epoch, ExecutionPlan plan, Supplier<Parameters> parameters) {
  }

  /**
   * After a checkpoint was written.
   *
   * @param epochs complete epochs that it holds
   */
  default void checkpoint(Path file, int epochs) {
  }

  /**
   * When validation has not improved for too long.
   *
   * @param epoch number of the last epoch, from 1
   * @param bestEpoch number of the epoch whose weights are kept, from 1
   */
  default void stoppedEarly(int epoch, int bestEpoch) {
  }

  /** At the end, if there is a test split. */
  default void tested(Figures figures) {
  }

  /** Passes everything on to several, in their order. */
  static TrainingListener all(TrainingListener... listeners) {
    return new ListenerList(List.of(listeners));
  }
}
