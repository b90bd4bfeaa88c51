package org.snn.draw.graph;

/**
 * Connections taken together.
 *
 * @param connections how many
 * @param possible how many there could be between the same neurons
 * @param sum of their weights; 0 if there are none
 * @param absolute sum of the absolute values of their weights; their number if there are no weights
 */
public record Bundle(long connections, long possible, double sum, double absolute) {

  /** How much of the absolute weight is positive: 0 to 1, and a half if all weights are 0. */
  public double positive() {
    return absolute == 0 ? 0.5 : Math.max(0, Math.min(1, (1 + sum / absolute) / 2));
  }
}
