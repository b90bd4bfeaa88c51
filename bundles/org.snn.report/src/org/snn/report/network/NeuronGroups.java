package org.snn.report.network;

import org.snn.plan.ExecutionPlan;
import org.snn.plan.GroupTrace;
import org.snn.plan.Trace;

/** Which group a neuron belongs to. */
final class NeuronGroups {

  private NeuronGroups() {
  }

  /** For each neuron of the plan the place of its group among the plan's groups. */
  static int[] of(ExecutionPlan plan) {
    int[] groupOf = new int[plan.getNeurons()];
    Trace trace = new Trace(plan);
    for (int i = 0; i < plan.getGroups().size(); i++) {
      GroupTrace group = plan.getGroups().get(i);
      for (int neuron : trace.neurons(group)) {
        groupOf[neuron] = i;
      }
    }
    return groupOf;
  }
}
