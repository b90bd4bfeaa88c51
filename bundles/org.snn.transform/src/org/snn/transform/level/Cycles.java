package org.snn.transform.level;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.snn.network.Activation;
import org.snn.transform.expand.Declaration;
import org.snn.transform.expand.Expansion;

/**
 * Finds a cycle among the connections of a network. The neurons of a softmax group depend on each other, so a path from
 * one of them to another closes a cycle too. Finds one that is short, not always the shortest.
 */
public final class Cycles {

  /** How many neurons of the first cycle found are tried for a shorter one: each costs one search over the graph. */
  private static final int TRIES = 16;

  private final DependencyGraph graph;
  private final BitSet stuck;

  private Cycles(DependencyGraph graph, BitSet stuck) {
    this.graph = graph;
    this.stuck = stuck;
  }

  /** A cycle of the network, if it has one. */
  public static Optional<Cycle> find(Expansion expansion) {
    Declaration declaration = expansion.declaration();
    DependencyGraph graph = DependencyGraph.of(expansion, Units.of(declaration, List.of()));
    return find(graph, Longest.of(graph, declaration), declaration);
  }

  static Optional<Cycle> find(DependencyGraph graph, Longest longest, Declaration declaration) {
    if (longest.stuck().isEmpty()) {
      return Optional.empty();
    }
    Cycles search = new Cycles(graph, longest.stuck());
    int[] found = search.any();
    for (int i = 0; i < Math.min(TRIES, found.length); i++) {
      int[] other = search.through(graph.unit(graph.source(found[i])));
      found = other.length < found.length ? other : found;
    }
    return Optional.of(search.describe(found, declaration));
  }

  /** Walks backwards among the stuck units, each of which has a stuck predecessor, until a unit comes again. */
  private int[] any() {
    int[] entered = new int[graph.nodes()];
    Arrays.fill(entered, -1);
    for (int unit = stuck.nextSetBit(0); unit >= 0; unit = stuck.nextSetBit(unit + 1)) {
      for (int position = graph.first(unit); position < graph.first(unit + 1); position++) {
        entered[graph.targetUnit(position)] = position;
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
  private int[] through(int unit) {
    int[] entered = new int[graph.nodes()];
    Arrays.fill(entered, -1);
    ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(unit));
    while (entered[unit] < 0) {
      int next = queue.remove();
      for (int position = graph.first(next); position < graph.first(next + 1); position++) {
        int target = graph.targetUnit(position);
        if (stuck.get(target) && entered[target] < 0) {
          entered[target] = position;
          queue.add(target);
        }
      }
    }
    return path(unit, entered);
  }

  /** The edges that lead from a unit back to it, last to first entered. */
  private int[] path(int unit, int[] entered) {
    List<Integer> edges = new ArrayList<>();
    int at = unit;
    do {
      edges.add(0, entered[at]);
      at = graph.unit(graph.source(entered[at]));
    } while (at != unit);
    return edges.stream().mapToInt(Integer::intValue).toArray();
  }

  private Cycle describe(int[] edges, Declaration declaration) {
    List<Integer> neurons = new ArrayList<>();
    for (int edge : edges) {
      visit(graph.source(edge), neurons);
      visit(graph.target(edge), neurons);
    }
    if (neurons.size() > 1 && neurons.get(0).equals(neurons.get(neurons.size() - 1))) {
      neurons.remove(neurons.size() - 1);
    }
    boolean softmax = neurons.stream()
        .anyMatch(n -> declaration.spanOf(n).group().getActivation() == Activation.SOFTMAX);
    return new Cycle(List.copyOf(neurons), text(neurons, declaration), softmax);
  }

  private void visit(int node, List<Integer> neurons) {
    boolean again = !neurons.isEmpty() && neurons.get(neurons.size() - 1) == node;
    if (node < graph.neurons() && !again) {
      neurons.add(node);
    }
  }

  private static String text(List<Integer> neurons, Declaration declaration) {
    StringBuilder text = new StringBuilder();
    for (int neuron : neurons) {
      text.append(declaration.name(neuron)).append(" -> ");
    }
    return text.append(declaration.name(neurons.get(0))).toString();
  }
}
