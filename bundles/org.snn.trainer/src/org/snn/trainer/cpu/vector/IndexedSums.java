package org.snn.trainer.cpu.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.snn.trainer.cpu.kernel.Store;

/**
 * Weighted sums over listed rows: {@code out += sum of weights[slot(e)] * in[index[e]]} over the entries of each output row's
 * list, in their order. The sums stay in registers over the whole list.
 */
final class IndexedSums {

  private static final VectorSpecies<Float> S = Lanes.S;
  private static final int L = Lanes.L;

  private final float[] values;
  private final int stride;
  private final float[] weights;
  private final int[] start;
  private final int[] index;
  private final int[] slots;
  private final int firstSlot;

  /**
   * @param values where rows are read and written
   * @param start list i has the entries start[i] .. start[i+1]-1
   * @param index row of each entry
   * @param slots weight slot of each entry; null where entry e has slot firstSlot + e
   */
  IndexedSums(float[] values, int stride, float[] weights, int[] start, int[] index, int[] slots, int firstSlot) {
    this.values = values;
    this.stride = stride;
    this.weights = weights;
    this.start = start;
    this.index = index;
    this.slots = slots;
    this.firstSlot = firstSlot;
  }

  /** Adds the lists first .. first+count-1 to successive rows from {@code row} on, columns from .. to-1. */
  void add(int row, int first, int count, int from, int to) {
    for (int column = from; column < to;) {
      int start = Store.START + column;
      int out = row * stride + start;
      int width = width((to - column) / L);
      switch (width) {
        case 1 -> one(out, first, first + count, start);
        case 2 -> two(out, first, first + count, start);
        case 3 -> three(out, first, first + count, start);
        case 4 -> four(out, first, first + count, start);
        default -> five(out, first, first + count, start);
      }
      column += width * L;
    }
  }

  /** Vectors in the next panel, of those that are left: no single one if it can be helped. */
  private static int width(int left) {
    return left <= 5 ? left : left == 6 ? 3 : 4;
  }

  private float weight(int entry) {
    return slots == null ? weights[firstSlot + entry] : weights[slots[entry]];
  }

  private void one(int firstOut, int first, int end, int column) {
    int out = firstOut;
    for (int list = first; list < end; list++, out += stride) {
      FloatVector a = FloatVector.fromArray(S, values, out);
      for (int e = start[list], last = start[list + 1]; e < last; e++) {
        a = FloatVector.fromArray(S, values, index[e] * stride + column).fma(FloatVector.broadcast(S, weight(e)), a);
      }
      a.intoArray(values, out);
    }
  }

  private void two(int firstOut, int first, int end, int column) {
    int out = firstOut;
    for (int list = first; list < end; list++, out += stride) {
      FloatVector a = FloatVector.fromArray(S, values, out);
      FloatVector b = FloatVector.fromArray(S, values, out + L);
      for (int e = start[list], last = start[list + 1]; e < last; e++) {
        int in = index[e] * stride + column;
        FloatVector w = FloatVector.broadcast(S, weight(e));
        a = FloatVector.fromArray(S, values, in).fma(w, a);
        b = FloatVector.fromArray(S, values, in + L).fma(w, b);
      }
      a.intoArray(values, out);
      b.intoArray(values, out + L);
    }
  }

  private void three(int firstOut, int first, int end, int column) {
    int out = firstOut;
    for (int list = first; list < end; list++, out += stride) {
      FloatVector a = FloatVector.fromArray(S, values, out);
      FloatVector b = FloatVector.fromArray(S, values, out + L);
      FloatVector c = FloatVector.fromArray(S, values, out + 2 * L);
      for (int e = start[list], last = start[list + 1]; e < last; e++) {
        int in = index[e] * stride + column;
        FloatVector w = FloatVector.broadcast(S, weight(e));
        a = FloatVector.fromArray(S, values, in).fma(w, a);
        b = FloatVector.fromArray(S, values, in + L).fma(w, b);
        c = FloatVector.fromArray(S, values, in + 2 * L).fma(w, c);
      }
      a.intoArray(values, out);
      b.intoArray(values, out + L);
      c.intoArray(values, out + 2 * L);
    }
  }

  private void four(int firstOut, int first, int end, int column) {
    int out = firstOut;
    for (int list = first; list < end; list++, out += stride) {
      FloatVector a = FloatVector.fromArray(S, values, out);
      FloatVector b = FloatVector.fromArray(S, values, out + L);
      FloatVector c = FloatVector.fromArray(S, values, out + 2 * L);
      FloatVector d = FloatVector.fromArray(S, values, out + 3 * L);
      for (int e = start[list], last = start[list + 1]; e < last; e++) {
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
    }
  }

  private void five(int firstOut, int first, int end, int column) {
    int out = firstOut;
    for (int list = first; list < end; list++, out += stride) {
      FloatVector a = FloatVector.fromArray(S, values, out);
      FloatVector b = FloatVector.fromArray(S, values, out + L);
      FloatVector c = FloatVector.fromArray(S, values, out + 2 * L);
      FloatVector d = FloatVector.fromArray(S, values, out + 3 * L);
      FloatVector f = FloatVector.fromArray(S, values, out + 4 * L);
      for (int e = start[list], last = start[list + 1]; e < last; e++) {
        int in = index[e] * stride + column;
        FloatVector w = FloatVector.broadcast(S, weight(e));
        a = FloatVector.fromArray(S, values, in).fma(w, a);
        b = FloatVector.fromArray(S, values, in + L).fma(w, b);
        c = FloatVector.fromArray(S, values, in + 2 * L).fma(w, c);
        d = FloatVector.fromArray(S, values, in + 3 * L).fma(w, d);
        f = FloatVector.fromArray(S, values, in + 4 * L).fma(w, f);
      }
      a.intoArray(values, out);
      b.intoArray(values, out + L);
      c.intoArray(values, out + 2 * L);
      d.intoArray(values, out + 3 * L);
      f.intoArray(values, out + 4 * L);
    }
  }
}
