package org.snn.trainer.cpu.vector;

import org.snn.trainer.cpu.kernel.GradientSink;
import org.snn.trainer.cpu.kernel.Store;

/**
 * Weight gradients of connections from successive sources to one target.
 *
 * @param store where activations and deltas are
 * @param to columns to sum over
 * @param sink taker of the gradients
 */
record RangeGradient(Store store, int to, GradientSink sink) {

  private static final int L = Store.LANES;
  /** Floats of activations that stay in the first-level cache while several targets read them. */
  private static final int CACHED = 4096;

  /** Number of sources to take at a time when several targets read the same. */
  static int block(int columns) {
    return Math.max(L, Math.min(GradientSink.CAPACITY, CACHED / columns / L * L));
  }

  /** Computes and hands over the gradients of {@code count} sources, at most the sink's capacity. */
  void row(int target, int firstSource, int count, int firstSlot) {
    float[] x = store.activations();
    float[] buffer = sink.buffer();
    int stride = store.stride();
    int delta = store.row(target);
    int at = store.row(firstSource);
    int i = 0;
    for (; i + L <= count; i += L) {
      VectorDots.eight(x, at, at + stride, at + 2 * stride, at + 3 * stride, at + 4 * stride, at + 5 * stride,
          at + 6 * stride, at + 7 * stride, store.deltas(), delta, to).intoArray(buffer, i);
      at += L * stride;
    }
    if (i < count) {
      int last = at + (count - 1 - i) * stride;
      VectorDots.eight(x, at, Math.min(at + stride, last), Math.min(at + 2 * stride, last),
          Math.min(at + 3 * stride, last), Math.min(at + 4 * stride, last), Math.min(at + 5 * stride, last),
          Math.min(at + 6 * stride, last), last, store.deltas(), delta, to).intoArray(buffer, i);
    }
    sink.accept(firstSlot, count);
  }
}
