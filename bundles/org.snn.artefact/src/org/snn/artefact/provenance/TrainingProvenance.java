package org.snn.artefact.provenance;

import java.util.List;
import java.util.Optional;

import org.snn.trainer.loop.TrainingResult;
import org.snn.trainer.metrics.EpochFigures;
import org.snn.trainer.metrics.Figures;

/**
 * A training run.
 *
 * @param seed of all random numbers
 * @param threads that were used; the result does not depend on them
 * @param device name of the backend
 * @param outcome how it ended
 * @param epoch number of the epoch that the weights are from, from 1; 0 if none was completed
 * @param epochs figures of all epochs
 * @param test figures of the test split; empty without one
 */
public record TrainingProvenance(long seed, int threads, String device, TrainingResult.Outcome outcome, int epoch,
    List<EpochFigures> epochs, Optional<Figures> test) {

  /** Keeps its own list. */
  public TrainingProvenance {
    epochs = List.copyOf(epochs);
  }

  /** Of a result. */
  public static TrainingProvenance of(TrainingResult result, long seed, int threads, String device) {
    return new TrainingProvenance(seed, threads, device, result.outcome(), result.epoch(), result.history(), result.test());
  }
}
