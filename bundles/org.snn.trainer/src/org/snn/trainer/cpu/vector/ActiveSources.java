package org.snn.trainer.cpu.vector;

import java.util.stream.IntStream;
import org.snn.trainer.cpu.kernel.Store;

/** Successive sources as terms of a product, without those that are zero in all columns in question: they add nothing. */
final class ActiveSources {

  private final Store store;
  private final int[] rows;
  /** Kept for each thread: new arrays in each step would drive others out of the cache. */
  private final ThreadLocal<int[]> activeRows;
  private final ThreadLocal<int[]> activeOffsets;

  ActiveSources(Store store, int first, int count) {
    this.store = store;
    this.rows = IntStream.range(0, count).map(i -> store.row(first + i)).toArray();
    this.activeRows = ThreadLocal.withInitial(() -> new int[count]);
    this.activeOffsets = ThreadLocal.withInitial(() -> new int[count]);
  }

  /** Those that are not zero; offsets count sources. Of MNIST's pixels 40 % are zero, at batch 40. Good until the thread's next call. */
  VectorProduct.Terms terms(int from, int to) {
    int[] active = activeRows.get();
    int[] offsets = activeOffsets.get();
    int count = 0;
    for (int source = 0; source < rows.length; source++) {
      active[count] = rows[source];
      offsets[count] = source;
      count += ZeroRows.isZero(store.activations(), rows[source] + from, rows[source] + to) ? 0 : 1;
    }
    return new VectorProduct.Terms(active, offsets, 0, count);
  }
}
