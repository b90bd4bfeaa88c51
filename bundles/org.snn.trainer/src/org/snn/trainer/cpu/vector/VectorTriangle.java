package org.snn.trainer.cpu.vector;

import java.util.stream.IntStream;
import org.snn.plan.TriangularKernel;
import org.snn.trainer.cpu.kernel.ConnectionKernel;
import org.snn.trainer.cpu.kernel.GradientSink;
import org.snn.trainer.cpu.kernel.RowActivations;
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
  private final int[] sourceRows;
  private final int[] bySource;
  private final int[] readerRows;
  private final int[] byReader;
  private final VectorProduct values;
  private final VectorProduct deltas;

  VectorTriangle(TriangularKernel kernel, Store store, RowActivations activations) {
    this.store = store;
    this.activations = activations;
    this.rows = RowKinds.of(kernel);
    this.first = kernel.getFirstTarget();
    this.count = kernel.getTargets();
    this.sourceRows = IntStream.range(0, count).map(row -> store.row(first + row)).toArray();
    this.bySource = IntStream.range(0, count).toArray();
    this.readerRows = IntStream.range(0, count).map(reader -> store.row(first + count - 1 - reader)).toArray();
    this.byReader = IntStream.range(0, count).map(reader -> rows.slot(count - 1 - reader)).toArray();
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
  public void forward(int firstNeuron, int endNeuron, int from, int to) {
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
    values.add(new VectorProduct.Terms(sourceRows, bySource, low, high - low), first + begin, end - begin,
        target -> rows.slot(target - first), from, to);
  }

  @Override
  public void backward(int firstNeuron, int endNeuron, int from, int to) {
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
    deltas.add(new VectorProduct.Terms(readerRows, byReader, count - high, high - low), first + begin, end - begin,
        source -> source - first, from, to);
  }

  @Override
  public void gradient(int firstNeuron, int endNeuron, int samples, GradientSink sink) {
    int end = Math.min(endNeuron, first + count);
    for (int source = 0; source < count; source += RangeGradient.SOURCES) {
      int from = source;
      int width = Math.min(RangeGradient.SOURCES, count - source);
      int begin = Math.max(firstNeuron, first + source + 1);
      if (begin < end) {
        new RangeGradient(store, samples, sink, first + source, width)
            .add(begin, end, (target, at) -> sink.accept(rows.slot(target - first) + from, at, Math.min(width, target - first - from)));
      }
    }
  }
}
