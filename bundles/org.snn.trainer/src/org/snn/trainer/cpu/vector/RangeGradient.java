package org.snn.trainer.cpu.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.snn.trainer.cpu.kernel.GradientSink;
import org.snn.trainer.cpu.kernel.Store;

/**
 * Weight gradients of connections from successive sources: an outer product for each sample. A sample-major copy of a block
 * of sources puts many of them into a vector, so their sums over the samples need no horizontal additions; tiles of four
 * targets and up to four vectors of sources stay in registers. Vectors of sources that are zero in all samples are left
 * out: their gradients are 0.
 */
final class RangeGradient {

  private static final VectorSpecies<Float> S = Lanes.S;
  private static final int L = Lanes.L;
  /** Sources of a block: the copy of one fits into the nearest cache. */
  static final int SOURCES = 128;
  private static final int TILE = 4;
  /** Floats from a sample of the copy to the next: an odd number of cache lines, so that samples use all sets of a cache. */
  private static final int SAMPLE = SOURCES + 16;
  /** Whether the registers hold four targets times four vectors. */
  private static final boolean WIDE = L == 16;

  /** Gives the sink the gradients of a target. */
  interface Row {

    /** They stand in the sink's buffer from {@code at} on, by source. */
    void handOver(int target, int at);
  }

  private final Store store;
  private final int samples;
  private final GradientSink sink;
  private final float[] copy;
  /** Where vectors of sources begin: first those that are not zero, from the end on the others. */
  private final int[] vectors;
  private final int actives;

  /** For a block of sources, at most {@value #SOURCES}, and sums over this many samples. */
  RangeGradient(Store store, int samples, GradientSink sink, int firstSource, int sources) {
    this.store = store;
    this.samples = samples;
    this.sink = sink;
    this.copy = sink.scratch().floats(samples * SAMPLE);
    this.vectors = new int[(sources + L - 1) / L];
    int found = 0;
    int zeros = vectors.length;
    for (int begin = 0; begin < sources; begin += L) {
      int end = Math.min(begin + L, sources);
      if (zero(firstSource + begin, firstSource + end)) {
        vectors[--zeros] = begin;
      } else {
        copy(firstSource, begin, end);
        vectors[found++] = begin;
      }
    }
    this.actives = found;
  }

  private boolean zero(int first, int end) {
    int columns = store.columns(samples);
    for (int source = first; source < end; source++) {
      if (!ZeroRows.isZero(store.activations(), store.row(source), store.row(source) + columns)) {
        return false;
      }
    }
    return true;
  }

  private void copy(int firstSource, int begin, int end) {
    float[] activations = store.activations();
    for (int i = begin; i < end; i++) {
      int row = store.row(firstSource + i);
      for (int k = 0, at = i; k < samples; k++, at += SAMPLE) {
        copy[at] = activations[row + k];
      }
    }
  }

  /**
   * Hands over the gradients of the target neurons begin .. end-1, one target after the other.
   */
  void add(int begin, int end, Row row) {
    int target = begin;
    for (; target + TILE <= end; target += TILE) {
      clear(TILE);
      four(store.row(target));
      for (int i = 0; i < TILE; i++) {
        row.handOver(target + i, i * SOURCES);
      }
    }
    for (; target < end; target++) {
      clear(1);
      for (int i = 0; i < actives; i++) {
        tile1x1(store.row(target), vectors[i]);
      }
      row.handOver(target, 0);
    }
  }

  /** Gradients of sources that are zero; a sink may change what stands in its buffer. */
  private void clear(int rows) {
    float[] buffer = sink.buffer();
    for (int i = actives; i < vectors.length; i++) {
      for (int row = 0; row < rows; row++) {
        FloatVector.zero(S).intoArray(buffer, row * SOURCES + vectors[i]);
      }
    }
  }

  private void four(int delta) {
    int i = 0;
    for (; WIDE && i + 4 <= actives; i += 4) {
      tile4x4(delta, vectors[i], vectors[i + 1], vectors[i + 2], vectors[i + 3]);
    }
    for (; i + 2 <= actives; i += 2) {
      tile4x2(delta, vectors[i], vectors[i + 1]);
    }
    if (i < actives) {
      tile4x1(delta, vectors[i]);
    }
  }

  private void tile4x4(int d, int s0, int s1, int s2, int s3) {
    float[] deltas = store.deltas();
    float[] x = copy;
    int d1 = d + store.stride();
    int d2 = d1 + store.stride();
    int d3 = d2 + store.stride();
    FloatVector a0 = FloatVector.zero(S);
    FloatVector a1 = a0;
    FloatVector a2 = a0;
    FloatVector a3 = a0;
    FloatVector b0 = a0;
    FloatVector b1 = a0;
    FloatVector b2 = a0;
    FloatVector b3 = a0;
    FloatVector c0 = a0;
    FloatVector c1 = a0;
    FloatVector c2 = a0;
    FloatVector c3 = a0;
    FloatVector e0 = a0;
    FloatVector e1 = a0;
    FloatVector e2 = a0;
    FloatVector e3 = a0;
    for (int k = 0, at = 0; k < samples; k++, at += SAMPLE) {
      FloatVector x0 = FloatVector.fromArray(S, x, at + s0);
      FloatVector x1 = FloatVector.fromArray(S, x, at + s1);
      FloatVector x2 = FloatVector.fromArray(S, x, at + s2);
      FloatVector x3 = FloatVector.fromArray(S, x, at + s3);
      FloatVector delta = FloatVector.broadcast(S, deltas[d + k]);
      a0 = x0.fma(delta, a0);
      a1 = x1.fma(delta, a1);
      a2 = x2.fma(delta, a2);
      a3 = x3.fma(delta, a3);
      delta = FloatVector.broadcast(S, deltas[d1 + k]);
      b0 = x0.fma(delta, b0);
      b1 = x1.fma(delta, b1);
      b2 = x2.fma(delta, b2);
      b3 = x3.fma(delta, b3);
      delta = FloatVector.broadcast(S, deltas[d2 + k]);
      c0 = x0.fma(delta, c0);
      c1 = x1.fma(delta, c1);
      c2 = x2.fma(delta, c2);
      c3 = x3.fma(delta, c3);
      delta = FloatVector.broadcast(S, deltas[d3 + k]);
      e0 = x0.fma(delta, e0);
      e1 = x1.fma(delta, e1);
      e2 = x2.fma(delta, e2);
      e3 = x3.fma(delta, e3);
    }
    float[] buffer = sink.buffer();
    a0.intoArray(buffer, s0);
    a1.intoArray(buffer, s1);
    a2.intoArray(buffer, s2);
    a3.intoArray(buffer, s3);
    b0.intoArray(buffer, SOURCES + s0);
    b1.intoArray(buffer, SOURCES + s1);
    b2.intoArray(buffer, SOURCES + s2);
    b3.intoArray(buffer, SOURCES + s3);
    c0.intoArray(buffer, 2 * SOURCES + s0);
    c1.intoArray(buffer, 2 * SOURCES + s1);
    c2.intoArray(buffer, 2 * SOURCES + s2);
    c3.intoArray(buffer, 2 * SOURCES + s3);
    e0.intoArray(buffer, 3 * SOURCES + s0);
    e1.intoArray(buffer, 3 * SOURCES + s1);
    e2.intoArray(buffer, 3 * SOURCES + s2);
    e3.intoArray(buffer, 3 * SOURCES + s3);
  }

  private void tile4x2(int d, int s0, int s1) {
    float[] deltas = store.deltas();
    float[] x = copy;
    int d1 = d + store.stride();
    int d2 = d1 + store.stride();
    int d3 = d2 + store.stride();
    FloatVector a0 = FloatVector.zero(S);
    FloatVector a1 = a0;
    FloatVector b0 = a0;
    FloatVector b1 = a0;
    FloatVector c0 = a0;
    FloatVector c1 = a0;
    FloatVector e0 = a0;
    FloatVector e1 = a0;
    for (int k = 0, at = 0; k < samples; k++, at += SAMPLE) {
      FloatVector x0 = FloatVector.fromArray(S, x, at + s0);
      FloatVector x1 = FloatVector.fromArray(S, x, at + s1);
      FloatVector delta = FloatVector.broadcast(S, deltas[d + k]);
      a0 = x0.fma(delta, a0);
      a1 = x1.fma(delta, a1);
      delta = FloatVector.broadcast(S, deltas[d1 + k]);
      b0 = x0.fma(delta, b0);
      b1 = x1.fma(delta, b1);
      delta = FloatVector.broadcast(S, deltas[d2 + k]);
      c0 = x0.fma(delta, c0);
      c1 = x1.fma(delta, c1);
      delta = FloatVector.broadcast(S, deltas[d3 + k]);
      e0 = x0.fma(delta, e0);
      e1 = x1.fma(delta, e1);
    }
    float[] buffer = sink.buffer();
    a0.intoArray(buffer, s0);
    a1.intoArray(buffer, s1);
    b0.intoArray(buffer, SOURCES + s0);
    b1.intoArray(buffer, SOURCES + s1);
    c0.intoArray(buffer, 2 * SOURCES + s0);
    c1.intoArray(buffer, 2 * SOURCES + s1);
    e0.intoArray(buffer, 3 * SOURCES + s0);
    e1.intoArray(buffer, 3 * SOURCES + s1);
  }

  private void tile4x1(int d, int s0) {
    float[] deltas = store.deltas();
    float[] x = copy;
    int d1 = d + store.stride();
    int d2 = d1 + store.stride();
    int d3 = d2 + store.stride();
    FloatVector a0 = FloatVector.zero(S);
    FloatVector b0 = a0;
    FloatVector c0 = a0;
    FloatVector e0 = a0;
    for (int k = 0, at = 0; k < samples; k++, at += SAMPLE) {
      FloatVector x0 = FloatVector.fromArray(S, x, at + s0);
      FloatVector delta = FloatVector.broadcast(S, deltas[d + k]);
      a0 = x0.fma(delta, a0);
      delta = FloatVector.broadcast(S, deltas[d1 + k]);
      b0 = x0.fma(delta, b0);
      delta = FloatVector.broadcast(S, deltas[d2 + k]);
      c0 = x0.fma(delta, c0);
      delta = FloatVector.broadcast(S, deltas[d3 + k]);
      e0 = x0.fma(delta, e0);
    }
    float[] buffer = sink.buffer();
    a0.intoArray(buffer, s0);
    b0.intoArray(buffer, SOURCES + s0);
    c0.intoArray(buffer, 2 * SOURCES + s0);
    e0.intoArray(buffer, 3 * SOURCES + s0);
  }

  private void tile1x1(int d, int s0) {
    float[] deltas = store.deltas();
    float[] x = copy;
    FloatVector a0 = FloatVector.zero(S);
    for (int k = 0, at = 0; k < samples; k++, at += SAMPLE) {
      FloatVector x0 = FloatVector.fromArray(S, x, at + s0);
      FloatVector delta = FloatVector.broadcast(S, deltas[d + k]);
      a0 = x0.fma(delta, a0);
    }
    float[] buffer = sink.buffer();
    a0.intoArray(buffer, s0);
  }
}
