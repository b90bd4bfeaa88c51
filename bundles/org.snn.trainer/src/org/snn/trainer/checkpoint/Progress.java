package org.snn.trainer.checkpoint;

import org.snn.trainer.metrics.Sums;

/**
 * How far training has come.
 *
 * @param epoch epochs that are complete, validation included
 * @param batch batches of the next epoch that are done
 * @param sums over these batches
 * @param seconds spent on these batches
 */
public record Progress(int epoch, int batch, Sums sums, double seconds) {

  /** The beginning of the epoch with this number, counted from 0. */
  public static Progress atStartOf(int epoch) {
    return new Progress(epoch, 0, Sums.ZERO, 0);
  }

  /** The number of the next step, counted from 0 over all epochs. */
  public long step(int batchesPerEpoch) {
    return (long) epoch * batchesPerEpoch + batch;
  }
}
