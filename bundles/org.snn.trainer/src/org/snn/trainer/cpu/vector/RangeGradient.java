package org.snn.trainer.cpu.vector;

import java.util.function.IntUnaryOperator;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.snn.trainer.cpu.kernel.GradientSink;
import org.snn.trainer.cpu.kernel.Store;

/**
 * Weight gradients of connections from successive sources: an outer product for each sample. A sample-major copy of a block
 * of sources puts eight of them into a vector, so their sums over the samples need no horizontal additions; tiles of four
 * targets and sixteen sources stay in registers.
 */
final class RangeGradient {

  private static final VectorSpecies<Float> S = Lanes.S;
  private static final int L = Lanes.L;
  private static final int SOURCES = 128;
  private static final int TARGETS = 256;
  private static final int TILE = 4;

  private final Store store;
  private final int samples;
  private final GradientSink sink;
  private final int sources;
  private final float[] copy;

  /** Sources and targets of one piece of work, by row within the kernel. */
  record Part(int firstSource, int sources, int firstTarget, int endTarget) {
  }

  /** For a block of sources, at most {@value #SOURCES}, and sums over this many samples. */
  RangeGradient(Store store, int samples, GradientSink sink, int firstSource, int sources) {
    this.store = store;
    this.samples = samples;
    this.sink = sink;
    this.sources = sources;
    this.copy = sink.scratch().floats(samples * SOURCES);
    for (int i = 0; i < sources; i++) {
      int row = store.row(firstSource + i);
      for (int k = 0; k < samples; k++) {
        copy[k * SOURCES + i] = store.activations()[row + k];
      }
    }
  }

  /** Number of parts of a kernel. */
  static int parts(int sources, int targets) {
    return blocks(sources) * ((targets + TARGETS - 1) / TARGETS);
  }

  private static int blocks(int sources) {
    return (sources + SOURCES - 1) / SOURCES;
  }

  /** One of them. */
  static Part part(int part, int sources, int targets) {
    int source = part % blocks(sources) * SOURCES;
    int target = part / blocks(sources) * TARGETS;
    return new Part(source, Math.min(SOURCES, sources - source), target, Math.min(targets, target + TARGETS));
  }

  /**
   * Hands over the gradients of targets begin .. end-1, counted from a first neuron.
   *
   * @param slot slot of a target's connection from the first source of the block
   * @param count how many sources of the block the target has
   */
  void add(int firstNeuron, int begin, int end, IntUnaryOperator slot, IntUnaryOperator count) {
    int target = begin;
    for (; target + TILE <= end; target += TILE) {
      for (int source = 0; source < sources; source += 2 * L) {
        four(store.row(firstNeuron + target), source);
      }
      for (int i = 0; i < TILE; i++) {
        sink.accept(slot.applyAsInt(target + i), i * SOURCES, count.applyAsInt(target + i));
      }
    }
    for (; target < end; target++) {
      for (int source = 0; source < sources; source += 2 * L) {
        one(store.row(firstNeuron + target), source);
      }
      sink.accept(slot.applyAsInt(target), 0, count.applyAsInt(target));
    }
  }

  private void four(int a, int source) {
    float[] d = store.deltas();
    int b = a + store.stride();
    int c = b + store.stride();
    int e = c + store.stride();
    FloatVector a0 = FloatVector.zero(S);
    FloatVector a1 = a0;
    FloatVector b0 = a0;
    FloatVector b1 = a0;
    FloatVector c0 = a0;
    FloatVector c1 = a0;
    FloatVector e0 = a0;
    FloatVector e1 = a0;
    for (int k = 0; k < samples; k++) {
      FloatVector x0 = FloatVector.fromArray(S, copy, k * SOURCES + source);
      FloatVector x1 = FloatVector.fromArray(S, copy, k * SOURCES + source + L);
      FloatVector delta = FloatVector.broadcast(S, d[a + k]);
      a0 = x0.fma(delta, a0);
      a1 = x1.fma(delta, a1);
      delta = FloatVector.broadcast(S, d[b + k]);
      b0 = x0.fma(delta, b0);
      b1 = x1.fma(delta, b1);
      delta = FloatVector.broadcast(S, d[c + k]);
      c0 = x0.fma(delta, c0);
      c1 = x1.fma(delta, c1);
      delta = FloatVector.broadcast(S, d[e + k]);
      e0 = x0.fma(delta, e0);
      e1 = x1.fma(delta, e1);
    }
    float[] buffer = sink.buffer();
    a0.intoArray(buffer, source);
    a1.intoArray(buffer, source + L);
    b0.intoArray(buffer, SOURCES + source);
    b1.intoArray(buffer, SOURCES + source + L);
    c0.intoArray(buffer, 2 * SOURCES + source);
    c1.intoArray(buffer, 2 * SOURCES + source + L);
    e0.intoArray(buffer, 3 * SOURCES + source);
    e1.intoArray(buffer, 3 * SOURCES + source + L);
  }

  private void one(int a, int source) {
    FloatVector a0 = FloatVector.zero(S);
    FloatVector a1 = a0;
    for (int k = 0; k < samples; k++) {
      FloatVector delta = FloatVector.broadcast(S, store.deltas()[a + k]);
      a0 = FloatVector.fromArray(S, copy, k * SOURCES + source).fma(delta, a0);
      a1 = FloatVector.fromArray(S, copy, k * SOURCES + source + L).fma(delta, a1);
    }
    a0.intoArray(sink.buffer(), source);
    a1.intoArray(sink.buffer(), source + L);
  }
}
