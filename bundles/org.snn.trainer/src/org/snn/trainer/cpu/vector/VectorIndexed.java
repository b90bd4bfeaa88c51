package org.snn.trainer.cpu.vector;

import java.util.stream.IntStream;
import org.snn.plan.Kernel;
import org.snn.plan.PaddedKernel;
import org.snn.plan.SparseKernel;
import org.snn.trainer.cpu.kernel.ConnectionKernel;
import org.snn.trainer.cpu.kernel.GradientSink;
import org.snn.trainer.cpu.kernel.Store;
import org.snn.trainer.layout.KernelRows;
import org.snn.trainer.layout.RowKinds;

/** Sparse and padded: each target runs along its list of sources. */
final class VectorIndexed implements ConnectionKernel {

  private final Store store;
  private final KernelRows rows;
  private final int[] source;
  private final int firstWeight;
  private final IndexedSums sums;

  /** The rows of a sparse kernel; its arrays are read, not copied: there is an entry for each connection. */
  static VectorIndexed of(SparseKernel kernel, Store store) {
    return new VectorIndexed(kernel, kernel.getRowStart(), kernel.getSource(), store);
  }

  /** The rows of a padded kernel. */
  static VectorIndexed of(PaddedKernel kernel, Store store) {
    int[] start = IntStream.rangeClosed(0, kernel.getTargets()).map(row -> row * kernel.getWidth()).toArray();
    return new VectorIndexed(kernel, start, kernel.getSource(), store);
  }

  /**
   * @param start first slot of each row, and the end, from the first slot of the kernel
   * @param source source neuron of each slot
   */
  private VectorIndexed(Kernel kernel, int[] start, int[] source, Store store) {
    this.store = store;
    this.rows = RowKinds.of(kernel);
    this.source = source;
    this.firstWeight = kernel.getFirstWeight();
    this.sums = new IndexedSums(store.activations(), store.stride(), store.weights(), start, source, null, firstWeight);
  }

  @Override
  public boolean gathered() {
    return true;
  }

  @Override
  public void forward(int first, int end, int from, int to) {
    int firstRow = Math.max(first, rows.target(0));
    int endRow = Math.min(end, rows.target(0) + rows.rows());
    if (firstRow < endRow) {
      sums.add(firstRow, firstRow - rows.target(0), endRow - firstRow, from, to);
    }
  }

  @Override
  public void backward(int first, int end, int from, int to) {
    // The engine gathers these.
  }

  /** The slots of successive rows follow each other, so several short rows share a buffer. */
  @Override
  public void gradient(int first, int end, int samples, GradientSink sink) {
    int firstRow = Math.max(first, rows.target(0)) - rows.target(0);
    int endRow = Math.min(end - rows.target(0), rows.rows());
    if (firstRow >= endRow) {
      return;
    }
    VectorDots dots = new VectorDots(sink.scratch());
    int[] offsets = sink.scratch().ints(VectorDots.MOST);
    int columns = store.columns(samples);
    int begin = rows.slot(firstRow) - firstWeight;
    int filled = 0;
    for (int row = firstRow; row < endRow; row++) {
      int last = rows.slot(row + 1) - firstWeight;
      int delta = store.row(rows.target(row));
      for (int entry = begin + filled; entry < last; entry = begin + filled) {
        int count = Math.min(last - entry, VectorDots.MOST - filled);
        for (int i = 0; i < count; i++) {
          offsets[i] = store.row(source[entry + i]);
        }
        dots.dots(store.activations(), offsets, count, store.deltas(), delta, columns, sink.buffer(), filled);
        filled += count;
        if (filled == VectorDots.MOST) {
          sink.accept(firstWeight + begin, 0, filled);
          begin += filled;
          filled = 0;
        }
      }
    }
    if (filled > 0) {
      sink.accept(firstWeight + begin, 0, filled);
    }
  }
}
