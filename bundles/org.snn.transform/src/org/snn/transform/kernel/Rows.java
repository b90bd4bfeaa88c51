package org.snn.transform.kernel;

import java.util.Arrays;
import java.util.BitSet;
import org.snn.transform.expand.EdgeBlock;
import org.snn.transform.expand.RowSort;
import org.snn.transform.number.Numbering;

/**
 * Single connections by target: row {@code t} is {@code start(t)} .. {@code start(t + 1) - 1}, sources ascending. 5 bytes a
 * connection (with more than 128 origins 8), and 4 more where weights are given.
 */
final class Rows {

  private final int[] start;
  private final int[] source;
  private final OriginColumn origin;
  private final float[] weight;

  private Rows(int[] start, int origins, boolean weighted) {
    this.start = start;
    int connections = start[start.length - 1];
    source = new int[connections];
    origin = new OriginColumn(connections, origins);
    weight = weighted ? new float[connections] : null;
  }

  /**
   * The connections that are in no complete block: counted before, now filled in.
   *
   * @param origins number of origins
   */
  static Rows of(Pieces pieces, Numbering numbering, int origins) {
    int[] singles = pieces.singles();
    int[] start = new int[singles.length + 1];
    for (int neuron = 0; neuron < singles.length; neuron++) {
      start[neuron + 1] = Math.addExact(start[neuron], singles[neuron]);
    }
    Rows rows = new Rows(start, origins, pieces.weighted());
    pieces.forEachSingle(rows.new Filling(numbering.planned()));
    rows.sort();
    return rows;
  }

  private final class Filling implements Pieces.Singles {
    private final int[] planned;
    private final int[] next = Arrays.copyOf(start, start.length - 1);

    Filling(int[] planned) {
      this.planned = planned;
    }

    @Override
    public void run(int firstSource, int sources, int target, int of) {
      for (int s = firstSource; s < firstSource + sources; s++) {
        add(s, target, of, Float.NaN);
      }
    }

    @Override
    public void row(EdgeBlock list, int row, int target, int of) {
      int from = next[target];
      for (int i = list.start(row); i < list.start(row + 1); i++) {
        add(planned[list.source(i)], target, of, list.weight(i));
      }
      if (weight == null) {
        // All of one origin: nothing need move with them, and mostly the whole row is in order then.
        Arrays.sort(source, from, next[target]);
      }
    }

    private void add(int from, int target, int of, float given) {
      int k = next[target]++;
      source[k] = from;
      origin.set(k, of);
      if (weight != null) {
        weight[k] = given;
      }
    }
  }

  private void sort() {
    RowSort sort = new RowSort();
    for (int row = 0; row + 1 < start.length; row++) {
      if (sort.sort(source, start[row], start[row + 1])) {
        origin.move(sort);
        if (weight != null) {
          sort.move(weight);
        }
      }
    }
  }

  /** Takes connections out; those behind them move up. */
  void remove(BitSet taken) {
    int next = 0;
    int from = 0;
    for (int row = 0; row + 1 < start.length; row++) {
      int to = start[row + 1];
      for (int k = from; k < to; k++) {
        if (!taken.get(k)) {
          source[next] = source[k];
          origin.set(next, origin.get(k));
          if (weight != null) {
            weight[next] = weight[k];
          }
          next++;
        }
      }
      from = to;
      start[row + 1] = next;
    }
  }

  /** Number of rows: neurons of the plan, inputs included. */
  int rows() {
    return start.length - 1;
  }

  int start(int row) {
    return start[row];
  }

  int length(int row) {
    return start[row + 1] - start[row];
  }

  int source(int k) {
    return source[k];
  }

  int origin(int k) {
    return origin.get(k);
  }

  /** Sources of connections from .. to - 1, in a new array. */
  int[] sources(int from, int to) {
    return Arrays.copyOfRange(source, from, to);
  }

  /** Starting weights of connections from .. to - 1, NaN where none is given, in a new array; null if none is given. */
  float[] weights(int from, int to) {
    for (int k = from; weight != null && k < to; k++) {
      if (!Float.isNaN(weight[k])) {
        return Arrays.copyOfRange(weight, from, to);
      }
    }
    return null;
  }

  /** Where a source is in a row that has it. */
  int position(int row, int of) {
    return Arrays.binarySearch(source, start[row], start[row + 1], of);
  }
}
