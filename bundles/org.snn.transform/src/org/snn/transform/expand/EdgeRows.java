package org.snn.transform.expand;

import java.util.Arrays;
import org.snn.network.ConnectionRule;

/** Collects single connections that come in order: by target, and by source for each. */
final class EdgeRows {

  private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

  private int[] targets = new int[16];
  private int[] starts = new int[17];
  private int rows;
  private int[] sources;
  private int size;

  /** @param expected number of connections; more or fewer may come, but then arrays are copied */
  EdgeRows(long expected) {
    sources = new int[(int) Math.max(16, Math.min(LARGEST_ARRAY, expected))];
  }

  void add(int source, int target) {
    if (rows == 0 || targets[rows - 1] != target) {
      begin(target);
    }
    if (size == sources.length) {
      sources = Arrays.copyOf(sources, (int) Math.min(LARGEST_ARRAY, size * 3L / 2));
    }
    sources[size++] = source;
    starts[rows] = size;
  }

  private void begin(int target) {
    if (rows == targets.length) {
      targets = Arrays.copyOf(targets, 2 * rows);
      starts = Arrays.copyOf(starts, 2 * rows + 1);
    }
    targets[rows++] = target;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** The connections as a block. */
  EdgeBlock block(ConnectionRule rule, int step) {
    return new EdgeBlock(rule, step, Arrays.copyOf(targets, rows), Arrays.copyOf(starts, rows + 1),
        size == sources.length ? sources : Arrays.copyOf(sources, size), null);
  }
}
