package org.snn.draw.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.snn.draw.graph.NetworkGraph;
import org.snn.draw.graph.Node;
import org.snn.draw.scene.Item;
import org.snn.draw.scene.Item.Part;
import org.snn.draw.scene.Links;
import org.snn.draw.scene.Scene;
import org.snn.plan.Connections;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.GroupTrace;
import org.snn.plan.Kernel;
import org.snn.plan.Origin;
import org.snn.plan.PseudoLayer;

/** Which groups the nodes of a network's picture are from, and which rules its lines. O(neurons + connections). */
public final class NetworkLinks {

  private final ExecutionPlan plan;
  private final NetworkGraph graph;
  private final int[] nodeOf;
  /** Indices of origins; rows are source nodes, columns target nodes; null where there is no connection. */
  private final BitSet[] origins;

  private NetworkLinks(ExecutionPlan plan, NetworkGraph graph) {
    this.plan = plan;
    this.graph = graph;
    this.nodeOf = new int[plan.getNeurons()];
    for (int node = 0; node < graph.nodes().size(); node++) {
      for (int neuron : graph.nodes().get(node).neurons()) {
        nodeOf[neuron] = node;
      }
    }
    this.origins = new BitSet[graph.nodes().size() * graph.nodes().size()];
    for (PseudoLayer layer : plan.getPseudoLayers()) {
      layer.getKernels().forEach(this::visit);
    }
  }

  private void visit(Kernel kernel) {
    Connections.visit(kernel, plan.getNeurons(), (slot, source, target) -> {
      int origin = kernel.getOriginOf() == null ? kernel.getOrigin() : kernel.getOriginOf().at(slot - kernel.getFirstWeight());
      int pair = nodeOf[source] * graph.nodes().size() + nodeOf[target];
      if (origins[pair] == null) {
        origins[pair] = new BitSet();
      }
      if (origin >= 0) {
        origins[pair].set(origin);
      }
    });
  }

  /** The links of a picture that was drawn of this graph. */
  public static Links of(ExecutionPlan plan, NetworkGraph graph, Scene scene) {
    return new NetworkLinks(plan, graph).links(scene);
  }

  private Links links(Scene scene) {
    Links links = new Links();
    List<Part> edges = new ArrayList<>();
    for (Item item : scene.items()) {
      if (item instanceof Part part && part.kind().equals("edge")) {
        edges.add(part);
      } else if (item instanceof Part part && part.kind().equals("node")) {
        node(part, graph.nodes().get(Integer.parseInt(part.data().get("index"))), links);
      }
    }
    edges.forEach(edge -> links.add(edge, rules(number(edge, "source"), number(edge, "target"))));
    return links;
  }

  private static int number(Part part, String fact) {
    return Integer.parseInt(part.data().get(fact));
  }

  private void node(Part part, Node node, Links links) {
    Set<String> uris = new LinkedHashSet<>();
    node.groups().stream().map(GroupTrace::getUri).filter(Objects::nonNull).forEach(uris::add);
    int index = number(part, "index");
    uris.addAll(rules(index, index));
    links.add(part, uris);
    Stream.concat(Stream.of(node.name()), node.groups().stream().map(GroupTrace::getName)).distinct()
        .forEach(name -> links.name(name, part));
  }

  /** Of the rules between two nodes, that with the most connections first. */
  private Set<String> rules(int source, int target) {
    BitSet found = origins[source * graph.nodes().size() + target];
    Set<String> uris = new LinkedHashSet<>();
    if (found != null) {
      found.stream().mapToObj(plan.getOrigins()::get).sorted(Comparator.comparingLong(Origin::getConnections).reversed())
          .map(Origin::getUri).filter(Objects::nonNull).forEach(uris::add);
    }
    return uris;
  }
}
