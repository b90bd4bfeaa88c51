package org.snn.language.validation.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.snn.network.Connect;
import org.snn.network.End;
import org.snn.network.Group;
import org.snn.transform.expand.Block;
import org.snn.transform.expand.Expansion;

/** The pairs of groups that a network connects, and how many connections they have. */
public final class GroupPairs {

  private GroupPairs() {
  }

  /** From one group to another, or within one, where at most half of the pairs can be connected without a cycle. */
  private record Pair(Group source, Group target) {

    static Pair of(Connect connect, int step) {
      List<End> ends = connect.getEnds();
      return new Pair(ends.get(step).getGroup(), ends.get(step + 1).getGroup());
    }

    long possible() {
      long sources = source.getSize();
      return source == target ? sources * (sources - 1) / 2 : sources * target.getSize();
    }
  }

  /**
   * Whether the network has connections, and none can be added between groups that it connects. Connections from files are
   * taken to leave room: they are many, and seldom all. O(blocks).
   */
  public static boolean full(Expansion expansion) {
    Map<Pair, Long> made = new HashMap<>();
    for (Block block : expansion.blocks()) {
      if (!(block.rule() instanceof Connect connect)) {
        return false;
      }
      made.merge(Pair.of(connect, block.step()), block.connections(), Long::sum);
    }
    return !made.isEmpty() && made.entrySet().stream().allMatch(pair -> pair.getValue() >= pair.getKey().possible());
  }
}
