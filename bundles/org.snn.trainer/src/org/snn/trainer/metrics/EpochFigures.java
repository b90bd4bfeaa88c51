package org.snn.trainer.metrics;

import java.util.Optional;

/**
 * Figures of one epoch.
 *
 * @param epoch number of the epoch, from 1
 * @param batches batches of the training split
 * @param samples samples of the training split
 * @param seconds wall time of the pass over the training split, validation not included
 * @param rate learning rate of the last step
 * @param train means over the epoch, of each batch before its own update
 * @param validation figures of the validation split after the epoch; empty without one
 */
public record EpochFigures(int epoch, int batches, long samples, double seconds, double rate, Figures train,
    Optional<Figures> validation) {

  /** Mean wall time of a batch. */
  public double secondsPerBatch() {
    return seconds / batches;
  }

  /** Throughput of training. */
  public double samplesPerSecond() {
    return samples / seconds;
  }
}
