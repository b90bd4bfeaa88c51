package org.snn.design.weights;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.snn.artefact.Artefact;
import org.snn.network.Group;
import org.snn.network.Network;
import org.snn.plan.Connections;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.GroupTrace;
import org.snn.plan.NeuronNames;

/**
 * The weights of a trained artefact, by names: of two groups as sums, of two neurons as they are.
 *
 * @param file the artefact
 * @param groups by names of source and target group
 * @param neurons by names of source and target neuron; empty for a large network
 */
public record Trained(Path file, Map<Pair, Sum> groups, Map<Pair, Float> neurons) {

  private static final int FEW = 1500;

  /** Names of source and target. */
  public record Pair(String source, String target) {
  }

  /**
   * Weights taken together.
   *
   * @param count how many
   * @param sum of them
   * @param absolute sum of their absolute values
   */
  public record Sum(long count, double sum, double absolute) {

    /** Mean absolute value. */
    public double mean() {
      return count == 0 ? 0 : absolute / count;
    }

    private static Sum of(double[] parts) {
      return new Sum((long) parts[0], parts[1], parts[2]);
    }
  }

  /** Adds the weights of an artefact up. */
  static Trained of(Path file, Artefact artefact) {
    ExecutionPlan plan = artefact.plan();
    NeuronNames names = new NeuronNames(plan);
    float[] weights = artefact.parameters().weights();
    int[] groupOf = new int[plan.getNeurons()];
    for (int neuron = 0; neuron < groupOf.length; neuron++) {
      groupOf[neuron] = plan.getGroups().indexOf(names.group(neuron));
    }
    int count = plan.getGroups().size();
    Map<Long, double[]> sums = new HashMap<>();
    Map<Pair, Float> single = new HashMap<>();
    Connections.visit(plan, (slot, source, target) -> {
      double weight = weights[slot];
      double[] sum = sums.computeIfAbsent((long) groupOf[source] * count + groupOf[target], pair -> new double[3]);
      sum[0]++;
      sum[1] += weight;
      sum[2] += Math.abs(weight);
      if (plan.getConnections() <= FEW) {
        single.put(new Pair(names.name(source), names.name(target)), weights[slot]);
      }
    });
    Map<Pair, Sum> groups = new HashMap<>();
    sums.forEach((key, sum) -> groups.put(new Pair(plan.getGroups().get((int) (key / count)).getName(),
        plan.getGroups().get((int) (key % count)).getName()), Sum.of(sum)));
    return new Trained(file, Map.copyOf(groups), Map.copyOf(single));
  }

  /** Whether the plan is of this network as it is now: the same groups with the same numbers of neurons. */
  static boolean fits(ExecutionPlan plan, Network network) {
    boolean same = network.getName() != null && network.getName().equals(plan.getName())
        && plan.getGroups().size() == network.groups().size();
    for (int i = 0; same && i < plan.getGroups().size(); i++) {
      GroupTrace trace = plan.getGroups().get(i);
      Group group = network.groups().get(i);
      same = trace.getName().equals(group.getName()) && trace.getSize() == group.getSize();
    }
    return same;
  }
}
