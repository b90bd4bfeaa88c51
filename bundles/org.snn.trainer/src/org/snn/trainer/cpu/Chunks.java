package org.snn.trainer.cpu;

import org.snn.trainer.cpu.kernel.Store;

/**
 * The columns of a batch in chunks: at least one for each thread where the batch is large enough, and none wider than what
 * caches hold well. Results do not depend on the cut.
 *
 * @param groups groups of {@link Store#LANES} samples
 * @param width groups in a chunk
 */
record Chunks(int groups, int width) {

  private static final int WIDEST = 8;

  static Chunks of(int samples, int threads) {
    int groups = Store.columns(samples) / Store.LANES;
    return new Chunks(groups, Math.min(WIDEST, (groups + threads - 1) / threads));
  }

  int count() {
    return (groups + width - 1) / width;
  }

  int from(int chunk) {
    return chunk * width * Store.LANES;
  }

  int to(int chunk) {
    return Math.min(groups, (chunk + 1) * width) * Store.LANES;
  }
}
