package org.snn.prune.training;

import org.snn.plan.Activation;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Role;
import org.snn.prune.wiring.NeuronGroup;
import org.snn.prune.wiring.Wiring;

/**
 * An order of neurons that all connections of a network follow, and that new ones must follow too: so the network stays acyclic,
 * whatever grows. It is that of the plan, but for outputs, which come last unless something reads them: so all others may feed
 * them.
 */
final class ForwardOrder {

  private final Wiring wiring;
  private final int[] rank;

  ForwardOrder(ExecutionPlan plan, Wiring wiring) {
    this.wiring = wiring;
    this.rank = new int[wiring.neurons()];
    boolean last = nothingReadsOutputs(wiring);
    for (int planned = 0; planned < rank.length; planned++) {
      int neuron = plan.getDeclared()[planned];
      rank[neuron] = planned + (last && role(wiring, neuron) == Role.OUTPUT ? rank.length : 0);
    }
  }

  private static boolean nothingReadsOutputs(Wiring wiring) {
    for (int c = 0; c < wiring.connections(); c++) {
      if (role(wiring, wiring.source(c)) == Role.OUTPUT) {
        return false;
      }
    }
    return true;
  }

  private static Role role(Wiring wiring, int neuron) {
    return wiring.groups().get(wiring.groupOf(neuron)).role();
  }

  /** Whether there may be a connection: not into inputs, not within a softmax group, and forward. */
  boolean allows(int source, int target) {
    NeuronGroup into = wiring.groups().get(wiring.groupOf(target));
    boolean together = into.activation() == Activation.SOFTMAX && into.has(source);
    return into.role() != Role.INPUT && !together && rank[source] < rank[target];
  }
}
