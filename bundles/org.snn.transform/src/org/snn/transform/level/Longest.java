package org.snn.transform.level;

import java.util.Arrays;
import java.util.BitSet;
import org.snn.network.Role;
import org.snn.transform.expand.Declaration;
import org.snn.transform.expand.GroupSpan;

/**
 * Longest paths by Kahn's algorithm (Kahn: Topological sorting of large networks, 1962), without recursion.
 *
 * @param level of each unit, at its first neuron or virtual node: 0 for inputs, at least 1 for other neurons
 * @param stuck units that are on a cycle or behind one; empty if the graph has no cycle
 */
record Longest(int[] level, BitSet stuck) {

  static Longest of(DependencyGraph graph, Declaration declaration) {
    int[] level = start(graph, declaration);
    int[] waiting = new int[graph.nodes()];
    for (int position = 0; position < graph.first(graph.nodes()); position++) {
      waiting[graph.targetUnit(position)]++;
    }
    int[] ready = new int[graph.nodes()];
    int readyCount = 0;
    BitSet stuck = new BitSet(graph.nodes());
    for (int node = 0; node < graph.nodes(); node++) {
      if (graph.unit(node) == node) {
        stuck.set(node);
        if (waiting[node] == 0) {
          ready[readyCount++] = node;
        }
      }
    }
    for (int done = 0; done < readyCount; done++) {
      int unit = ready[done];
      stuck.clear(unit);
      for (int position = graph.first(unit); position < graph.first(unit + 1); position++) {
        int target = graph.targetUnit(position);
        level[target] = Math.max(level[target], level[unit] + graph.gain(position));
        if (--waiting[target] == 0) {
          ready[readyCount++] = target;
        }
      }
    }
    return new Longest(level, stuck);
  }

  private static int[] start(DependencyGraph graph, Declaration declaration) {
    int[] level = new int[graph.nodes()];
    for (GroupSpan span : declaration.spans()) {
      if (span.group().getRole() != Role.INPUT) {
        Arrays.fill(level, span.first(), span.first() + span.size(), 1);
      }
    }
    return level;
  }
}
