package org.snn.transform.level;

import java.util.BitSet;

/** Units on cycles: what is left when units that no other stuck unit needs are taken away again and again. */
final class Core {

  private Core() {
  }

  /** The stuck units that are on a cycle or on a path from one cycle to another. */
  static BitSet of(DependencyGraph graph, BitSet stuck) {
    int[] needed = new int[graph.nodes()];
    for (int unit = stuck.nextSetBit(0); unit >= 0; unit = stuck.nextSetBit(unit + 1)) {
      for (int edge = graph.first(unit), end = graph.end(unit); edge < end; edge++) {
        if (stuck.get(graph.targetUnit(edge))) {
          needed[unit]++;
        }
      }
    }
    return peel(graph, stuck, needed);
  }

  private static BitSet peel(DependencyGraph graph, BitSet stuck, int[] needed) {
    Reverse reverse = Reverse.of(graph);
    BitSet core = (BitSet) stuck.clone();
    int[] ready = new int[graph.nodes()];
    int count = 0;
    for (int unit = stuck.nextSetBit(0); unit >= 0; unit = stuck.nextSetBit(unit + 1)) {
      if (needed[unit] == 0) {
        ready[count++] = unit;
      }
    }
    for (int done = 0; done < count; done++) {
      core.clear(ready[done]);
      for (int i = reverse.first(ready[done]); i < reverse.first(ready[done] + 1); i++) {
        int source = reverse.sourceUnit(i);
        if (core.get(source) && --needed[source] == 0) {
          ready[count++] = source;
        }
      }
    }
    return core;
  }
}
