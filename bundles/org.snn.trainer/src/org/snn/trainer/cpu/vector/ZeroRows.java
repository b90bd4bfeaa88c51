package org.snn.trainer.cpu.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Finds stretches of values that are all zero. */
final class ZeroRows {

  private static final VectorSpecies<Float> S = Lanes.S;
  private static final int L = Lanes.L;

  private ZeroRows() {
  }

  /**
   * Whether values begin .. end-1, whole vectors, are all 0; -0 does not count. Looks at all of them: to stop at the first
   * other one costs more, since the processor cannot guess where.
   */
  static boolean isZero(float[] values, int begin, int end) {
    IntVector bits = FloatVector.fromArray(S, values, begin).reinterpretAsInts();
    for (int k = begin + L; k < end; k += L) {
      bits = bits.or(FloatVector.fromArray(S, values, k).reinterpretAsInts());
    }
    return bits.compare(VectorOperators.EQ, 0).allTrue();
  }
}
