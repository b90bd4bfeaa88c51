package org.snn.transform.kernel;

import java.util.Arrays;
import org.snn.plan.Kernel;

/** Origins and starting weights of the slots of one kernel, while they are collected. */
final class SlotLabels {

  private final int[] origins;
  private float[] weights;

  /** All slots start as padding: no origin, no weight. */
  SlotLabels(int slots) {
    origins = new int[slots];
    Arrays.fill(origins, -1);
  }

  void set(int slot, int origin, float weight) {
    origins[slot] = origin;
    if (!Float.isNaN(weight)) {
      if (weights == null) {
        weights = new float[origins.length];
        Arrays.fill(weights, Float.NaN);
      }
      weights[slot] = weight;
    }
  }

  /** One number where all slots have the same origin, an array where they differ. */
  void label(Kernel kernel) {
    boolean one = true;
    for (int slot = 1; slot < origins.length && one; slot++) {
      one = origins[slot] == origins[0];
    }
    kernel.setOrigin(one ? origins[0] : -1);
    kernel.setOriginOf(one ? null : origins);
    kernel.setInitialWeights(weights);
  }
}
