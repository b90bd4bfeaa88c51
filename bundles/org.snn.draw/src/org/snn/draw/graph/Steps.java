package org.snn.draw.graph;

import org.snn.plan.ExecutionPlan;
import org.snn.plan.PseudoLayer;

/**
 * When each neuron can be computed: inputs at step 0, those of a pseudo-layer together at the next one, those of a chain at one step
 * each. Connections go from earlier to later steps.
 */
final class Steps {

  private final int[] of;
  private final int count;

  Steps(ExecutionPlan plan) {
    of = new int[plan.getNeurons()];
    int step = 1;
    for (PseudoLayer layer : plan.getPseudoLayers()) {
      boolean chain = layer.getDepth() > 1;
      for (int i = 0; i < layer.getNeurons(); i++) {
        of[layer.getFirstNeuron() + i] = chain ? step + i : step;
      }
      step += layer.getDepth();
    }
    count = step;
  }

  /** The step of a neuron of the plan. */
  int of(int neuron) {
    return of[neuron];
  }

  /** One more than the last step. */
  int count() {
    return count;
  }
}
