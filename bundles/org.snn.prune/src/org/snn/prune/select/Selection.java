package org.snn.prune.select;

import java.util.Arrays;
import java.util.BitSet;
import org.snn.plan.PruneScope;
import org.snn.prune.wiring.Wiring;

/**
 * Chooses which connections stay: in each part of the network those of the highest scores. Of equal scores the one with the
 * higher number stays, so that the choice is the same on every machine. Time is that of sorting all scores.
 */
public final class Selection {

  private final Parts parts;
  private final int connections;

  /**
   * Prepares selections among the connections of a wiring.
   *
   * @param outputsApart whether connections into outputs have a quota of their own
   */
  public Selection(Wiring wiring, PruneScope scope, boolean outputsApart) {
    this.parts = new Parts(wiring, scope, outputsApart);
    this.connections = wiring.connections();
  }

  /**
   * Those that stay.
   *
   * @param there those that are still there
   * @param scores one for each connection of the wiring; those of others do not matter
   * @throws IllegalArgumentException if a score is NaN
   */
  public BitSet keep(BitSet there, float[] scores, Quota quota) {
    int[] start = new int[parts.count() + 1];
    int[] first = new int[parts.count()];
    for (int c = 0; c < connections; c++) {
      first[parts.of(c)]++;
      start[parts.of(c) + 1] += there.get(c) ? 1 : 0;
    }
    Arrays.parallelPrefix(start, Integer::sum);
    long[] order = new long[start[parts.count()]];
    int[] next = start.clone();
    for (int c = there.nextSetBit(0); c >= 0; c = there.nextSetBit(c + 1)) {
      order[next[parts.of(c)]++] = key(scores[c], c);
    }
    BitSet kept = new BitSet(connections);
    for (int part = 0; part < parts.count(); part++) {
      int here = start[part + 1] - start[part];
      int keep = quota.keep(here, first[part], parts.output(part));
      Arrays.sort(order, start[part], start[part + 1]);
      for (int i = start[part + 1] - keep; i < start[part + 1]; i++) {
        kept.set((int) order[i]);
      }
    }
    return kept;
  }

  /** Ordered as the scores, then as the connections. */
  private static long key(float score, int connection) {
    if (Float.isNaN(score)) {
      throw new IllegalArgumentException("The score of connection %d is not a number.".formatted(connection));
    }
    int bits = Float.floatToIntBits(score + 0f);
    int ordered = bits ^ bits >> 31 & Integer.MAX_VALUE;
    return (long) ordered << Integer.SIZE | connection;
  }
}
