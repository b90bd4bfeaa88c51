package org.snn.transform.level;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.snn.network.Activation;
import org.snn.transform.expand.Declaration;

/**
 * Finds a cycle among the units that a search for longest paths got stuck at. Finds one that is short, not always the
 * shortest.
 */
final class Cycles {

  /** How many neurons of the first cycle found are tried for a shorter one: each costs one search over the graph. */
  private static final int TRIES = 16;

  private final DependencyGraph graph;
  private final BitSet stuck;

  private Cycles(DependencyGraph graph, BitSet stuck) {
    this.graph = graph;
    this.stuck = stuck;
  }

  /** A cycle of the network, if it has one. */
  static Optional<Cycle> find(Longest longest, Declaration declaration) {
    if (longest.stuck().isEmpty()) {
      return Optional.empty();
    }
    Cycles search = new Cycles(longest.graph(), longest.stuck());
    List<Integer> first = search.any();
    List<Integer> found = first;
    for (int i = 0; i < Math.min(TRIES, first.size()); i++) {
      List<Integer> other = search.through(search.graph.unit(search.graph.source(first.get(i))));
      found = other.size() < found.size() ? other : found;
    }
    return Optional.of(search.describe(found, declaration));
  }

  /** Walks backwards among the stuck units, each of which has a stuck predecessor, until a unit comes again. */
  private List<Integer> any() {
    int[] entered = new int[graph.nodes()];
    for (int unit = stuck.nextSetBit(0); unit >= 0; unit = stuck.nextSetBit(unit + 1)) {
      for (int edge = graph.first(unit), end = graph.end(unit); edge < end; edge++) {
        entered[graph.targetUnit(edge)] = edge;
      }
    }
    BitSet seen = new BitSet(graph.nodes());
    int unit = stuck.nextSetBit(0);
    while (!seen.get(unit)) {
      seen.set(unit);
      unit = graph.unit(graph.source(entered[unit]));
    }
    return path(unit, entered);
  }

  /** The shortest cycle through a unit that is on one: breadth first. */
  private List<Integer> through(int unit) {
    int[] entered = new int[graph.nodes()];
    Arrays.fill(entered, -1);
    ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(unit));
    while (entered[unit] < 0) {
      int next = queue.remove();
      for (int edge = graph.first(next), end = graph.end(next); edge < end; edge++) {
        int target = graph.targetUnit(edge);
        if (stuck.get(target) && entered[target] < 0) {
          entered[target] = edge;
          queue.add(target);
        }
      }
    }
    return path(unit, entered);
  }

  /** The edges that lead from a unit back to it. */
  private List<Integer> path(int unit, int[] entered) {
    List<Integer> edges = new ArrayList<>();
    int at = unit;
    do {
      edges.add(entered[at]);
      at = graph.unit(graph.source(entered[at]));
    } while (at != unit);
    Collections.reverse(edges);
    return edges;
  }

  private Cycle describe(List<Integer> edges, Declaration declaration) {
    List<Integer> neurons = new ArrayList<>();
    for (int edge : edges) {
      visit(graph.source(edge), neurons);
      visit(graph.target(edge), neurons);
    }
    int last = neurons.size() - 1;
    if (last > 0 && neurons.get(0).equals(neurons.get(last))) {
      neurons.remove(last);
    }
    List<String> names = neurons.stream().map(declaration::name).toList();
    boolean softmax = neurons.stream()
        .anyMatch(neuron -> declaration.spanOf(neuron).group().getActivation() == Activation.SOFTMAX);
    return new Cycle(List.copyOf(neurons), Cycle.path(names), softmax);
  }

  private void visit(int node, List<Integer> neurons) {
    boolean again = !neurons.isEmpty() && neurons.get(neurons.size() - 1) == node;
    if (node < graph.neurons() && !again) {
      neurons.add(node);
    }
  }
}
