package org.snn.transform.kernel;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Single connections by target: row {@code t} is {@code start[t]} .. {@code start[t + 1] - 1}, sources ascending.
 *
 * @param start neurons + 1 positions
 * @param source source of each connection
 * @param origin origin of each connection
 * @param weight starting weight of each connection, NaN where none is given; null if none is given at all
 */
record Rows(int[] start, int[] source, int[] origin, float[] weight) {

  static Rows of(Edges edges, int neurons) {
    int[] start = new int[neurons + 1];
    for (int i = 0; i < edges.size(); i++) {
      start[edges.target(i) + 1]++;
    }
    for (int neuron = 0; neuron < neurons; neuron++) {
      start[neuron + 1] += start[neuron];
    }
    int[] order = order(edges, start, neurons);
    Rows rows = new Rows(start, new int[order.length], new int[order.length],
        edges.weighted() ? new float[order.length] : null);
    for (int k = 0; k < order.length; k++) {
      rows.source[k] = edges.source(order[k]);
      rows.origin[k] = edges.origin(order[k]);
      if (rows.weight != null) {
        rows.weight[k] = edges.weight(order[k]);
      }
    }
    return rows;
  }

  private static int[] order(Edges edges, int[] start, int neurons) {
    int[] order = new int[edges.size()];
    int[] next = Arrays.copyOf(start, neurons);
    for (int i = 0; i < order.length; i++) {
      order[next[edges.target(i)]++] = i;
    }
    for (int neuron = 0; neuron < neurons; neuron++) {
      sort(edges, order, start[neuron], start[neuron + 1]);
    }
    return order;
  }

  private static void sort(Edges edges, int[] order, int from, int to) {
    boolean sorted = true;
    for (int k = from + 1; k < to && sorted; k++) {
      sorted = edges.source(order[k - 1]) < edges.source(order[k]);
    }
    if (sorted) {
      return;
    }
    long[] keys = new long[to - from];
    for (int k = from; k < to; k++) {
      keys[k - from] = (long) edges.source(order[k]) << 32 | order[k];
    }
    Arrays.sort(keys);
    for (int k = from; k < to; k++) {
      order[k] = (int) keys[k - from];
    }
  }

  /** The rows without some of the connections. */
  Rows without(BitSet taken) {
    int left = source.length - taken.cardinality();
    Rows rows = new Rows(new int[start.length], new int[left], new int[left], weight == null ? null : new float[left]);
    int next = 0;
    for (int row = 0; row + 1 < start.length; row++) {
      for (int k = start[row]; k < start[row + 1]; k++) {
        if (!taken.get(k)) {
          rows.source[next] = source[k];
          rows.origin[next] = origin[k];
          if (weight != null) {
            rows.weight[next] = weight[k];
          }
          next++;
        }
      }
      rows.start[row + 1] = next;
    }
    return rows;
  }

  int length(int row) {
    return start[row + 1] - start[row];
  }

  float weight(int k) {
    return weight == null ? Float.NaN : weight[k];
  }
}
