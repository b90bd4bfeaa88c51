package org.snn.prune.wiring;

import java.util.Arrays;
import java.util.List;

/** Connections as numbers, ascending: target in the upper half, source in the lower one. */
public final class Edges {

  private static final long HALF = 0xFFFF_FFFFL;

  private Edges() {
  }

  /** The number of a connection. */
  public static long edge(int source, int target) {
    return (long) target << Integer.SIZE | source;
  }

  /** Where it comes from. */
  public static int source(long edge) {
    return (int) (edge & HALF);
  }

  /** Where it goes to. */
  public static int target(long edge) {
    return (int) (edge >>> Integer.SIZE);
  }

  /** All connections of a wiring, in its order. */
  public static long[] of(Wiring wiring) {
    long[] edges = new long[wiring.connections()];
    for (int target = 0; target < wiring.neurons(); target++) {
      for (int c = wiring.begin(target); c < wiring.end(target); c++) {
        edges[c] = edge(wiring.source(c), target);
      }
    }
    return edges;
  }

  /**
   * The wiring of these connections, in any order.
   *
   * @throws IllegalArgumentException if one is twice, or names a neuron that is not there
   */
  public static Wiring wiring(List<NeuronGroup> groups, long[] edges) {
    long[] sorted = edges.clone();
    Arrays.sort(sorted);
    int neurons = groups.get(groups.size() - 1).end();
    int[] starts = new int[neurons + 1];
    int[] sources = new int[sorted.length];
    for (int c = 0; c < sorted.length; c++) {
      int source = source(sorted[c]);
      int target = target(sorted[c]);
      if (source < 0 || source >= neurons || target < 0 || target >= neurons || c > 0 && sorted[c] == sorted[c - 1]) {
        throw new IllegalArgumentException("connection from %d to %d of %d neurons".formatted(source, target, neurons));
      }
      sources[c] = source;
      starts[target + 1]++;
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    return new Wiring(groups, starts, sources);
  }

  /**
   * Values that follow their connections to another wiring of the same neurons.
   *
   * @param values of the connections {@code from}
   * @param fresh the value of connections that were not there
   */
  public static float[] follow(Wiring from, float[] values, Wiring to, float fresh) {
    float[] followed = new float[to.connections()];
    for (int target = 0; target < to.neurons(); target++) {
      int old = from.begin(target);
      for (int c = to.begin(target); c < to.end(target); c++) {
        while (old < from.end(target) && from.source(old) < to.source(c)) {
          old++;
        }
        boolean there = old < from.end(target) && from.source(old) == to.source(c);
        followed[c] = there ? values[old] : fresh;
      }
    }
    return followed;
  }
}
