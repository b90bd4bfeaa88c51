package org.snn.trainer.loss;

import java.util.ArrayList;
import java.util.List;
import org.snn.plan.Activation;
import org.snn.plan.ActivationSpan;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.PseudoLayer;

/**
 * The outputs of a plan, by the activation that made them.
 *
 * @param neurons neuron of each output
 * @param activations activation of each output
 * @param softmax for each softmax group its outputs
 */
public record OutputLayout(int[] neurons, Activation[] activations, List<int[]> softmax) {

  /** The outputs of the plan. */
  public static OutputLayout of(ExecutionPlan plan) {
    int[] neurons = plan.getOutputs();
    Activation[] activations = new Activation[neurons.length];
    List<int[]> softmax = new ArrayList<>();
    for (PseudoLayer layer : plan.getPseudoLayers()) {
      for (ActivationSpan span : layer.getActivations()) {
        int[] members = members(neurons, span);
        for (int output : members) {
          activations[output] = span.getActivation();
        }
        if (span.getActivation() == Activation.SOFTMAX && members.length > 0) {
          softmax.add(members);
        }
      }
    }
    return new OutputLayout(neurons, activations, List.copyOf(softmax));
  }

  private static int[] members(int[] neurons, ActivationSpan span) {
    int[] members = new int[neurons.length];
    int count = 0;
    for (int output = 0; output < neurons.length; output++) {
      if (neurons[output] >= span.getFirst() && neurons[output] < span.getFirst() + span.getCount()) {
        members[count++] = output;
      }
    }
    return java.util.Arrays.copyOf(members, count);
  }

  /** The outputs with this activation. */
  public int[] with(Activation activation) {
    return java.util.stream.IntStream.range(0, neurons.length).filter(o -> activations[o] == activation).toArray();
  }

  /** Number of outputs. */
  public int count() {
    return neurons.length;
  }
}
