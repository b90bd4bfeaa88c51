package org.snn.trainer.cpu;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.snn.plan.Activation;
import org.snn.plan.ActivationSpan;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.InitialiserKind;
import org.snn.plan.Origin;
import org.snn.plan.PlanFactory;
import org.snn.plan.PseudoLayer;

/**
 * Plans a {@link TestNetwork} in the plainest way, with kernel kinds of the test's choice. Independent of the
 * transformation bundle, so that a fault there cannot hide one here.
 */
public final class TestPlanner {

  /** What runs the connections. */
  public enum Kind {
    SPARSE, PADDED, DENSE, MIXED
  }

  private final TestNetwork network;
  private final Kind kind;
  private final boolean triangles;
  private final int[] level;
  private final int[] planned;
  private final ExecutionPlan plan = PlanFactory.eINSTANCE.createExecutionPlan();

  private TestPlanner(TestNetwork network, Kind kind, boolean triangles) {
    this.network = network;
    this.kind = kind;
    this.triangles = triangles;
    this.level = new int[network.neurons];
    this.planned = new int[network.neurons];
  }

  /** A plan with these kernels; chains become triangular kernels if wanted. */
  public static ExecutionPlan plan(TestNetwork network, Kind kind, boolean triangles) {
    return new TestPlanner(network, kind, triangles).plan();
  }

  private ExecutionPlan plan() {
    levels();
    plan.setName("test");
    plan.setNeurons(network.neurons);
    plan.setInputs(network.inputs);
    plan.setConnections(network.edges.size());
    List<List<TestNetwork.Group>> layers = layers();
    int[] declared = new int[network.neurons];
    for (int neuron = 0; neuron < network.inputs; neuron++) {
      planned[neuron] = neuron;
      declared[neuron] = neuron;
    }
    int next = network.inputs;
    for (List<TestNetwork.Group> pieces : layers) {
      for (TestNetwork.Group piece : pieces) {
        for (int neuron = piece.first(); neuron < piece.first() + piece.size(); neuron++) {
          planned[neuron] = next;
          declared[next++] = neuron;
        }
      }
    }
    plan.setDeclared(declared);
    plan.setBiases(biases(declared));
    plan.setOutputs(network.outputs.stream().mapToInt(neuron -> planned[neuron]).toArray());
    Origin origin = PlanFactory.eINSTANCE.createOrigin();
    origin.setInitialiser(InitialiserKind.HE);
    plan.getOrigins().add(origin);
    addLayers(layers);
    return plan;
  }

  /** Small numbers that depend on the declared number only. */
  private float[] biases(int[] declared) {
    float[] biases = new float[declared.length];
    for (int neuron = network.inputs; neuron < declared.length; neuron++) {
      biases[neuron] = (float) new Random(declared[neuron]).nextGaussian() * 0.1f;
    }
    return biases;
  }

  private void levels() {
    List<List<Integer>> sources = new ArrayList<>();
    for (int neuron = 0; neuron < network.neurons; neuron++) {
      sources.add(new ArrayList<>());
    }
    network.edges.forEach(edge -> sources.get(edge[1]).add(edge[0]));
    for (TestNetwork.Group group : network.groups) {
      int highest = 1;
      for (int neuron = group.first(); neuron < group.first() + group.size(); neuron++) {
        level[neuron] = 1;
        for (int source : sources.get(neuron)) {
          boolean inside = triangles && group.chain() && source >= group.first();
          level[neuron] = Math.max(level[neuron], inside ? 1 : level[source] + 1);
        }
        highest = Math.max(highest, level[neuron]);
      }
      if (group.activation() == Activation.SOFTMAX || triangles && group.chain()) {
        for (int i = 0; i < group.size(); i++) {
          level[group.first() + i] = group.chain() ? highest + i : highest;
        }
      }
    }
  }

  /** Groups or pieces of groups by level; a triangle has a layer of its own. */
  private List<List<TestNetwork.Group>> layers() {
    TreeMap<Integer, List<TestNetwork.Group>> layers = new TreeMap<>();
    for (TestNetwork.Group group : network.groups) {
      if (triangles && group.chain()) {
        layers.computeIfAbsent(2 * level[group.first()] + 1, key -> new ArrayList<>()).add(group);
        continue;
      }
      if (group.activation() == Activation.SOFTMAX) {
        layers.computeIfAbsent(2 * level[group.first()], key -> new ArrayList<>()).add(group);
        continue;
      }
      for (int neuron = group.first(); neuron < group.first() + group.size(); neuron++) {
        layers.computeIfAbsent(2 * level[neuron], key -> new ArrayList<>())
            .add(new TestNetwork.Group(neuron, 1, group.activation(), false));
      }
    }
    List<List<TestNetwork.Group>> separated = new ArrayList<>();
    for (List<TestNetwork.Group> layer : layers.values()) {
      if (layer.stream().anyMatch(TestNetwork.Group::chain) && triangles) {
        layer.forEach(chain -> separated.add(List.of(chain)));
      } else {
        separated.add(layer);
      }
    }
    return separated;
  }

  private void addLayers(List<List<TestNetwork.Group>> layers) {
    int[][] sources = plannedSources();
    TestKernels kernels = new TestKernels(plan, kind, sources);
    int first = network.inputs;
    for (List<TestNetwork.Group> pieces : layers) {
      PseudoLayer layer = PlanFactory.eINSTANCE.createPseudoLayer();
      layer.setIndex(plan.getPseudoLayers().size());
      layer.setFirstNeuron(first);
      layer.setNeurons(pieces.stream().mapToInt(TestNetwork.Group::size).sum());
      plan.getPseudoLayers().add(layer);
      for (TestNetwork.Group piece : pieces) {
        ActivationSpan span = PlanFactory.eINSTANCE.createActivationSpan();
        span.setFirst(first);
        span.setCount(piece.size());
        span.setActivation(piece.activation());
        layer.getActivations().add(span);
        first += piece.size();
      }
      kernels.add(layer, triangles && pieces.get(0).chain());
    }
    plan.setWeights(kernels.slots());
  }

  private int[][] plannedSources() {
    List<List<Integer>> sources = new ArrayList<>();
    for (int neuron = 0; neuron < network.neurons; neuron++) {
      sources.add(new ArrayList<>());
    }
    network.edges.forEach(edge -> sources.get(planned[edge[1]]).add(planned[edge[0]]));
    return sources.stream()
        .map(list -> list.stream().sorted(Comparator.naturalOrder()).mapToInt(Integer::intValue).toArray())
        .map(row -> Arrays.stream(row).distinct().toArray())
        .toArray(int[][]::new);
  }
}
