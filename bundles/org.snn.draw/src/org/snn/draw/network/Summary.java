package org.snn.draw.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.snn.draw.graph.NetworkGraph;
import org.snn.draw.scene.Look;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Role;

/** Texts around the picture: what it is, and what it does not show. */
final class Summary {

  private final ExecutionPlan plan;
  private final NetworkGraph graph;

  Summary(ExecutionPlan plan, NetworkGraph graph) {
    this.plan = plan;
    this.graph = graph;
  }

  /** The network's figures. */
  String text() {
    return Look.count(plan.getNeurons(), "neuron") + ", " + Look.count(plan.getConnections(), "connection") + ", "
        + Look.count(plan.getDepth(), "level") + " deep";
  }

  /** What is not shown. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (graph.leftOut() > 0) {
      notes.add("Drawn are the strongest %s of %s lines; the others are %s.".formatted(Look.count(graph.edges().size()),
          Look.count(graph.edges().size() + graph.leftOut()), Look.count(graph.leftOutConnections(), "connection")));
    }
    long unused = graph.nodes().stream().filter(node -> node.group().getRole() == Role.INPUT).flatMapToInt(node -> IntStream.of(node.neurons()))
        .filter(neuron -> graph.strength().out()[neuron] == 0).count();
    if (unused > 0) {
      notes.add("%s of %s inputs %s not used.".formatted(Look.count(unused), Look.count(plan.getInputs()), unused == 1 ? "is" : "are"));
    }
    return notes;
  }

  /** The figures that everything in the picture adds up to. */
  Map<String, String> data() {
    Map<String, String> data = new LinkedHashMap<>();
    data.put("connections", Long.toString(plan.getConnections()));
    data.put("left-out", Long.toString(graph.leftOutConnections()));
    return data;
  }
}
