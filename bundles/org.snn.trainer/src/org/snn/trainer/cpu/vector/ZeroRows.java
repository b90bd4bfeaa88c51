package org.snn.trainer.cpu.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Finds stretches of values that are all zero. */
final class ZeroRows {

  private static final VectorSpecies<Float> S = Lanes.S;
  private static final int L = Lanes.L;

  private ZeroRows() {
  }

  /** Whether values begin .. end-1, whole vectors, are all 0 or -0. */
  static boolean isZero(float[] values, int begin, int end) {
    for (int k = begin; k < end; k += L) {
      if (FloatVector.fromArray(S, values, k).compare(VectorOperators.NE, 0).anyTrue()) {
        return false;
      }
    }
    return true;
  }
}
