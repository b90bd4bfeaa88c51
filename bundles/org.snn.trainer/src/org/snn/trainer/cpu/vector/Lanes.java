package org.snn.trainer.cpu.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** The vectors of this machine: of sixteen floats where it has them, else of eight. Results have the same bits. */
final class Lanes {

  static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED.length() >= 16 ? FloatVector.SPECIES_512
      : FloatVector.SPECIES_256;

  /** Floats in a vector. */
  static final int L = S.length();

  private Lanes() {
  }
}
