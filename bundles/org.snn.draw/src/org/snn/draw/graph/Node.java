package org.snn.draw.graph;

import java.util.List;
import org.snn.plan.GroupTrace;

/**
 * A neuron in the picture, or a box for many.
 *
 * @param name of the neuron, or of the groups that the neurons are from
 * @param column its place from left to right; 0 holds the inputs
 * @param groups that the neurons are from, in order of declaration
 * @param neurons in the numbers of the plan, in order of declaration
 * @param single whether it is shown as a neuron
 * @param inside connections among its neurons
 */
public record Node(String name, int column, List<GroupTrace> groups, int[] neurons, boolean single, Bundle inside) {

  /** The group of a node that has one, or the first one. */
  public GroupTrace group() {
    return groups.get(0);
  }
}
