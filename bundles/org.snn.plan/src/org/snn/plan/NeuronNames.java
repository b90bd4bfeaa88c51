package org.snn.plan;

import java.util.List;

/**
 * Names of neurons as a user knows them: {@code h[3]} for the fourth neuron of group {@code h}, {@code gate} for a single
 * neuron.
 */
public final class NeuronNames {

  private final List<GroupTrace> groups;
  private final int[] declared;

  /** Names for the neurons of this plan. */
  public NeuronNames(ExecutionPlan plan) {
    this.groups = plan.getGroups();
    this.declared = plan.getDeclared();
  }

  /** The group that the neuron of the plan belongs to. */
  public GroupTrace group(int neuron) {
    int number = declared[neuron];
    int low = 0;
    int high = groups.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (groups.get(middle).getFirst() <= number) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return groups.get(low);
  }

  /** The name of the neuron of the plan. */
  public String name(int neuron) {
    GroupTrace group = group(neuron);
    return group.isSingle() ? group.getName() : group.getName() + "[" + (declared[neuron] - group.getFirst()) + "]";
  }
}
