package org.snn.trainer.cpu.vector;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.snn.plan.SparseKernel;
import org.snn.trainer.cpu.kernel.ConnectionKernel;
import org.snn.trainer.cpu.kernel.FilledRows;
import org.snn.trainer.cpu.kernel.GradientSink;
import org.snn.trainer.cpu.kernel.Store;

/**
 * Sparse, for rows that are nearly full: the weights of a few rows are laid out between zeros in a working array and
 * multiplied as a dense matrix; of the weight gradients those without a connection are left out. See {@link FilledRows}.
 */
final class VectorFilled implements ConnectionKernel {

  /** Rows that are laid out at a time. */
  private static final int ROWS = 16;

  private final Store store;
  private final int firstTarget;
  private final int targets;
  private final int firstSource;
  private final int sources;
  private final int firstWeight;
  private final int[] rowStart;
  private final int[] source;
  private final ActiveSources active;
  private final int[] targetRows;
  private final int[] targetOffsets;
  /** For one vector of samples: to lay the weights out would cost more than it saves. The bits are the same. */
  private final IndexedSums listed;
  private final ThreadLocal<Work> work;

  /** Working arrays of one thread. */
  private record Work(VectorProduct values, VectorProduct deltas, float[] matrix, int[] next) {
  }

  VectorFilled(SparseKernel kernel, Store store) {
    this.store = store;
    this.firstTarget = kernel.getFirstTarget();
    this.targets = kernel.getTargets();
    this.firstWeight = kernel.getFirstWeight();
    this.rowStart = kernel.getRowStart();
    this.source = kernel.getSource();
    this.firstSource = Arrays.stream(source).min().orElseThrow();
    this.sources = Arrays.stream(source).max().orElseThrow() + 1 - firstSource;
    this.active = new ActiveSources(store, firstSource, sources);
    this.targetRows = IntStream.range(0, targets).map(i -> store.row(firstTarget + i)).toArray();
    this.targetOffsets = IntStream.range(0, targets).toArray();
    this.listed = new IndexedSums(store.activations(), store.stride(), store.weights(), rowStart, source, null, firstWeight);
    this.work = ThreadLocal.withInitial(this::work);
  }

  private Work work() {
    float[] matrix = new float[ROWS * Math.max(sources, targets)];
    return new Work(new VectorProduct(store.activations(), store.activations(), store.stride(), matrix),
        new VectorProduct(store.deltas(), store.deltas(), store.stride(), matrix), matrix, new int[targets]);
  }

  @Override
  public boolean gathered() {
    return false;
  }

  @Override
  public void forward(int first, int end, int from, int to) {
    int begin = Math.max(first, firstTarget);
    int last = Math.min(end, firstTarget + targets);
    if (begin >= last) {
      return;
    }
    if (to - from == Lanes.L) {
      listed.add(begin, begin - firstTarget, last - begin, from, to);
      return;
    }
    Work work = this.work.get();
    VectorProduct.Terms terms = active.terms(from, to);
    for (int low = begin; low < last; low += ROWS) {
      int start = low;
      int rows = Math.min(ROWS, last - low);
      layOutRows(work.matrix, low - firstTarget, rows);
      work.values.add(terms, low, rows, target -> (target - start) * sources, from, to);
    }
  }

  private void layOutRows(float[] matrix, int firstRow, int rows) {
    Arrays.fill(matrix, 0, rows * sources, 0);
    float[] weights = store.weights();
    for (int row = 0; row < rows; row++) {
      int at = row * sources - firstSource;
      for (int entry = rowStart[firstRow + row], last = rowStart[firstRow + row + 1]; entry < last; entry++) {
        matrix[at + source[entry]] = weights[firstWeight + entry];
      }
    }
  }

  @Override
  public void backward(int first, int end, int from, int to) {
    int begin = Math.max(first, firstSource);
    int last = Math.min(end, firstSource + sources);
    if (begin >= last) {
      return;
    }
    Work work = this.work.get();
    for (int row = 0; row < targets; row++) {
      int at = Arrays.binarySearch(source, rowStart[row], rowStart[row + 1], begin);
      work.next[row] = at < 0 ? -at - 1 : at;
    }
    VectorProduct.Terms all = new VectorProduct.Terms(targetRows, targetOffsets, 0, targets);
    for (int low = begin; low < last; low += ROWS) {
      int start = low;
      int columns = Math.min(ROWS, last - low);
      layOutColumns(work, low, columns);
      work.deltas.add(all, low, columns, neuron -> (neuron - start) * targets, from, to);
    }
  }

  /** Pre: next[row] is the row's first entry from source {@code first} on; post: from {@code first + columns} on. */
  private void layOutColumns(Work work, int first, int columns) {
    float[] matrix = work.matrix;
    Arrays.fill(matrix, 0, columns * targets, 0);
    float[] weights = store.weights();
    for (int row = 0; row < targets; row++) {
      int entry = work.next[row];
      for (int last = rowStart[row + 1]; entry < last && source[entry] < first + columns; entry++) {
        matrix[(source[entry] - first) * targets + row] = weights[firstWeight + entry];
      }
      work.next[row] = entry;
    }
  }

  @Override
  public void gradient(int first, int end, int samples, GradientSink sink) {
    int begin = Math.max(first, firstTarget);
    int last = Math.min(end, firstTarget + targets);
    if (begin >= last) {
      return;
    }
    int[] next = work.get().next;
    System.arraycopy(rowStart, 0, next, 0, targets);
    for (int low = 0; low < sources; low += RangeGradient.SOURCES) {
      int block = firstSource + low;
      int count = Math.min(RangeGradient.SOURCES, sources - low);
      new RangeGradient(store, samples, sink, block, count)
          .add(begin, last, (target, at) -> handOver(target - firstTarget, block, block + count, next, sink, at));
    }
  }

  /** Moves the gradients of connections that are there together, and hands them over. */
  private void handOver(int row, int block, int end, int[] next, GradientSink sink, int at) {
    float[] buffer = sink.buffer();
    int first = next[row];
    int entry = first;
    for (int last = rowStart[row + 1]; entry < last && source[entry] < end; entry++) {
      buffer[at + entry - first] = buffer[at + source[entry] - block];
    }
    next[row] = entry;
    if (entry > first) {
      sink.accept(firstWeight + first, at, entry - first);
    }
  }
}
