package org.snn.transform.expand;

import java.util.Arrays;
import org.snn.network.ConnectionRule;

/**
 * Single connections in compressed rows: a row is a target with its sources, ascending. 4 bytes a connection (8 with
 * weights) and 8 a row; a target without connections has no row.
 */
public final class EdgeBlock implements Block {

  private final ConnectionRule rule;
  private final int step;
  private final int[] targets;
  private final int[] starts;
  private final int[] sources;
  private final float[] weights;

  /**
   * Takes over the arrays.
   *
   * @param targets target of each row, ascending; not empty
   * @param starts rows + 1 positions in {@code sources}, strictly ascending
   * @param sources source of each connection, ascending within a row
   * @param weights starting weight of each connection; null if none is given
   */
  EdgeBlock(ConnectionRule rule, int step, int[] targets, int[] starts, int[] sources, float[] weights) {
    this.rule = rule;
    this.step = step;
    this.targets = targets;
    this.starts = starts;
    this.sources = sources;
    this.weights = weights;
  }

  @Override
  public ConnectionRule rule() {
    return rule;
  }

  @Override
  public int step() {
    return step;
  }

  @Override
  public long connections() {
    return sources.length;
  }

  /** Number of rows: targets that have a connection. */
  public int rows() {
    return targets.length;
  }

  /** Target of a row; rows ascend. */
  public int target(int row) {
    return targets[row];
  }

  /** The connections of a row are {@code start(row)} .. {@code start(row + 1) - 1}. */
  public int start(int row) {
    return starts[row];
  }

  /** Number of connections of a row. */
  public int length(int row) {
    return starts[row + 1] - starts[row];
  }

  /** Source of connection {@code i}. */
  public int source(int i) {
    return sources[i];
  }

  /** Starting weight of connection {@code i}; NaN if none is given. */
  public float weight(int i) {
    return weights == null ? Float.NaN : weights[i];
  }

  /** Whether any connection has a starting weight. */
  public boolean weighted() {
    return weights != null;
  }

  /** The first connection of a row whose source is this one or a later one; {@code start(row + 1)} if there is none. */
  public int firstFrom(int row, int source) {
    int low = starts[row];
    int high = starts[row + 1];
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sources[middle] < source) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether the connection is there. */
  public boolean has(int source, int target) {
    int row = Arrays.binarySearch(targets, target);
    if (row < 0) {
      return false;
    }
    int i = firstFrom(row, source);
    return i < starts[row + 1] && sources[i] == source;
  }

  @Override
  public int firstTarget() {
    return targets[0];
  }

  @Override
  public int lastTarget() {
    return targets[targets.length - 1];
  }

  @Override
  public void forEach(Visitor visitor) {
    for (int row = 0; row < targets.length; row++) {
      for (int i = starts[row]; i < starts[row + 1]; i++) {
        visitor.connection(sources[i], targets[row]);
      }
    }
  }
}
