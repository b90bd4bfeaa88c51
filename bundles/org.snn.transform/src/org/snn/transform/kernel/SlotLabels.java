package org.snn.transform.kernel;

import java.util.function.IntUnaryOperator;
import org.snn.plan.Kernel;
import org.snn.plan.SlotOrigins;

/** Says which origins the slots of a kernel have. */
final class SlotLabels {

  private SlotLabels() {
  }

  /** One number where all slots have the same origin, else the origin of each; -1 stands for padding. */
  static void label(Kernel kernel, IntUnaryOperator origin) {
    int slots = kernel.getWeights();
    int first = slots == 0 ? -1 : origin.applyAsInt(0);
    boolean one = true;
    for (int slot = 1; slot < slots && one; slot++) {
      one = origin.applyAsInt(slot) == first;
    }
    kernel.setOrigin(one ? first : -1);
    kernel.setOriginOf(one ? null : SlotOrigins.of(slots, origin));
  }
}
