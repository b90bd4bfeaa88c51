package org.snn.trainer.cpu;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.snn.plan.Activation;

/** A network for tests: groups in order of evaluation, inputs first, and connections that go from lower to higher numbers. */
public final class TestNetwork {

  /** Successive neurons; a chain's are connected each to every later one. */
  public record Group(int first, int size, Activation activation, boolean chain) {
  }

  public final List<Group> groups = new ArrayList<>();
  public final List<int[]> edges = new ArrayList<>();
  public final List<Integer> outputs = new ArrayList<>();
  public int inputs;
  public int neurons;

  public TestNetwork(int inputs) {
    this.inputs = inputs;
    this.neurons = inputs;
  }

  /** Adds a group and returns its first neuron. */
  public int group(int size, Activation activation) {
    return add(size, activation, false);
  }

  /** Adds a group whose neurons read all earlier ones of the group; returns its first neuron. */
  public int chain(int size, Activation activation) {
    int first = chainWithoutEdges(size, activation);
    connect(first, size, first, size, 1, null);
    return first;
  }

  /** The same, where the caller adds the connections. */
  public int chainWithoutEdges(int size, Activation activation) {
    return add(size, activation, true);
  }

  private int add(int size, Activation activation, boolean chain) {
    groups.add(new Group(neurons, size, activation, chain));
    neurons += size;
    return neurons - size;
  }

  /** Connects each pair, source before target, with this probability. */
  public void connect(int firstSource, int sources, int firstTarget, int targets, double density, Random random) {
    for (int target = firstTarget; target < firstTarget + targets; target++) {
      for (int source = firstSource; source < Math.min(firstSource + sources, target); source++) {
        if (density == 1 || random.nextDouble() < density) {
          edges.add(new int[] {source, target});
        }
      }
    }
  }

  /** Names the outputs. */
  public void outputs(int first, int count) {
    for (int neuron = first; neuron < first + count; neuron++) {
      outputs.add(neuron);
    }
  }
}
