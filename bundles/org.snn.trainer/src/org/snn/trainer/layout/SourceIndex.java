package org.snn.trainer.layout;

import java.util.List;
import org.snn.plan.Connections;
import org.snn.plan.Kernel;

/**
 * Connections by source: the entries of source neuron {@code s} are {@code start[s - inputs] .. start[s - inputs + 1]-1},
 * in the order of the kernels and of the slots within each. Inputs are left out: nobody asks for their deltas.
 *
 * @param start positions in target and slot, one for each neuron that is no input, and the end
 * @param target target neuron of each entry
 * @param slot weight slot of each entry
 */
public record SourceIndex(int[] start, int[] target, int[] slot) {

  /** The index over all connections of these kernels; linear time. */
  public static SourceIndex of(List<Kernel> kernels, int neurons, int inputs) {
    int[] start = new int[neurons - inputs + 1];
    for (Kernel kernel : kernels) {
      Connections.visit(kernel, neurons, (slot, source, target) -> {
        if (source >= inputs) {
          start[source - inputs + 1]++;
        }
      });
    }
    for (int i = 1; i < start.length; i++) {
      start[i] += start[i - 1];
    }
    int[] next = start.clone();
    int[] targets = new int[start[start.length - 1]];
    int[] slots = new int[targets.length];
    for (Kernel kernel : kernels) {
      Connections.visit(kernel, neurons, (slot, source, target) -> {
        if (source >= inputs) {
          int at = next[source - inputs]++;
          targets[at] = target;
          slots[at] = slot;
        }
      });
    }
    return new SourceIndex(start, targets, slots);
  }
}
