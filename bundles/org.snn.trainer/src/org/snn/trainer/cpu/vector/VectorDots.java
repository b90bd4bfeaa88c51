package org.snn.trainer.cpu.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;
import org.snn.trainer.cpu.kernel.Scratch;
import org.snn.trainer.cpu.kernel.Store;

/**
 * Weight gradients of listed connections: dot products over the batch of one row of deltas with many rows of activations,
 * in the order that {@link Store#LANES} states. The deltas stay in registers; eight partial sums of each dot pass through a
 * buffer and are added by scalar code, which costs less than a horizontal sum in vector form (docs/performance.md).
 */
final class VectorDots {

  private static final VectorSpecies<Float> S = Lanes.S;
  private static final int L = Lanes.L;
  private static final int LANES = Store.LANES;
  private static final int H = LANES / 2;
  /** Brings lane l + 8 to lane l; used where there is such a lane. */
  private static final VectorShuffle<Float> UPPER = VectorShuffle.fromOp(S, lane -> lane ^ L / 2);
  /** Most connections of a call. */
  static final int MOST = 256;

  private final float[] lanes;

  VectorDots(Scratch scratch) {
    this.lanes = scratch.floats(MOST * LANES + LANES);
  }

  /**
   * Writes the dots of row {@code delta} with rows {@code rows[0 .. count-1]} to {@code dots}; rows are offsets.
   *
   * @param count at most {@value #MOST}
   * @param columns of the batch, whole vectors
   */
  void dots(float[] x, int[] rows, int count, float[] deltas, int delta, int columns, float[] dots, int at) {
    if (L == LANES && columns == L) {
      one(x, rows, count, deltas, delta);
    } else if (L == LANES && columns == 2 * L) {
      two(x, rows, count, deltas, delta);
    } else if (L == LANES && columns == 3 * L) {
      three(x, rows, count, deltas, delta);
    } else if (L == H && columns == 5 * L) {
      five(x, rows, count, deltas, delta);
    } else {
      any(x, rows, count, deltas, delta, columns);
    }
    float[] v = lanes;
    for (int i = 0; i < count; i++) {
      dots[at + i] = pairwise(v, i * H);
    }
  }

  private void one(float[] x, int[] rows, int count, float[] deltas, int delta) {
    FloatVector d0 = FloatVector.fromArray(S, deltas, delta);
    for (int i = 0; i < count; i++) {
      keep(FloatVector.fromArray(S, x, rows[i]).fma(d0, FloatVector.zero(S)), i);
    }
  }

  private void two(float[] x, int[] rows, int count, float[] deltas, int delta) {
    FloatVector d0 = FloatVector.fromArray(S, deltas, delta);
    FloatVector d1 = FloatVector.fromArray(S, deltas, delta + L);
    for (int i = 0; i < count; i++) {
      int row = rows[i];
      FloatVector sum = FloatVector.fromArray(S, x, row).fma(d0, FloatVector.zero(S));
      keep(FloatVector.fromArray(S, x, row + L).fma(d1, sum), i);
    }
  }

  private void three(float[] x, int[] rows, int count, float[] deltas, int delta) {
    FloatVector d0 = FloatVector.fromArray(S, deltas, delta);
    FloatVector d1 = FloatVector.fromArray(S, deltas, delta + L);
    FloatVector d2 = FloatVector.fromArray(S, deltas, delta + 2 * L);
    for (int i = 0; i < count; i++) {
      int row = rows[i];
      FloatVector sum = FloatVector.fromArray(S, x, row).fma(d0, FloatVector.zero(S));
      sum = FloatVector.fromArray(S, x, row + L).fma(d1, sum);
      keep(FloatVector.fromArray(S, x, row + 2 * L).fma(d2, sum), i);
    }
  }

  /** Folds sixteen partial sums to eight. What is written behind them, the next connection overwrites. */
  private void keep(FloatVector sum, int i) {
    sum.add(sum.rearrange(UPPER)).intoArray(lanes, i * H);
  }

  private void five(float[] x, int[] rows, int count, float[] deltas, int delta) {
    FloatVector d0 = FloatVector.fromArray(S, deltas, delta);
    FloatVector d1 = FloatVector.fromArray(S, deltas, delta + L);
    FloatVector d2 = FloatVector.fromArray(S, deltas, delta + 2 * L);
    FloatVector d3 = FloatVector.fromArray(S, deltas, delta + 3 * L);
    FloatVector d4 = FloatVector.fromArray(S, deltas, delta + 4 * L);
    for (int i = 0; i < count; i++) {
      int row = rows[i];
      FloatVector even = FloatVector.fromArray(S, x, row).fma(d0, FloatVector.zero(S));
      FloatVector odd = FloatVector.fromArray(S, x, row + L).fma(d1, FloatVector.zero(S));
      even = FloatVector.fromArray(S, x, row + 2 * L).fma(d2, even);
      odd = FloatVector.fromArray(S, x, row + 3 * L).fma(d3, odd);
      even = FloatVector.fromArray(S, x, row + 4 * L).fma(d4, even);
      even.add(odd).intoArray(lanes, i * H);
    }
  }

  /** Any number of columns: connection after connection. */
  private void any(float[] x, int[] rows, int count, float[] deltas, int delta, int columns) {
    for (int i = 0; i < count; i++) {
      int row = rows[i];
      FloatVector even = FloatVector.zero(S);
      FloatVector odd = FloatVector.zero(S);
      int k = 0;
      for (; k + 2 * H <= columns; k += 2 * H) {
        even = FloatVector.fromArray(S, x, row + k).fma(FloatVector.fromArray(S, deltas, delta + k), even);
        if (L == H) {
          odd = FloatVector.fromArray(S, x, row + k + H).fma(FloatVector.fromArray(S, deltas, delta + k + H), odd);
        }
      }
      if (k < columns) {
        even = FloatVector.fromArray(S, x, row + k).fma(FloatVector.fromArray(S, deltas, delta + k), even);
      }
      if (L == H) {
        even.add(odd).intoArray(lanes, i * H);
      } else {
        keep(even, i);
      }
    }
  }

  /** The sum of one row over some columns, whole vectors. */
  float sum(float[] x, int row, int columns) {
    FloatVector even = FloatVector.zero(S);
    FloatVector odd = even;
    int k = 0;
    for (; k + LANES <= columns; k += LANES) {
      even = FloatVector.fromArray(S, x, row + k).add(even);
      if (L == H) {
        odd = FloatVector.fromArray(S, x, row + k + H).add(odd);
      }
    }
    if (k < columns) {
      even = FloatVector.fromArray(S, x, row + k).add(even);
    }
    if (L == H) {
      even.add(odd).intoArray(lanes, 0);
    } else {
      keep(even, 0);
    }
    return pairwise(lanes, 0);
  }

  private static float pairwise(float[] v, int i) {
    return ((v[i] + v[i + 1]) + (v[i + 2] + v[i + 3])) + ((v[i + 4] + v[i + 5]) + (v[i + 6] + v[i + 7]));
  }
}
