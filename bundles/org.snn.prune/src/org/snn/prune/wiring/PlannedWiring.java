package org.snn.prune.wiring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snn.plan.Connections;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.GroupTrace;
import org.snn.plan.Role;
import org.snn.trainer.OptimizerState;
import org.snn.trainer.Parameters;

/**
 * The wiring that a plan computes, and where the plan keeps what belongs to each connection and neuron: so that parameters and
 * the optimizer's memory follow their connections from plan to plan. 8 bytes a connection.
 */
public final class PlannedWiring {

  private final Wiring wiring;
  private final int[] slot;
  private final int[] planned;
  private final int slots;

  private PlannedWiring(Wiring wiring, int[] slot, int[] planned, int slots) {
    this.wiring = wiring;
    this.slot = slot;
    this.planned = planned;
    this.slots = slots;
  }

  /** Reads a plan; O(connections log fan-in). */
  public static PlannedWiring of(ExecutionPlan plan) {
    int[] declared = plan.getDeclared();
    int[] planned = new int[declared.length];
    for (int neuron = 0; neuron < declared.length; neuron++) {
      planned[declared[neuron]] = neuron;
    }
    int[] starts = new int[declared.length + 1];
    Connections.visit(plan, (at, source, target) -> starts[declared[target] + 1]++);
    Arrays.parallelPrefix(starts, Integer::sum);
    long[] entries = new long[starts[declared.length]];
    int[] next = starts.clone();
    Connections.visit(plan,
        (at, source, target) -> entries[next[declared[target]]++] = (long) declared[source] << Integer.SIZE | at);
    int[] source = new int[entries.length];
    int[] slot = new int[entries.length];
    for (int target = 0; target < declared.length; target++) {
      Arrays.sort(entries, starts[target], starts[target + 1]);
      for (int c = starts[target]; c < starts[target + 1]; c++) {
        source[c] = (int) (entries[c] >>> Integer.SIZE);
        slot[c] = (int) entries[c];
      }
    }
    return new PlannedWiring(new Wiring(groups(plan), starts, source), slot, planned, plan.getWeights());
  }

  private static List<NeuronGroup> groups(ExecutionPlan plan) {
    List<NeuronGroup> groups = new ArrayList<>();
    for (GroupTrace trace : plan.getGroups()) {
      groups.add(new NeuronGroup(trace.getName(), trace.getRole(), trace.getRole() == Role.INPUT ? null : trace.getActivation(),
          trace.isSingle(), trace.getFirst(), trace.getSize()));
    }
    return groups;
  }

  /** What is connected. */
  public Wiring wiring() {
    return wiring;
  }

  /** The plan's parameters (or gradients) by connection and neuron. */
  public Values values(Parameters parameters) {
    float[] connections = new float[slot.length];
    for (int c = 0; c < slot.length; c++) {
      connections[c] = parameters.weights()[slot[c]];
    }
    float[] neurons = new float[planned.length];
    for (int n = 0; n < planned.length; n++) {
      neurons[n] = parameters.biases()[planned[n]];
    }
    return new Values(connections, neurons);
  }

  /** The same as the plan keeps it; padding is 0. */
  public Parameters parameters(Values values) {
    float[] weights = new float[slots];
    for (int c = 0; c < slot.length; c++) {
      weights[slot[c]] = values.connections()[c];
    }
    float[] biases = new float[planned.length];
    for (int n = 0; n < planned.length; n++) {
      biases[planned[n]] = values.neurons()[n];
    }
    return new Parameters(weights, biases);
  }

  /** What an optimizer remembers, by connection and neuron. */
  public Map<String, Values> moments(OptimizerState state) {
    Map<String, Values> moments = new LinkedHashMap<>();
    state.moments().forEach((name, values) -> moments.put(name, values(values)));
    return moments;
  }

  /**
   * The same as an optimizer of the plan keeps it.
   *
   * @param step updates done
   */
  public OptimizerState state(long step, Map<String, Values> moments) {
    Map<String, Parameters> parameters = new LinkedHashMap<>();
    moments.forEach((name, values) -> parameters.put(name, parameters(values)));
    return new OptimizerState(step, parameters);
  }
}
