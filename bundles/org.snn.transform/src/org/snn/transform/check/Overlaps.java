package org.snn.transform.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.snn.transform.expand.Block;
import org.snn.transform.expand.DenseBlock;
import org.snn.transform.expand.EdgeBlock;
import org.snn.transform.expand.Expansion;
import org.snn.transform.expand.TriangleBlock;

/**
 * Finds connections that a network makes more than once: one example for each pair of blocks. Goes through the targets in
 * order; in each row a regular block is one interval of sources, so that complete blocks cost a step a row and not a step
 * a connection.
 */
public final class Overlaps {

  private static final long START = -1L << 32;

  private final List<Block> blocks;
  private final int most;
  private final List<Overlap> found = new ArrayList<>();
  private final Set<Long> pairs = new HashSet<>();
  /** For each block of single connections the next row. */
  private final int[] cursor;
  private long[] intervals = new long[16];
  private int[] owners = new int[16];
  /** The intervals in order: the start of each, and its number. */
  private long[] order = new long[16];
  private int size;

  private Overlaps(Expansion expansion, int most) {
    this.blocks = expansion.blocks();
    this.most = most;
    this.cursor = new int[blocks.size()];
  }

  /**
   * Finds overlaps.
   *
   * @param most stop after so many
   */
  public static List<Overlap> find(Expansion expansion, int most) {
    return new Overlaps(expansion, most).sweep();
  }

  private List<Overlap> sweep() {
    Integer[] byStart = new Integer[blocks.size()];
    Arrays.setAll(byStart, i -> i);
    Arrays.sort(byStart, Comparator.comparingInt(i -> blocks.get(i).firstTarget()));
    PriorityQueue<Integer> active = new PriorityQueue<>(Comparator.comparingInt(i -> blocks.get(i).lastTarget()));
    int started = 0;
    int target = 0;
    while ((started < byStart.length || !active.isEmpty()) && found.size() < most) {
      if (active.isEmpty()) {
        target = blocks.get(byStart[started]).firstTarget();
      }
      while (started < byStart.length && blocks.get(byStart[started]).firstTarget() == target) {
        active.add(byStart[started++]);
      }
      row(target, active);
      while (!active.isEmpty() && blocks.get(active.peek()).lastTarget() == target) {
        active.remove();
      }
      target++;
    }
    return List.copyOf(found);
  }

  private void row(int target, Iterable<Integer> active) {
    size = 0;
    for (int index : active) {
      Block block = blocks.get(index);
      if (block instanceof DenseBlock dense) {
        interval(dense.firstSource(), dense.firstSource() + dense.sources(), index);
      } else if (block instanceof TriangleBlock triangle) {
        interval(triangle.first(), target, index);
      } else if (block instanceof EdgeBlock edges) {
        singles(edges, target, index);
      }
    }
    if (size > 1) {
      compare(target);
    }
  }

  private void singles(EdgeBlock edges, int target, int index) {
    int row = cursor[index];
    if (row < edges.rows() && edges.target(row) == target) {
      for (int i = edges.start(row); i < edges.start(row + 1); i++) {
        interval(edges.source(i), edges.source(i) + 1, index);
      }
      cursor[index]++;
    }
  }

  private void interval(int first, int end, int owner) {
    if (size == intervals.length) {
      intervals = Arrays.copyOf(intervals, 2 * size);
      owners = Arrays.copyOf(owners, 2 * size);
    }
    intervals[size] = (long) first << 32 | end;
    owners[size] = owner;
    size++;
  }

  /** Two intervals overlap if, in order of their starts, one starts before the furthest end so far. */
  private void compare(int target) {
    sort();
    int furthest = (int) order[0];
    for (int k = 1; k < size; k++) {
      int next = (int) order[k];
      if (first(next) < end(furthest)) {
        report(owners[furthest], owners[next], first(next), target);
      }
      furthest = end(next) > end(furthest) ? next : furthest;
    }
  }

  /** Brings the intervals into the order of their starts, those that start together into that of their ends. */
  private void sort() {
    order = order.length < size ? new long[intervals.length] : order;
    boolean sorted = true;
    for (int k = 0; k < size; k++) {
      order[k] = intervals[k] & START | k;
      sorted &= k == 0 || intervals[k - 1] <= intervals[k];
    }
    if (!sorted) {
      Arrays.sort(order, 0, size);
      byEnds();
    }
  }

  /** Intervals that start together are few, since each pair of them is a mistake to report. */
  private void byEnds() {
    for (int k = 1; k < size; k++) {
      long moved = order[k];
      int at = k;
      while (at > 0 && intervals[(int) order[at - 1]] > intervals[(int) moved]) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = moved;
    }
  }

  private int first(int k) {
    return (int) (intervals[k] >> 32);
  }

  private int end(int k) {
    return (int) intervals[k];
  }

  private void report(int one, int other, int source, int target) {
    int earlier = Math.min(one, other);
    int later = Math.max(one, other);
    if (found.size() < most && pairs.add((long) earlier << 32 | later)) {
      found.add(new Overlap(blocks.get(earlier), blocks.get(later), source, target));
    }
  }
}
