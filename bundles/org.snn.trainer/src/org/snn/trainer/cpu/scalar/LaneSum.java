package org.snn.trainer.cpu.scalar;

import org.snn.trainer.cpu.kernel.Store;

/** Sums over the batch in the order that {@link Store#LANES} states. */
final class LaneSum {

  private LaneSum() {
  }

  /** The sum of x * y over count successive values of each. */
  static float dot(float[] x, int xStart, float[] y, int yStart, int count) {
    float[] lanes = new float[Store.LANES];
    for (int k = 0; k < count; k++) {
      lanes[k % Store.LANES] = Math.fma(x[xStart + k], y[yStart + k], lanes[k % Store.LANES]);
    }
    return pairwise(lanes);
  }

  /** The sum of count successive values. */
  static float sum(float[] x, int start, int count) {
    float[] lanes = new float[Store.LANES];
    for (int k = 0; k < count; k++) {
      lanes[k % Store.LANES] += x[start + k];
    }
    return pairwise(lanes);
  }

  private static float pairwise(float[] lanes) {
    for (int l = 0; l < 8; l++) {
      lanes[l] += lanes[l + 8];
    }
    return ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]));
  }
}
