package org.snn.transform.level;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.snn.transform.expand.Declaration;
import org.snn.transform.expand.Expansion;

/**
 * The paths of connections through a network, from one search: 4 bytes a single connection, and none for those of complete
 * blocks. Neurons are numbered in the order of declaration.
 */
public final class Paths {

  private final Longest longest;
  private final Declaration declaration;

  private Paths(Longest longest, Declaration declaration) {
    this.longest = longest;
    this.declaration = declaration;
  }

  /** The paths of a network; O(neurons + sides of blocks + single connections), iterative. */
  public static Paths of(Expansion expansion) {
    Declaration declaration = expansion.declaration();
    return new Paths(Longest.of(expansion, Units.of(declaration, List.of())), declaration);
  }

  /**
   * A cycle, if there is one. The neurons of a softmax group depend on each other, so a path from one of them to another
   * closes a cycle too.
   */
  public Optional<Cycle> cycle() {
    return Cycles.find(longest, declaration);
  }

  /**
   * The neurons that paths lead to from those of the start, which are among them. Only for a network without cycle.
   *
   * @param start for each neuron whether paths start there
   */
  public boolean[] from(boolean[] start) {
    DependencyGraph graph = longest.graph();
    boolean[] reached = Arrays.copyOf(start, graph.nodes());
    for (int unit : longest.order()) {
      int node = unit;
      for (int edge = graph.first(unit), end = graph.end(unit); edge < end; edge++) {
        node = graph.source(edge, node);
        reached[graph.target(edge)] |= reached[node];
      }
    }
    return Arrays.copyOf(reached, start.length);
  }

  /**
   * The neurons that paths lead from to those of the goal, which are among them. Only for a network without cycle.
   *
   * @param goal for each neuron whether paths end there
   */
  public boolean[] to(boolean[] goal) {
    DependencyGraph graph = longest.graph();
    boolean[] leading = Arrays.copyOf(goal, graph.nodes());
    for (int i = longest.order().length - 1; i >= 0; i--) {
      int unit = longest.order()[i];
      int node = unit;
      for (int edge = graph.first(unit), end = graph.end(unit); edge < end; edge++) {
        node = graph.source(edge, node);
        leading[node] |= leading[graph.target(edge)];
      }
    }
    return Arrays.copyOf(leading, goal.length);
  }
}
