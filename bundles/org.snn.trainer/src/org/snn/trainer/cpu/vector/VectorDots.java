package org.snn.trainer.cpu.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Weight gradients: dot products over the batch, eight connections of one target at a time. Each keeps its partial sums in
 * one register; three rounds of adding pairs then leave the eight dots in one register, without a horizontal sum.
 */
final class VectorDots {

  private static final VectorSpecies<Float> S = FloatVector.SPECIES_256;
  private static final int L = 8;
  private static final VectorMask<Float> ODD = VectorMask.fromLong(S, 0b10101010);
  private static final VectorMask<Float> UPPER_PAIR = VectorMask.fromLong(S, 0b11001100);
  private static final VectorMask<Float> UPPER_HALF = VectorMask.fromLong(S, 0b11110000);
  private static final VectorShuffle<Float> BY_1 = VectorShuffle.fromValues(S, 1, 0, 3, 2, 5, 4, 7, 6);
  private static final VectorShuffle<Float> BY_2 = VectorShuffle.fromValues(S, 2, 3, 0, 1, 6, 7, 4, 5);
  private static final VectorShuffle<Float> BY_4 = VectorShuffle.fromValues(S, 4, 5, 6, 7, 0, 1, 2, 3);

  private VectorDots() {
  }

  /** Dots of rows x0 .. x7 of {@code x} with row d of {@code deltas}, over {@code to} columns. */
  static FloatVector eight(float[] x, int x0, int x1, int x2, int x3, int x4, int x5, int x6, int x7, float[] deltas,
      int d, int to) {
    FloatVector a0 = FloatVector.zero(S);
    FloatVector a1 = a0;
    FloatVector a2 = a0;
    FloatVector a3 = a0;
    FloatVector a4 = a0;
    FloatVector a5 = a0;
    FloatVector a6 = a0;
    FloatVector a7 = a0;
    for (int k = 0; k < to; k += L) {
      FloatVector delta = FloatVector.fromArray(S, deltas, d + k);
      a0 = FloatVector.fromArray(S, x, x0 + k).fma(delta, a0);
      a1 = FloatVector.fromArray(S, x, x1 + k).fma(delta, a1);
      a2 = FloatVector.fromArray(S, x, x2 + k).fma(delta, a2);
      a3 = FloatVector.fromArray(S, x, x3 + k).fma(delta, a3);
      a4 = FloatVector.fromArray(S, x, x4 + k).fma(delta, a4);
      a5 = FloatVector.fromArray(S, x, x5 + k).fma(delta, a5);
      a6 = FloatVector.fromArray(S, x, x6 + k).fma(delta, a6);
      a7 = FloatVector.fromArray(S, x, x7 + k).fma(delta, a7);
    }
    FloatVector b0 = pairs(a0, a1, ODD, BY_1);
    FloatVector b1 = pairs(a2, a3, ODD, BY_1);
    FloatVector b2 = pairs(a4, a5, ODD, BY_1);
    FloatVector b3 = pairs(a6, a7, ODD, BY_1);
    FloatVector c0 = pairs(b0, b1, UPPER_PAIR, BY_2);
    FloatVector c1 = pairs(b2, b3, UPPER_PAIR, BY_2);
    return pairs(c0, c1, UPPER_HALF, BY_4);
  }

  /** Sums neighbours of x in the lanes outside the mask, neighbours of y in those inside. */
  private static FloatVector pairs(FloatVector x, FloatVector y, VectorMask<Float> mask, VectorShuffle<Float> swap) {
    return x.blend(y, mask).add(y.blend(x, mask).rearrange(swap));
  }

  /** The sum of one row over {@code to} columns. */
  static float sum(float[] x, int row, int to, float[] lanes) {
    FloatVector a = FloatVector.zero(S);
    for (int k = 0; k < to; k += L) {
      a = a.add(FloatVector.fromArray(S, x, row + k));
    }
    a.intoArray(lanes, 0);
    return ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]));
  }
}
