package org.snn.prune.clean;

import java.util.ArrayDeque;
import java.util.BitSet;
import org.snn.plan.Activation;
import org.snn.plan.Role;
import org.snn.prune.wiring.NeuronGroup;
import org.snn.prune.wiring.Values;
import org.snn.prune.wiring.Wiring;
import org.snn.trainer.cpu.activation.Elementwise;

/**
 * The neurons that no input reaches, and their values: they are the same for every sample. A softmax group is constant if all of
 * its neurons' sums are.
 */
final class Constants {

  private final Wiring wiring;
  private final Values parameters;
  private final Outgoing outgoing;
  private final BitSet constant = new BitSet();
  private final double[] value;
  private final int[] variableSources;
  private final int[] variableSums;
  private final ArrayDeque<Integer> found = new ArrayDeque<>();

  /** Finds them; O(neurons + connections). */
  Constants(Wiring wiring, Values parameters) {
    this.wiring = wiring;
    this.parameters = parameters;
    this.outgoing = new Outgoing(wiring);
    this.value = new double[wiring.neurons()];
    this.variableSources = new int[wiring.neurons()];
    this.variableSums = new int[wiring.groups().size()];
    for (int g = 0; g < variableSums.length; g++) {
      variableSums[g] = wiring.groups().get(g).size();
    }
    for (int g = 0; g < variableSums.length; g++) {
      NeuronGroup group = wiring.groups().get(g);
      for (int neuron = group.first(); neuron < group.end(); neuron++) {
        variableSources[neuron] = wiring.end(neuron) - wiring.begin(neuron);
        if (group.role() != Role.INPUT && variableSources[neuron] == 0) {
          constantSum(neuron, g);
        }
      }
    }
    while (!found.isEmpty()) {
      spread(found.remove());
    }
  }

  private void spread(int neuron) {
    for (int at = outgoing.begin(neuron); at < outgoing.end(neuron); at++) {
      int target = outgoing.target(at);
      if (--variableSources[target] == 0) {
        constantSum(target, wiring.groupOf(target));
      }
    }
  }

  /** All that this neuron adds up is known. */
  private void constantSum(int neuron, int groupIndex) {
    NeuronGroup group = wiring.groups().get(groupIndex);
    variableSums[groupIndex]--;
    if (group.activation() != Activation.SOFTMAX) {
      float sum = (float) constantPart(neuron);
      value[neuron] = Elementwise.FUNCTIONS.get(group.activation()).value().at(sum);
      settle(neuron);
    } else if (variableSums[groupIndex] == 0) {
      softmax(group);
    }
  }

  private void softmax(NeuronGroup group) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int neuron = group.first(); neuron < group.end(); neuron++) {
      value[neuron] = constantPart(neuron);
      largest = Math.max(largest, value[neuron]);
    }
    double sum = 0;
    for (int neuron = group.first(); neuron < group.end(); neuron++) {
      value[neuron] = Math.exp(value[neuron] - largest);
      sum += value[neuron];
    }
    for (int neuron = group.first(); neuron < group.end(); neuron++) {
      value[neuron] /= sum;
      settle(neuron);
    }
  }

  private void settle(int neuron) {
    constant.set(neuron);
    found.add(neuron);
  }

  /** Whether the neuron has the same value for every sample. */
  boolean has(int neuron) {
    return constant.get(neuron);
  }

  /** How many there are. */
  int count() {
    return constant.cardinality();
  }

  /** The bias of a neuron with what its constant sources add to it, in the order of its connections. */
  double constantPart(int neuron) {
    double sum = parameters.neurons()[neuron];
    for (int c = wiring.begin(neuron); c < wiring.end(neuron); c++) {
      if (constant.get(wiring.source(c))) {
        sum += parameters.connections()[c] * value[wiring.source(c)];
      }
    }
    return sum;
  }
}
