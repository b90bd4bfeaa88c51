package org.snn.trainer.cpu.vector;

import org.snn.trainer.cpu.kernel.SourceGather;
import org.snn.trainer.cpu.kernel.Store;
import org.snn.trainer.layout.SourceIndex;

/** Data gradient by source: each source runs along its list of targets. */
final class VectorGather implements SourceGather {

  private final int inputs;
  private final IndexedSums sums;

  VectorGather(SourceIndex index, Store store) {
    this.inputs = store.inputs();
    this.sums = new IndexedSums(store.deltas(), store.stride(), store.weights(), index.start(), index.target(),
        index.slot(), 0);
  }

  @Override
  public void backward(int firstSource, int count, int from, int to) {
    sums.add(firstSource, firstSource - inputs, count, from, to);
  }
}
