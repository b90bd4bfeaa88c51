package org.snn.trainer;

/**
 * How a plan is put on a device.
 *
 * @param batch largest number of samples in one call, at least 1
 * @param threads number of threads, at least 1; results do not depend on it
 * @param seed start of the random numbers for weights and dropout
 */
public record EngineOptions(int batch, int threads, long seed) {

  /** Refuses a batch or a number of threads below 1. */
  public EngineOptions {
    if (batch < 1 || threads < 1) {
      throw new IllegalArgumentException("Batch %d and threads %d must be at least 1.".formatted(batch, threads));
    }
  }
}
