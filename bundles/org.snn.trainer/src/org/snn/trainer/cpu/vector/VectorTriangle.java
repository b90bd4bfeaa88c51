package org.snn.trainer.cpu.vector;

import org.snn.plan.TriangularKernel;
import org.snn.trainer.cpu.kernel.ConnectionKernel;
import org.snn.trainer.cpu.kernel.GradientSink;
import org.snn.trainer.cpu.kernel.RowActivations;
import org.snn.trainer.cpu.kernel.RowParts;
import org.snn.trainer.cpu.kernel.Store;
import org.snn.trainer.layout.KernelRows;
import org.snn.trainer.layout.RowKinds;

/**
 * Triangular: a block of rows reads everything before the block in one matrix product, then its rows follow each other
 * through a small triangle. Backwards the same in reverse.
 */
final class VectorTriangle implements ConnectionKernel {

  private static final int BLOCK = 16;

  private final Store store;
  private final RowActivations activations;
  private final KernelRows rows;
  private final int first;
  private final int count;
  private final int[] bounds;
  private final VectorProduct values;
  private final VectorProduct deltas;

  VectorTriangle(TriangularKernel kernel, Store store, RowActivations activations) {
    this.store = store;
    this.activations = activations;
    this.rows = RowKinds.of(kernel);
    this.first = kernel.getFirstTarget();
    this.count = kernel.getTargets();
    this.bounds = RowParts.bounds(rows);
    this.values = new VectorProduct(store.activations(), store.activations(), store.stride(), store.weights());
    this.deltas = new VectorProduct(store.deltas(), store.deltas(), store.stride(), store.weights());
  }

  @Override
  public boolean gathered() {
    return false;
  }

  @Override
  public boolean activates() {
    return true;
  }

  @Override
  public void forward(int from, int to) {
    for (int begin = 0; begin < count; begin += BLOCK) {
      int end = Math.min(begin + BLOCK, count);
      read(0, begin, begin, end, from, to);
      for (int row = begin; row < end; row++) {
        read(begin, row, row, row + 1, from, to);
        activations.forward(first + row, 1, from, to);
      }
    }
  }

  /** Rows begin .. end-1 add what they read from rows low .. high-1. */
  private void read(int low, int high, int begin, int end, int from, int to) {
    values.add(new VectorProduct.Terms(first + low, 1, high - low, 1, 0), first + begin, end - begin,
        target -> rows.slot(target - first) + low, from, to);
  }

  @Override
  public void backward(int from, int to) {
    for (int begin = (count - 1) / BLOCK * BLOCK; begin >= 0; begin -= BLOCK) {
      int end = Math.min(begin + BLOCK, count);
      for (int row = end - 1; row >= begin; row--) {
        collect(row + 1, end, row, row + 1, from, to);
        activations.backward(first + row, 1, from, to);
      }
      collect(begin, end, 0, begin, from, to);
    }
  }

  /** Rows begin .. end-1 add the weighted deltas of their readers high-1 down to low. */
  private void collect(int low, int high, int begin, int end, int from, int to) {
    // From reader r to reader r - 1 the slot of the same source falls by r - 1.
    deltas.add(new VectorProduct.Terms(first + high - 1, -1, high - low, -(high - 2), 1), first + begin, end - begin,
        source -> rows.slot(high - 1) + source - first, from, to);
  }

  @Override
  public int parts() {
    return bounds.length - 1;
  }

  @Override
  public void gradient(int part, int to, GradientSink sink) {
    RangeGradient gradient = new RangeGradient(store, to, sink);
    int block = RangeGradient.block(to);
    for (int source = 0; source < bounds[part + 1]; source += block) {
      for (int row = Math.max(bounds[part], source + 1); row < bounds[part + 1]; row++) {
        gradient.row(first + row, first + source, Math.min(block, row - source), rows.slot(row) + source);
      }
    }
  }
}
