package org.snn.trainer.cpu.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Weight gradients of listed connections: dot products over the batch of one row of deltas with many rows of activations.
 * The deltas stay in registers for up to five groups of samples; the partial sums of the lanes pass through a buffer and
 * are added by scalar code, which costs less here than a horizontal sum in vector form (see docs/engine.md).
 */
final class VectorDots {

  private static final VectorSpecies<Float> S = FloatVector.SPECIES_256;
  private static final int L = 8;
  private static final int WIDEST = 5;

  private final float[] x;
  private final float[] deltas;
  private final int columns;
  private final float[] lanes;

  /** @param most largest number of connections of a call */
  VectorDots(float[] x, float[] deltas, int columns, int most) {
    this.x = x;
    this.deltas = deltas;
    this.columns = columns;
    this.lanes = new float[most * L];
  }

  /** Writes the dots of row {@code delta} with rows {@code rows[0 .. count-1]} to {@code dots}; rows are offsets. */
  void dots(int delta, int[] rows, int count, float[] dots, int at) {
    for (int column = 0; column < columns;) {
      int width = Math.min(WIDEST, (columns - column) / L);
      add(delta + column, column, rows, count, width, column == 0);
      column += width * L;
    }
    for (int i = 0; i < count; i++) {
      dots[at + i] = pairwise(lanes, i * L);
    }
  }

  private void add(int delta, int column, int[] rows, int count, int width, boolean first) {
    switch (width) {
      case 1 -> one(delta, column, rows, count, first);
      case 2 -> two(delta, column, rows, count, first);
      case 3 -> three(delta, column, rows, count, first);
      case 4 -> four(delta, column, rows, count, first);
      default -> five(delta, column, rows, count, first);
    }
  }

  private FloatVector partial(int i, boolean first) {
    return first ? FloatVector.zero(S) : FloatVector.fromArray(S, lanes, i * L);
  }

  private void one(int delta, int column, int[] rows, int count, boolean first) {
    FloatVector d0 = FloatVector.fromArray(S, deltas, delta);
    for (int i = 0; i < count; i++) {
      FloatVector.fromArray(S, x, rows[i] + column).fma(d0, partial(i, first)).intoArray(lanes, i * L);
    }
  }

  private void two(int delta, int column, int[] rows, int count, boolean first) {
    FloatVector d0 = FloatVector.fromArray(S, deltas, delta);
    FloatVector d1 = FloatVector.fromArray(S, deltas, delta + L);
    for (int i = 0; i < count; i++) {
      int row = rows[i] + column;
      FloatVector sum = FloatVector.fromArray(S, x, row).fma(d0, partial(i, first));
      FloatVector.fromArray(S, x, row + L).fma(d1, sum).intoArray(lanes, i * L);
    }
  }

  private void three(int delta, int column, int[] rows, int count, boolean first) {
    FloatVector d0 = FloatVector.fromArray(S, deltas, delta);
    FloatVector d1 = FloatVector.fromArray(S, deltas, delta + L);
    FloatVector d2 = FloatVector.fromArray(S, deltas, delta + 2 * L);
    for (int i = 0; i < count; i++) {
      int row = rows[i] + column;
      FloatVector sum = FloatVector.fromArray(S, x, row).fma(d0, partial(i, first));
      sum = FloatVector.fromArray(S, x, row + L).fma(d1, sum);
      FloatVector.fromArray(S, x, row + 2 * L).fma(d2, sum).intoArray(lanes, i * L);
    }
  }

  private void four(int delta, int column, int[] rows, int count, boolean first) {
    FloatVector d0 = FloatVector.fromArray(S, deltas, delta);
    FloatVector d1 = FloatVector.fromArray(S, deltas, delta + L);
    FloatVector d2 = FloatVector.fromArray(S, deltas, delta + 2 * L);
    FloatVector d3 = FloatVector.fromArray(S, deltas, delta + 3 * L);
    for (int i = 0; i < count; i++) {
      int row = rows[i] + column;
      FloatVector sum = FloatVector.fromArray(S, x, row).fma(d0, partial(i, first));
      sum = FloatVector.fromArray(S, x, row + L).fma(d1, sum);
      sum = FloatVector.fromArray(S, x, row + 2 * L).fma(d2, sum);
      FloatVector.fromArray(S, x, row + 3 * L).fma(d3, sum).intoArray(lanes, i * L);
    }
  }

  private void five(int delta, int column, int[] rows, int count, boolean first) {
    FloatVector d0 = FloatVector.fromArray(S, deltas, delta);
    FloatVector d1 = FloatVector.fromArray(S, deltas, delta + L);
    FloatVector d2 = FloatVector.fromArray(S, deltas, delta + 2 * L);
    FloatVector d3 = FloatVector.fromArray(S, deltas, delta + 3 * L);
    FloatVector d4 = FloatVector.fromArray(S, deltas, delta + 4 * L);
    for (int i = 0; i < count; i++) {
      int row = rows[i] + column;
      FloatVector sum = FloatVector.fromArray(S, x, row).fma(d0, partial(i, first));
      sum = FloatVector.fromArray(S, x, row + L).fma(d1, sum);
      sum = FloatVector.fromArray(S, x, row + 2 * L).fma(d2, sum);
      sum = FloatVector.fromArray(S, x, row + 3 * L).fma(d3, sum);
      FloatVector.fromArray(S, x, row + 4 * L).fma(d4, sum).intoArray(lanes, i * L);
    }
  }

  /** The sum of one row over {@code to} columns. */
  static float sum(float[] x, int row, int to, float[] lanes) {
    FloatVector a = FloatVector.zero(S);
    for (int k = 0; k < to; k += L) {
      a = a.add(FloatVector.fromArray(S, x, row + k));
    }
    a.intoArray(lanes, 0);
    return pairwise(lanes, 0);
  }

  private static float pairwise(float[] v, int i) {
    return ((v[i] + v[i + 1]) + (v[i + 2] + v[i + 3])) + ((v[i + 4] + v[i + 5]) + (v[i + 6] + v[i + 7]));
  }
}
