package org.snn.draw.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.snn.draw.graph.NetworkGraph;
import org.snn.draw.graph.Node;
import org.snn.draw.graph.Strength;
import org.snn.draw.network.NeuronDrawing.NamePlace;
import org.snn.draw.scene.Look;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.GroupTrace;
import org.snn.plan.Role;
import org.snn.trainer.Parameters;

/** Decides how the nodes of a graph look. */
final class NodeDrawings {

  private final NetworkGraph graph;
  private final float[] biases;
  private final double largestBias;
  private final Map<Integer, String> given = new HashMap<>();
  /** Groups of which some neuron's name has no room inside: alike for all of them. */
  private final Set<GroupTrace> wide = new HashSet<>();

  NodeDrawings(ExecutionPlan plan, Parameters parameters, Names names, NetworkGraph graph) {
    this.graph = graph;
    this.biases = parameters == null ? null : parameters.biases();
    if (names.inputs().size() == plan.getInputs()) {
      IntStream.range(0, plan.getInputs()).forEach(i -> given.put(i, names.inputs().get(i)));
    }
    int[] outputs = plan.getOutputs();
    if (names.outputs().size() == outputs.length) {
      IntStream.range(0, outputs.length).forEach(i -> given.put(outputs[i], names.outputs().get(i)));
    }
    double largest = 0;
    for (Node node : graph.nodes()) {
      if (node.single()) {
        largest = Math.max(largest, Math.abs(bias(node)));
        if (!NeuronDrawing.fits(name(node))) {
          wide.add(node.group());
        }
      }
    }
    this.largestBias = largest;
  }

  List<NodeDrawing> all() {
    List<NodeDrawing> all = new ArrayList<>();
    for (Node node : graph.nodes()) {
      all.add(node.single() ? neuron(node) : box(node));
    }
    return all;
  }

  private double bias(Node node) {
    return biases == null ? 0 : biases[node.neurons()[0]];
  }

  private String name(Node node) {
    return given.getOrDefault(node.neurons()[0], node.name());
  }

  private NodeDrawing neuron(Node node) {
    GroupTrace group = node.group();
    String name = name(node);
    StringBuilder tip = new StringBuilder(name.equals(node.name()) ? name : name + " (" + node.name() + ")");
    tip.append("\n").append(group.getRole() == Role.INPUT ? "input" : group.getRole().getLiteral() + ", " + group.getActivation().getLiteral());
    if (biases != null && group.getRole() != Role.INPUT) {
      tip.append("\nbias ").append(Look.weight(bias(node)));
    }
    return new NeuronDrawing(name, group.getRole(), place(node), largestBias == 0 ? 0 : bias(node) / largestBias, tip.toString());
  }

  private NamePlace place(Node node) {
    if (!wide.contains(node.group())) {
      return NamePlace.INSIDE;
    }
    if (node.column() == 0) {
      return NamePlace.LEFT;
    }
    return node.column() == graph.columns().size() - 1 ? NamePlace.RIGHT : NamePlace.BELOW;
  }

  private NodeDrawing box(Node node) {
    Role role = node.group().getRole();
    Strength strength = graph.strength();
    double[] strengths = IntStream.of(node.neurons()).mapToDouble(neuron -> switch (role) {
      case INPUT -> strength.out()[neuron];
      case OUTPUT -> strength.in()[neuron];
      default -> strength.in()[neuron] + strength.out()[neuron];
    }).toArray();
    String tip = node.name() + "\n" + Look.count(node.neurons().length, "neuron");
    return new BoxDrawing(node, new Glyph(strengths, role == Role.INPUT && node.groups().size() == 1),
        node.inside().connections() == 0 ? tip : Tips.of(tip + "\ninside: ", node.inside(), graph.weighted()).replace(": \n", ": "));
  }
}
