package org.snn.trainer.loop;

import org.snn.trainer.metrics.Sums;

/**
 * Where training stands within an epoch.
 *
 * @param epoch number of the epoch, from 1
 * @param batch batches of the epoch that are done, from 1
 * @param batches batches an epoch
 * @param sums over the batches that are done
 * @param seconds spent on them
 */
public record BatchProgress(int epoch, int batch, int batches, Sums sums, double seconds) {
}
