package org.snn.trainer.cpu.vector;

import org.snn.plan.Kernel;
import org.snn.trainer.cpu.kernel.ConnectionKernel;
import org.snn.trainer.cpu.kernel.GradientSink;
import org.snn.trainer.cpu.kernel.RowParts;
import org.snn.trainer.cpu.kernel.Store;
import org.snn.trainer.layout.KernelRows;
import org.snn.trainer.layout.RowKinds;

/** Sparse and padded: each target runs along its list of sources. */
final class VectorIndexed implements ConnectionKernel {

  private static final int L = Store.LANES;

  private final Store store;
  private final KernelRows rows;
  private final int[] source;
  private final int firstWeight;
  private final int[] bounds;
  private final IndexedSums sums;

  /** @param source source neuron of each slot of the kernel */
  VectorIndexed(Kernel kernel, int[] source, Store store) {
    this.store = store;
    this.rows = RowKinds.of(kernel);
    this.source = source;
    this.firstWeight = kernel.getFirstWeight();
    this.bounds = RowParts.bounds(rows);
    this.sums = new IndexedSums(store.activations(), store.stride(), store.weights(), source, null, firstWeight);
  }

  @Override
  public boolean gathered() {
    return true;
  }

  @Override
  public void forward(int from, int to) {
    for (int row = 0; row < rows.rows(); row++) {
      sums.add(rows.target(row), rows.slot(row) - firstWeight, rows.slot(row + 1) - firstWeight, from, to);
    }
  }

  @Override
  public void backward(int from, int to) {
    // The engine gathers these.
  }

  @Override
  public int parts() {
    return bounds.length - 1;
  }

  /** The slots of successive rows follow each other, so several short rows share a buffer. */
  @Override
  public void gradient(int part, int to, GradientSink sink) {
    int begin = rows.slot(bounds[part]) - firstWeight;
    int filled = 0;
    for (int row = bounds[part]; row < bounds[part + 1]; row++) {
      int end = rows.slot(row + 1) - firstWeight;
      int delta = store.row(rows.target(row));
      for (int entry = begin + filled; entry < end; entry = begin + filled) {
        int count = Math.min(L, Math.min(end - entry, GradientSink.CAPACITY - filled));
        dots(entry, entry + count - 1, delta, to, sink.buffer(), filled);
        filled += count;
        if (filled == GradientSink.CAPACITY) {
          sink.accept(firstWeight + begin, filled);
          begin += filled;
          filled = 0;
        }
      }
    }
    if (filled > 0) {
      sink.accept(firstWeight + begin, filled);
    }
  }

  private void dots(int e, int last, int delta, int to, float[] buffer, int at) {
    VectorDots.eight(store.activations(), row(e), row(Math.min(e + 1, last)), row(Math.min(e + 2, last)),
        row(Math.min(e + 3, last)), row(Math.min(e + 4, last)), row(Math.min(e + 5, last)), row(Math.min(e + 6, last)),
        row(Math.min(e + 7, last)), store.deltas(), delta, to).intoArray(buffer, at);
  }

  private int row(int entry) {
    return source[entry] * store.stride();
  }
}
