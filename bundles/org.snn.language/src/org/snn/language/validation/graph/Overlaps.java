package org.snn.language.validation.graph;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.snn.network.ConnectionRule;
import org.snn.transform.expand.Block;
import org.snn.transform.expand.DenseBlock;
import org.snn.transform.expand.EdgeBlock;
import org.snn.transform.expand.Expansion;
import org.snn.transform.expand.TriangleBlock;

/**
 * Finds connections that are made more than once.
 * <dl>
 * <dt>Post</dt><dd>every overlap that is reported is one; if any connection is made twice, an overlap is reported; at most
 * one is reported for a rule, and the rule is the later of the two</dd>
 * <dt>Cost</dt><dd>O(n log n) for n = rows of blocks + single connections: a row of a complete block is one interval of
 * sources, however wide</dd>
 * </dl>
 */
public final class Overlaps {

  /**
   * A connection that two rules make, or one rule twice.
   *
   * @param rule the later rule
   * @param other the earlier rule; the same one if it makes the connection twice
   */
  public record Overlap(ConnectionRule rule, ConnectionRule other, int source, int target) {
  }

  private final List<Block> blocks;
  private final int[] firstEntry;
  private final int[] next;
  /** For each entry the interval of sources and the block, those of target t from firstEntry[t] on. */
  private final long[] lowAndEntry;
  private final int[] high;
  private final int[] block;
  private final Map<ConnectionRule, Overlap> found = new LinkedHashMap<>();

  private Overlaps(Expansion expansion) {
    blocks = expansion.blocks();
    firstEntry = countRows(expansion.declaration().neurons());
    next = firstEntry.clone();
    int entries = firstEntry[firstEntry.length - 1];
    lowAndEntry = new long[entries];
    high = new int[entries];
    block = new int[entries];
  }

  /** At most one overlap for each rule, in no particular order. */
  public static List<Overlap> of(Expansion expansion) {
    Overlaps overlaps = new Overlaps(expansion);
    overlaps.collect();
    for (int target = 0; target < overlaps.firstEntry.length - 1; target++) {
      overlaps.sweep(target);
    }
    return List.copyOf(overlaps.found.values());
  }

  /** Whether a complete block of the other rule makes all connections of the rule, so that the rule can go. */
  public static boolean swallowed(Expansion expansion, Overlap overlap) {
    return overlap.rule() != overlap.other() && expansion.blocks().stream().filter(each -> each.rule() == overlap.rule())
        .allMatch(each -> expansion.blocks().stream().anyMatch(
            other -> other.rule() == overlap.other() && other instanceof DenseBlock dense && covers(dense, each)));
  }

  private static boolean covers(DenseBlock dense, Block block) {
    if (block instanceof EdgeBlock edges) {
      for (int i = 0; i < edges.size(); i++) {
        if (!Blocks.makes(dense, edges.source(i), edges.target(i))) {
          return false;
        }
      }
      return true;
    }
    int firstSource = block instanceof DenseBlock inner ? inner.firstSource() : ((TriangleBlock) block).first();
    int sources = block instanceof DenseBlock inner ? inner.sources() : ((TriangleBlock) block).neurons() - 1;
    return Blocks.makes(dense, firstSource, block.firstTarget())
        && Blocks.makes(dense, firstSource + sources - 1, block.lastTarget());
  }

  private int[] countRows(int neurons) {
    int[] first = new int[neurons + 1];
    for (Block each : blocks) {
      if (each instanceof EdgeBlock edges) {
        for (int i = 0; i < edges.size(); i++) {
          first[edges.target(i) + 1]++;
        }
      } else {
        for (int target = each.firstTarget(); target <= each.lastTarget(); target++) {
          first[target + 1]++;
        }
      }
    }
    for (int i = 0; i < neurons; i++) {
      first[i + 1] += first[i];
    }
    return first;
  }

  private void collect() {
    for (int b = 0; b < blocks.size(); b++) {
      if (blocks.get(b) instanceof DenseBlock dense) {
        for (int target = dense.firstTarget(); target <= dense.lastTarget(); target++) {
          add(b, target, dense.firstSource(), dense.firstSource() + dense.sources() - 1);
        }
      } else if (blocks.get(b) instanceof TriangleBlock triangle) {
        for (int target = triangle.firstTarget(); target <= triangle.lastTarget(); target++) {
          add(b, target, triangle.first(), target - 1);
        }
      } else if (blocks.get(b) instanceof EdgeBlock edges) {
        for (int i = 0; i < edges.size(); i++) {
          add(b, edges.target(i), edges.source(i), edges.source(i));
        }
      }
    }
  }

  private void add(int blockIndex, int target, int lowSource, int highSource) {
    int entry = next[target]++;
    lowAndEntry[entry] = (long) lowSource << 32 | entry;
    high[entry] = highSource;
    block[entry] = blockIndex;
  }

  /** Intervals in order of their lower bounds: one overlaps an earlier one exactly if it begins before the furthest end. */
  private void sweep(int target) {
    Arrays.sort(lowAndEntry, firstEntry[target], firstEntry[target + 1]);
    int furthest = -1;
    for (int i = firstEntry[target]; i < firstEntry[target + 1]; i++) {
      int entry = (int) lowAndEntry[i];
      int low = (int) (lowAndEntry[i] >>> 32);
      if (furthest >= 0 && low <= high[furthest]) {
        report(furthest, entry, low, target);
      }
      if (furthest < 0 || high[entry] > high[furthest]) {
        furthest = entry;
      }
    }
  }

  private void report(int entry, int otherEntry, int source, int target) {
    ConnectionRule earlier = blocks.get(Math.min(block[entry], block[otherEntry])).rule();
    ConnectionRule later = blocks.get(Math.max(block[entry], block[otherEntry])).rule();
    found.putIfAbsent(later, new Overlap(later, earlier, source, target));
  }
}
