package org.snn.transform.expand;

import org.snn.network.Group;

/**
 * Where the neurons of a group are in the order of declaration.
 *
 * @param first number of its first neuron
 * @param size number of neurons
 */
public record GroupSpan(Group group, int first, int size) {

  /** The name of a neuron of the group, as the user knows it: {@code h[3]}, or {@code gate} for a single neuron. */
  public String name(int neuron) {
    return group.isSingle() ? group.getName() : group.getName() + "[" + (neuron - first) + "]";
  }
}
