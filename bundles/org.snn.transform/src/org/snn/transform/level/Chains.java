package org.snn.transform.level;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.snn.network.Activation;
import org.snn.transform.expand.Block;
import org.snn.transform.expand.Expansion;
import org.snn.transform.expand.TriangleBlock;

/** Decides which dense-unstructured runs can be scheduled as one. */
final class Chains {

  private Chains() {
  }

  /** Runs of neurons that read all earlier ones of the run; where two overlap, the longer one. */
  static List<Chain> candidates(Expansion expansion) {
    List<Chain> runs = new ArrayList<>();
    for (Block block : expansion.blocks()) {
      if (block instanceof TriangleBlock triangle && expansion.declaration().spanOf(triangle.first()).group()
          .getActivation() != Activation.SOFTMAX) {
        runs.add(new Chain(triangle.first(), triangle.neurons()));
      }
    }
    runs.sort(Comparator.comparingInt(Chain::neurons).reversed().thenComparingInt(Chain::first));
    BitSet taken = new BitSet();
    List<Chain> disjoint = new ArrayList<>();
    for (Chain run : runs) {
      int end = run.first() + run.neurons();
      int next = taken.nextSetBit(run.first());
      if (next < 0 || next >= end) {
        taken.set(run.first(), end);
        disjoint.add(run);
      }
    }
    disjoint.sort(Comparator.comparingInt(Chain::first));
    return disjoint;
  }

  /**
   * Levels with as many of the candidates as chains as possible. A chain that a path leaves and enters again makes a cycle
   * of units; then the longest chain of those involved is tried alone among them, and given up at last.
   */
  static Schedule schedule(Expansion expansion, List<Chain> candidates) {
    List<Chain> chains = candidates;
    while (true) {
      Units units = Units.of(expansion.declaration(), chains);
      Longest longest = Longest.of(expansion, units);
      if (longest.stuck().isEmpty()) {
        return new Schedule(longest.ofNeurons(units), List.copyOf(chains));
      }
      chains = fewer(chains, Core.of(longest.graph(), longest.stuck()));
    }
  }

  private static List<Chain> fewer(List<Chain> chains, BitSet core) {
    List<Chain> involved = chains.stream().filter(chain -> core.get(chain.first())).toList();
    Chain longest = involved.stream().max(Comparator.comparingInt(Chain::neurons)).orElseThrow();
    Chain kept = involved.size() == 1 ? null : longest;
    return chains.stream().filter(chain -> chain == kept || !core.get(chain.first())).toList();
  }
}
