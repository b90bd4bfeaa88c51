package org.snn.transform.level;

import java.util.Arrays;
import java.util.BitSet;
import org.snn.network.Role;
import org.snn.transform.expand.Declaration;
import org.snn.transform.expand.Expansion;
import org.snn.transform.expand.GroupSpan;

/**
 * Longest paths by Kahn's algorithm (Kahn: Topological sorting of large networks, 1962), without recursion.
 *
 * @param graph the graph
 * @param level of each unit, at its first neuron or virtual node: 0 for inputs, at least 1 for other neurons
 * @param order the units that are not stuck, each behind those that it needs
 * @param stuck units that are on a cycle or behind one; empty if the graph has no cycle
 */
record Longest(DependencyGraph graph, int[] level, int[] order, BitSet stuck) {

  static Longest of(Expansion expansion, Units units) {
    DependencyGraph graph = DependencyGraph.of(expansion, units);
    int[] level = Arrays.copyOf(start(expansion.declaration()), graph.nodes());
    int[] waiting = new int[graph.nodes()];
    for (int edge = 0; edge < graph.edges(); edge++) {
      waiting[graph.targetUnit(edge)]++;
    }
    BitSet stuck = new BitSet(graph.nodes());
    int[] ready = new int[graph.nodes()];
    int readyCount = 0;
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
      int node = unit;
      for (int edge = graph.first(unit), end = graph.end(unit); edge < end; edge++) {
        node = graph.source(edge, node);
        int target = graph.targetUnit(edge);
        level[target] = Math.max(level[target], level[unit] + graph.gain(node, edge));
        if (--waiting[target] == 0) {
          ready[readyCount++] = target;
        }
      }
    }
    return new Longest(graph, level, Arrays.copyOf(ready, readyCount), stuck);
  }

  private static int[] start(Declaration declaration) {
    int[] level = new int[declaration.neurons()];
    for (GroupSpan span : declaration.spans()) {
      Arrays.fill(level, span.first(), span.first() + span.size(), span.group().getRole() == Role.INPUT ? 0 : 1);
    }
    return level;
  }

  /** The level of each neuron, in the order of declaration. */
  int[] ofNeurons(Units units) {
    int[] levels = new int[graph.neurons()];
    for (int neuron = 0; neuron < levels.length; neuron++) {
      levels[neuron] = level[units.unit(neuron)] + units.offset(neuron);
    }
    return levels;
  }
}
