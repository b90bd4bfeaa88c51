package org.snn.trainer.cpu.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Weighted sums over listed rows: {@code out += sum of weights[slot(e)] * in[index[e]]} over the entries of a list, in their
 * order. The accumulators stay in registers over the whole list.
 */
final class IndexedSums {

  private static final VectorSpecies<Float> S = FloatVector.SPECIES_256;
  private static final int L = 8;

  private final float[] values;
  private final int stride;
  private final float[] weights;
  private final int[] index;
  private final int[] slots;
  private final int firstSlot;

  /**
   * @param values where rows are read and written
   * @param index row of each entry
   * @param slots weight slot of each entry; null where entry e has slot firstSlot + e
   */
  IndexedSums(float[] values, int stride, float[] weights, int[] index, int[] slots, int firstSlot) {
    this.values = values;
    this.stride = stride;
    this.weights = weights;
    this.index = index;
    this.slots = slots;
    this.firstSlot = firstSlot;
  }

  /** Adds the entries low .. high-1 to the row, columns from .. to-1. */
  void add(int row, int low, int high, int from, int to) {
    if (low == high) {
      return;
    }
    for (int column = from; column < to;) {
      int out = row * stride + column;
      switch ((to - column) / L) {
        case 1 -> column = one(out, low, high, column);
        case 2 -> column = two(out, low, high, column);
        case 3, 5, 6 -> column = three(out, low, high, column);
        default -> column = four(out, low, high, column);
      }
    }
  }

  private float weight(int entry) {
    return slots == null ? weights[firstSlot + entry] : weights[slots[entry]];
  }

  private int one(int out, int low, int high, int column) {
    FloatVector a = FloatVector.fromArray(S, values, out);
    for (int e = low; e < high; e++) {
      a = FloatVector.fromArray(S, values, index[e] * stride + column).fma(FloatVector.broadcast(S, weight(e)), a);
    }
    a.intoArray(values, out);
    return column + L;
  }

  private int two(int out, int low, int high, int column) {
    FloatVector a = FloatVector.fromArray(S, values, out);
    FloatVector b = FloatVector.fromArray(S, values, out + L);
    for (int e = low; e < high; e++) {
      int in = index[e] * stride + column;
      FloatVector w = FloatVector.broadcast(S, weight(e));
      a = FloatVector.fromArray(S, values, in).fma(w, a);
      b = FloatVector.fromArray(S, values, in + L).fma(w, b);
    }
    a.intoArray(values, out);
    b.intoArray(values, out + L);
    return column + 2 * L;
  }

  private int three(int out, int low, int high, int column) {
    FloatVector a = FloatVector.fromArray(S, values, out);
    FloatVector b = FloatVector.fromArray(S, values, out + L);
    FloatVector c = FloatVector.fromArray(S, values, out + 2 * L);
    for (int e = low; e < high; e++) {
      int in = index[e] * stride + column;
      FloatVector w = FloatVector.broadcast(S, weight(e));
      a = FloatVector.fromArray(S, values, in).fma(w, a);
      b = FloatVector.fromArray(S, values, in + L).fma(w, b);
      c = FloatVector.fromArray(S, values, in + 2 * L).fma(w, c);
    }
    a.intoArray(values, out);
    b.intoArray(values, out + L);
    c.intoArray(values, out + 2 * L);
    return column + 3 * L;
  }

  private int four(int out, int low, int high, int column) {
    FloatVector a = FloatVector.fromArray(S, values, out);
    FloatVector b = FloatVector.fromArray(S, values, out + L);
    FloatVector c = FloatVector.fromArray(S, values, out + 2 * L);
    FloatVector d = FloatVector.fromArray(S, values, out + 3 * L);
    for (int e = low; e < high; e++) {
      int in = index[e] * stride + column;
      FloatVector w = FloatVector.broadcast(S, weight(e));
      a = FloatVector.fromArray(S, values, in).fma(w, a);
      b = FloatVector.fromArray(S, values, in + L).fma(w, b);
      c = FloatVector.fromArray(S, values, in + 2 * L).fma(w, c);
      d = FloatVector.fromArray(S, values, in + 3 * L).fma(w, d);
    }
    a.intoArray(values, out);
    b.intoArray(values, out + L);
    c.intoArray(values, out + 2 * L);
    d.intoArray(values, out + 3 * L);
    return column + 4 * L;
  }
}
