package org.snn.transform.level;

import java.util.Arrays;

/** The edges of a graph by the unit that they go to. */
final class Reverse {

  private final int[] start;
  private final int[] sources;

  private Reverse(int[] start, int[] sources) {
    this.start = start;
    this.sources = sources;
  }

  static Reverse of(DependencyGraph graph) {
    int[] start = new int[graph.nodes() + 1];
    for (int edge = 0; edge < graph.edges(); edge++) {
      start[graph.targetUnit(edge) + 1]++;
    }
    for (int node = 0; node < graph.nodes(); node++) {
      start[node + 1] += start[node];
    }
    int[] next = Arrays.copyOf(start, graph.nodes());
    int[] sources = new int[graph.edges()];
    for (int node = 0; node < graph.nodes(); node++) {
      for (int edge = graph.first(node); edge < graph.first(node + 1); edge++) {
        sources[next[graph.targetUnit(edge)]++] = graph.unit(node);
      }
    }
    return new Reverse(start, sources);
  }

  /** The edges into the unit are {@code first(unit)} .. {@code first(unit + 1) - 1}. */
  int first(int unit) {
    return start[unit];
  }

  /** The unit that edge {@code i} comes from. */
  int sourceUnit(int i) {
    return sources[i];
  }
}
