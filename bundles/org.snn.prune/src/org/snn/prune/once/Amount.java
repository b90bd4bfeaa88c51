package org.snn.prune.once;

import java.util.BitSet;
import org.snn.plan.PruneScope;
import org.snn.prune.select.Quota;
import org.snn.prune.select.Selection;
import org.snn.prune.wiring.Wiring;

/** How much of a network is left when it is pruned once. */
public sealed interface Amount {

  /**
   * The connections that stay.
   *
   * @param scores one for each connection; those of the highest stay
   */
  BitSet keep(Wiring wiring, float[] scores);

  /**
   * A share of the connections of each part.
   *
   * @param all in (0, 1)
   * @param outputs of those into outputs, which are counted apart then; 0: they are treated like the others
   * @param scope what the parts are
   */
  record Share(double all, double outputs, PruneScope scope) implements Amount {

    @Override
    public BitSet keep(Wiring wiring, float[] scores) {
      return new Selection(wiring, scope, outputs > 0).keep(everything(wiring), scores,
          Quota.leaving(all, outputs > 0 ? outputs : all));
    }
  }

  /**
   * So many connections; of each part in proportion, rounded, so that with many parts the sum may differ a little.
   *
   * @param connections at least 1
   * @param scope what the parts are
   */
  record Count(int connections, PruneScope scope) implements Amount {

    @Override
    public BitSet keep(Wiring wiring, float[] scores) {
      return new Share(Math.min(1, (double) connections / wiring.connections()), 0, scope).keep(wiring, scores);
    }
  }

  /**
   * All connections whose score is not below a limit.
   *
   * @param least the lowest score that stays
   */
  record Threshold(double least) implements Amount {

    @Override
    public BitSet keep(Wiring wiring, float[] scores) {
      BitSet kept = new BitSet();
      for (int c = 0; c < wiring.connections(); c++) {
        kept.set(c, scores[c] >= least);
      }
      return kept;
    }
  }

  private static BitSet everything(Wiring wiring) {
    BitSet all = new BitSet();
    all.set(0, wiring.connections());
    return all;
  }
}
