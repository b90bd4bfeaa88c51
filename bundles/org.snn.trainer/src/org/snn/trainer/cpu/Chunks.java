package org.snn.trainer.cpu;

import org.snn.trainer.cpu.kernel.Store;

/**
 * The columns of a batch in chunks: at least one for each thread where the batch is large enough, and none wider than what
 * caches hold well. Results do not depend on the cut.
 *
 * @param columns all columns
 * @param width columns of a chunk, the last one perhaps less
 */
record Chunks(int columns, int width) {

  private static final int WIDEST = 64;

  static Chunks of(int samples, int threads, Store store) {
    int columns = store.columns(samples);
    return new Chunks(columns, Math.min(WIDEST, store.columns((columns + threads - 1) / threads)));
  }

  int count() {
    return (columns + width - 1) / width;
  }

  int from(int chunk) {
    return chunk * width;
  }

  int to(int chunk) {
    return Math.min(columns, (chunk + 1) * width);
  }
}
