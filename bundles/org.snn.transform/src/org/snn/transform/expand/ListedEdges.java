package org.snn.transform.expand;

import java.util.Arrays;
import org.snn.network.ConnectionRule;
import org.snn.network.EdgeList;

/** Brings a list of connections in any order into rows: counted by target, then filled in; O(connections + targets). */
final class ListedEdges {

  private final EdgeList list;
  private final int firstTarget;
  private final int[] start;

  private ListedEdges(EdgeList list) {
    this.list = list;
    int first = Integer.MAX_VALUE;
    int last = 0;
    for (int i = 0; i < list.size(); i++) {
      first = Math.min(first, list.target(i));
      last = Math.max(last, list.target(i));
    }
    firstTarget = first;
    start = new int[last - first + 2];
  }

  /** @param list connections between neurons that exist; not empty */
  static EdgeBlock block(EdgeList list, ConnectionRule rule) {
    return new ListedEdges(list).block(rule);
  }

  private EdgeBlock block(ConnectionRule rule) {
    for (int i = 0; i < list.size(); i++) {
      start[list.target(i) - firstTarget + 1]++;
    }
    int rows = 0;
    for (int t = 0; t + 1 < start.length; t++) {
      rows += start[t + 1] > 0 ? 1 : 0;
      start[t + 1] += start[t];
    }
    int[] sources = new int[list.size()];
    float[] weights = weighted() ? new float[list.size()] : null;
    fill(sources, weights);
    return compress(rule, rows, sources, weights);
  }

  private boolean weighted() {
    for (int i = 0; list.weighted() && i < list.size(); i++) {
      if (!Float.isNaN(list.weight(i))) {
        return true;
      }
    }
    return false;
  }

  private void fill(int[] sources, float[] weights) {
    int[] next = Arrays.copyOf(start, start.length - 1);
    for (int i = 0; i < list.size(); i++) {
      int at = next[list.target(i) - firstTarget]++;
      sources[at] = list.source(i);
      if (weights != null) {
        weights[at] = list.weight(i);
      }
    }
    RowSort sort = new RowSort();
    for (int t = 0; t + 1 < start.length; t++) {
      if (sort.sort(sources, start[t], start[t + 1]) && weights != null) {
        sort.move(weights);
      }
    }
  }

  private EdgeBlock compress(ConnectionRule rule, int rows, int[] sources, float[] weights) {
    int[] targets = new int[rows];
    int[] starts = new int[rows + 1];
    int row = 0;
    for (int t = 0; t + 1 < start.length; t++) {
      if (start[t + 1] > start[t]) {
        targets[row++] = firstTarget + t;
        starts[row] = start[t + 1];
      }
    }
    return new EdgeBlock(rule, 0, targets, starts, sources, weights);
  }
}
