package org.snn.prune.wiring;

import org.snn.plan.Activation;
import org.snn.plan.Role;

/**
 * A group of neurons with successive numbers.
 *
 * @param name as in the network
 * @param role input, hidden or output
 * @param activation of each of its neurons; softmax: of all together; null for inputs
 * @param single whether it was declared as one neuron, so that it is named without an index
 * @param first number of its first neuron, in order of declaration
 * @param size how many neurons
 */
public record NeuronGroup(String name, Role role, Activation activation, boolean single, int first, int size) {

  /** The number after that of its last neuron. */
  public int end() {
    return first + size;
  }

  /** Whether a neuron is in it. */
  public boolean has(int neuron) {
    return neuron >= first && neuron < end();
  }
}
