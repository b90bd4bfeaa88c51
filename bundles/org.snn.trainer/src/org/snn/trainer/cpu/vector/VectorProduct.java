package org.snn.trainer.cpu.vector;

import java.util.function.IntUnaryOperator;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.snn.trainer.cpu.kernel.Store;

/**
 * Matrix product over rows of the store: {@code out[r] += sum over j of weights[start(r) + offset(j)] * in[row(j)]}, terms in
 * the order of j. Tiles of rows and columns stay in registers over a block of terms; the blocks keep the input rows of a
 * tile in the first-level cache.
 *
 * @param in where the input rows are
 * @param out where the output rows are; may be the same array, with other rows
 * @param stride distance between rows of both
 * @param weights all weights
 */
record VectorProduct(float[] in, float[] out, int stride, float[] weights) {

  private static final VectorSpecies<Float> S = Lanes.S;
  private static final int L = Lanes.L;
  private static final int BLOCK = 128;
  /** Rows of the widest tile: what the registers hold, 32 of sixteen floats or 16 of eight. */
  private static final int TILE = L == 16 ? 4 : 3;

  /**
   * The terms of the sums.
   *
   * @param rows where the input row of each term starts
   * @param offsets where the weight of each term lies, from the start of the output row's
   * @param first first term
   * @param count number of terms
   */
  record Terms(int[] rows, int[] offsets, int first, int count) {

    private Terms block(int start, int size) {
      return new Terms(rows, offsets, first + start, size);
    }
  }

  /** Adds the sums to output rows {@code first .. first+rows-1}; {@code start} gives the weight of row and first term. */
  void add(Terms terms, int first, int rows, IntUnaryOperator start, int from, int to) {
    for (int begin = 0; begin < terms.count; begin += BLOCK) {
      Terms block = terms.block(begin, Math.min(BLOCK, terms.count - begin));
      for (int column = from; column < to;) {
        int width = width((to - column) / L);
        addPanel(block, first, rows, start, column, width);
        column += width * L;
      }
    }
  }

  /** Vectors in the next panel, of those that are left. */
  static int width(int left) {
    return left == 4 ? 2 : Math.min(left, 3);
  }

  private int out(int row, int column) {
    return Store.START + row * stride + column;
  }

  private void addPanel(Terms terms, int first, int rows, IntUnaryOperator start, int column, int width) {
    int row = first;
    int end = first + rows;
    switch (width) {
      case 3 -> {
        for (; row + TILE <= end; row += TILE) {
          if (TILE == 4) {
            tile4x3(terms, out(row, column), start.applyAsInt(row), start.applyAsInt(row + 1),
                start.applyAsInt(row + 2), start.applyAsInt(row + 3), column);
          } else {
            tile3x3(terms, out(row, column), start.applyAsInt(row), start.applyAsInt(row + 1),
                start.applyAsInt(row + 2), column);
          }
        }
        for (; row < end; row++) {
          tile1x3(terms, out(row, column), start.applyAsInt(row), column);
        }
      }
      case 2 -> {
        for (; row + 4 <= end; row += 4) {
          tile4x2(terms, out(row, column), start.applyAsInt(row), start.applyAsInt(row + 1),
              start.applyAsInt(row + 2), start.applyAsInt(row + 3), column);
        }
        for (; row < end; row++) {
          tile1x1(terms, out(row, column), start.applyAsInt(row), column);
          tile1x1(terms, out(row, column) + L, start.applyAsInt(row), column + L);
        }
      }
      default -> {
        for (; row + 4 <= end; row += 4) {
          tile4x1(terms, out(row, column), start.applyAsInt(row), start.applyAsInt(row + 1),
              start.applyAsInt(row + 2), start.applyAsInt(row + 3), column);
        }
        for (; row < end; row++) {
          tile1x1(terms, out(row, column), start.applyAsInt(row), column);
        }
      }
    }
  }

  private void tile4x3(Terms terms, int o, int wa, int wb, int wc, int wd, int column) {
    float[] w = weights;
    float[] x = this.in;
    int o1 = o + stride;
    int o2 = o1 + stride;
    int o3 = o2 + stride;
    FloatVector a0 = FloatVector.fromArray(S, out, o);
    FloatVector a1 = FloatVector.fromArray(S, out, o + L);
    FloatVector a2 = FloatVector.fromArray(S, out, o + 2 * L);
    FloatVector b0 = FloatVector.fromArray(S, out, o1);
    FloatVector b1 = FloatVector.fromArray(S, out, o1 + L);
    FloatVector b2 = FloatVector.fromArray(S, out, o1 + 2 * L);
    FloatVector c0 = FloatVector.fromArray(S, out, o2);
    FloatVector c1 = FloatVector.fromArray(S, out, o2 + L);
    FloatVector c2 = FloatVector.fromArray(S, out, o2 + 2 * L);
    FloatVector d0 = FloatVector.fromArray(S, out, o3);
    FloatVector d1 = FloatVector.fromArray(S, out, o3 + L);
    FloatVector d2 = FloatVector.fromArray(S, out, o3 + 2 * L);
    int[] in = terms.rows;
    int[] offsets = terms.offsets;
    for (int j = terms.first, end = terms.first + terms.count; j < end; j++) {
      int at = offsets[j];
      int k = in[j] + column;
      FloatVector x0 = FloatVector.fromArray(S, x, k);
      FloatVector x1 = FloatVector.fromArray(S, x, k + L);
      FloatVector x2 = FloatVector.fromArray(S, x, k + 2 * L);
      FloatVector v = FloatVector.broadcast(S, w[wa + at]);
      a0 = x0.fma(v, a0);
      a1 = x1.fma(v, a1);
      a2 = x2.fma(v, a2);
      v = FloatVector.broadcast(S, w[wb + at]);
      b0 = x0.fma(v, b0);
      b1 = x1.fma(v, b1);
      b2 = x2.fma(v, b2);
      v = FloatVector.broadcast(S, w[wc + at]);
      c0 = x0.fma(v, c0);
      c1 = x1.fma(v, c1);
      c2 = x2.fma(v, c2);
      v = FloatVector.broadcast(S, w[wd + at]);
      d0 = x0.fma(v, d0);
      d1 = x1.fma(v, d1);
      d2 = x2.fma(v, d2);
    }
    a0.intoArray(out, o);
    a1.intoArray(out, o + L);
    a2.intoArray(out, o + 2 * L);
    b0.intoArray(out, o1);
    b1.intoArray(out, o1 + L);
    b2.intoArray(out, o1 + 2 * L);
    c0.intoArray(out, o2);
    c1.intoArray(out, o2 + L);
    c2.intoArray(out, o2 + 2 * L);
    d0.intoArray(out, o3);
    d1.intoArray(out, o3 + L);
    d2.intoArray(out, o3 + 2 * L);
  }

  private void tile3x3(Terms terms, int o, int wa, int wb, int wc, int column) {
    float[] w = weights;
    float[] x = this.in;
    int o1 = o + stride;
    int o2 = o1 + stride;
    FloatVector a0 = FloatVector.fromArray(S, out, o);
    FloatVector a1 = FloatVector.fromArray(S, out, o + L);
    FloatVector a2 = FloatVector.fromArray(S, out, o + 2 * L);
    FloatVector b0 = FloatVector.fromArray(S, out, o1);
    FloatVector b1 = FloatVector.fromArray(S, out, o1 + L);
    FloatVector b2 = FloatVector.fromArray(S, out, o1 + 2 * L);
    FloatVector c0 = FloatVector.fromArray(S, out, o2);
    FloatVector c1 = FloatVector.fromArray(S, out, o2 + L);
    FloatVector c2 = FloatVector.fromArray(S, out, o2 + 2 * L);
    int[] in = terms.rows;
    int[] offsets = terms.offsets;
    for (int j = terms.first, end = terms.first + terms.count; j < end; j++) {
      int at = offsets[j];
      int k = in[j] + column;
      FloatVector x0 = FloatVector.fromArray(S, x, k);
      FloatVector x1 = FloatVector.fromArray(S, x, k + L);
      FloatVector x2 = FloatVector.fromArray(S, x, k + 2 * L);
      FloatVector v = FloatVector.broadcast(S, w[wa + at]);
      a0 = x0.fma(v, a0);
      a1 = x1.fma(v, a1);
      a2 = x2.fma(v, a2);
      v = FloatVector.broadcast(S, w[wb + at]);
      b0 = x0.fma(v, b0);
      b1 = x1.fma(v, b1);
      b2 = x2.fma(v, b2);
      v = FloatVector.broadcast(S, w[wc + at]);
      c0 = x0.fma(v, c0);
      c1 = x1.fma(v, c1);
      c2 = x2.fma(v, c2);
    }
    a0.intoArray(out, o);
    a1.intoArray(out, o + L);
    a2.intoArray(out, o + 2 * L);
    b0.intoArray(out, o1);
    b1.intoArray(out, o1 + L);
    b2.intoArray(out, o1 + 2 * L);
    c0.intoArray(out, o2);
    c1.intoArray(out, o2 + L);
    c2.intoArray(out, o2 + 2 * L);
  }

  private void tile4x2(Terms terms, int o, int wa, int wb, int wc, int wd, int column) {
    float[] w = weights;
    float[] x = this.in;
    int o1 = o + stride;
    int o2 = o1 + stride;
    int o3 = o2 + stride;
    FloatVector a0 = FloatVector.fromArray(S, out, o);
    FloatVector a1 = FloatVector.fromArray(S, out, o + L);
    FloatVector b0 = FloatVector.fromArray(S, out, o1);
    FloatVector b1 = FloatVector.fromArray(S, out, o1 + L);
    FloatVector c0 = FloatVector.fromArray(S, out, o2);
    FloatVector c1 = FloatVector.fromArray(S, out, o2 + L);
    FloatVector d0 = FloatVector.fromArray(S, out, o3);
    FloatVector d1 = FloatVector.fromArray(S, out, o3 + L);
    int[] in = terms.rows;
    int[] offsets = terms.offsets;
    for (int j = terms.first, end = terms.first + terms.count; j < end; j++) {
      int at = offsets[j];
      int k = in[j] + column;
      FloatVector x0 = FloatVector.fromArray(S, x, k);
      FloatVector x1 = FloatVector.fromArray(S, x, k + L);
      FloatVector v = FloatVector.broadcast(S, w[wa + at]);
      a0 = x0.fma(v, a0);
      a1 = x1.fma(v, a1);
      v = FloatVector.broadcast(S, w[wb + at]);
      b0 = x0.fma(v, b0);
      b1 = x1.fma(v, b1);
      v = FloatVector.broadcast(S, w[wc + at]);
      c0 = x0.fma(v, c0);
      c1 = x1.fma(v, c1);
      v = FloatVector.broadcast(S, w[wd + at]);
      d0 = x0.fma(v, d0);
      d1 = x1.fma(v, d1);
    }
    a0.intoArray(out, o);
    a1.intoArray(out, o + L);
    b0.intoArray(out, o1);
    b1.intoArray(out, o1 + L);
    c0.intoArray(out, o2);
    c1.intoArray(out, o2 + L);
    d0.intoArray(out, o3);
    d1.intoArray(out, o3 + L);
  }

  private void tile4x1(Terms terms, int o, int wa, int wb, int wc, int wd, int column) {
    float[] x = this.in;
    float[] w = weights;
    FloatVector a = FloatVector.fromArray(S, out, o);
    FloatVector b = FloatVector.fromArray(S, out, o + stride);
    FloatVector c = FloatVector.fromArray(S, out, o + 2 * stride);
    FloatVector d = FloatVector.fromArray(S, out, o + 3 * stride);
    int[] in = terms.rows;
    int[] offsets = terms.offsets;
    for (int j = terms.first, end = terms.first + terms.count; j < end; j++) {
      int at = offsets[j];
      int k = in[j] + column;
      FloatVector x0 = FloatVector.fromArray(S, x, k);
      a = x0.fma(FloatVector.broadcast(S, w[wa + at]), a);
      b = x0.fma(FloatVector.broadcast(S, w[wb + at]), b);
      c = x0.fma(FloatVector.broadcast(S, w[wc + at]), c);
      d = x0.fma(FloatVector.broadcast(S, w[wd + at]), d);
    }
    a.intoArray(out, o);
    b.intoArray(out, o + stride);
    c.intoArray(out, o + 2 * stride);
    d.intoArray(out, o + 3 * stride);
  }

  private void tile1x3(Terms terms, int o, int wa, int column) {
    float[] x = this.in;
    FloatVector a0 = FloatVector.fromArray(S, out, o);
    FloatVector a1 = FloatVector.fromArray(S, out, o + L);
    FloatVector a2 = FloatVector.fromArray(S, out, o + 2 * L);
    int[] in = terms.rows;
    int[] offsets = terms.offsets;
    for (int j = terms.first, end = terms.first + terms.count; j < end; j++) {
      int at = offsets[j];
      int k = in[j] + column;
      FloatVector v = FloatVector.broadcast(S, weights[wa + at]);
      a0 = FloatVector.fromArray(S, x, k).fma(v, a0);
      a1 = FloatVector.fromArray(S, x, k + L).fma(v, a1);
      a2 = FloatVector.fromArray(S, x, k + 2 * L).fma(v, a2);
    }
    a0.intoArray(out, o);
    a1.intoArray(out, o + L);
    a2.intoArray(out, o + 2 * L);
  }

  private void tile1x1(Terms terms, int o, int wa, int column) {
    float[] x = this.in;
    FloatVector a = FloatVector.fromArray(S, out, o);
    int[] in = terms.rows;
    int[] offsets = terms.offsets;
    for (int j = terms.first, end = terms.first + terms.count; j < end; j++) {
      int at = offsets[j];
      int k = in[j] + column;
      a = FloatVector.fromArray(S, x, k).fma(FloatVector.broadcast(S, weights[wa + at]), a);
    }
    a.intoArray(out, o);
  }
}
