package org.snn.prune.wiring;

import java.util.BitSet;
import java.util.List;

/**
 * The connections of a network in primitive arrays, 4 bytes a connection, apart from any plan: the numbers of neurons are those
 * of their declaration, and connections are numbered by target, then by source. Pruning changes wirings, and makes networks
 * of them again. Immutable.
 */
public final class Wiring {

  private final List<NeuronGroup> groups;
  private final int[] rowStart;
  private final int[] source;

  /**
   * Takes over the arrays; the caller must not change them afterwards.
   *
   * @param groups in order, without a gap between them
   * @param rowStart the connections into neuron t are rowStart[t] .. rowStart[t+1]-1
   * @param source source of each connection, ascending within a target
   */
  public Wiring(List<NeuronGroup> groups, int[] rowStart, int[] source) {
    this.groups = List.copyOf(groups);
    this.rowStart = rowStart;
    this.source = source;
    int neurons = groups.isEmpty() ? 0 : groups.get(groups.size() - 1).end();
    if (rowStart.length != neurons + 1 || rowStart[neurons] != source.length) {
      throw new IllegalArgumentException("%d neurons and %d connections need row starts up to %d, not %d of them."
          .formatted(neurons, source.length, source.length, rowStart.length));
    }
  }

  /** The groups in order. */
  public List<NeuronGroup> groups() {
    return groups;
  }

  /** Number of neurons, inputs included. */
  public int neurons() {
    return rowStart.length - 1;
  }

  /** Number of connections. */
  public int connections() {
    return source.length;
  }

  /** The first connection into a neuron; that of the next neuron ends them. */
  public int begin(int target) {
    return rowStart[target];
  }

  /** The end of the connections into a neuron. */
  public int end(int target) {
    return rowStart[target + 1];
  }

  /** Where a connection comes from. */
  public int source(int connection) {
    return source[connection];
  }

  /** The group of a neuron; O(log groups). */
  public int groupOf(int neuron) {
    int low = 0;
    int high = groups.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (groups.get(middle).first() <= neuron) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The same neurons with some of the connections. */
  public Wiring with(BitSet connections) {
    int[] starts = new int[rowStart.length];
    int[] sources = new int[connections.cardinality()];
    int count = 0;
    for (int target = 0; target < neurons(); target++) {
      for (int c = connections.nextSetBit(begin(target)); c >= 0 && c < end(target); c = connections.nextSetBit(c + 1)) {
        sources[count++] = source[c];
      }
      starts[target + 1] = count;
    }
    return new Wiring(groups, starts, sources);
  }
}
