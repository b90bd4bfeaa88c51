package org.snn.trainer.loop;

import java.util.List;

import org.snn.data.DataSplits;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.checkpoint.Progress;
import org.snn.trainer.metrics.EpochFigures;

/**
 * What is about to be trained.
 *
 * @param plan the network and its training specification
 * @param data the splits; shapes are (features, samples) and (targets, samples) of each
 * @param batches batches an epoch
 * @param progress how far an earlier run had come; the very beginning if this is no continuation
 * @param history figures of the epochs that an earlier run completed
 */
public record TrainingStart(ExecutionPlan plan, DataSplits data, int batches, Progress progress, List<EpochFigures> history) {

  /** Keeps its own list. */
  public TrainingStart {
    history = List.copyOf(history);
  }
}
