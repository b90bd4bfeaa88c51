package org.snn.language.validation.graph;

import java.util.Arrays;

/** A directed graph in primitive arrays. */
final class Arcs {

  private int nodes;
  private int size;
  private int[] from = new int[64];
  private int[] to = new int[64];

  Arcs(int nodes) {
    this.nodes = nodes;
  }

  int addNode() {
    return nodes++;
  }

  void add(int source, int target) {
    if (size == from.length) {
      from = Arrays.copyOf(from, size * 2);
      to = Arrays.copyOf(to, size * 2);
    }
    from[size] = source;
    to[size] = target;
    size++;
  }

  /** The same graph with every arc turned round; shares the arrays, so add nothing afterwards. */
  Arcs reversed() {
    Arcs reversed = new Arcs(nodes);
    reversed.size = size;
    reversed.from = to;
    reversed.to = from;
    return reversed;
  }

  /** The nodes that can be reached from the starting ones, themselves included; {@code starts} may name the first nodes only. */
  boolean[] reachedFrom(boolean[] starts) {
    int[] firstArc = firstArcs();
    int[] targets = targetsBySource(firstArc);
    boolean[] reached = Arrays.copyOf(starts, nodes);
    int[] open = new int[nodes];
    int count = 0;
    for (int node = 0; node < nodes; node++) {
      if (reached[node]) {
        open[count++] = node;
      }
    }
    while (count > 0) {
      int node = open[--count];
      for (int i = firstArc[node]; i < firstArc[node + 1]; i++) {
        if (!reached[targets[i]]) {
          reached[targets[i]] = true;
          open[count++] = targets[i];
        }
      }
    }
    return reached;
  }

  private int[] firstArcs() {
    int[] first = new int[nodes + 1];
    for (int i = 0; i < size; i++) {
      first[from[i] + 1]++;
    }
    for (int node = 0; node < nodes; node++) {
      first[node + 1] += first[node];
    }
    return first;
  }

  private int[] targetsBySource(int[] firstArc) {
    int[] next = Arrays.copyOf(firstArc, nodes);
    int[] targets = new int[size];
    for (int i = 0; i < size; i++) {
      targets[next[from[i]]++] = to[i];
    }
    return targets;
  }
}
