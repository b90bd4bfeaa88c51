package org.snn.transform.level;

import java.util.List;
import java.util.Set;
import org.snn.transform.Fact;
import org.snn.transform.Planning;
import org.snn.transform.Rule;
import org.snn.transform.expand.Expansion;

/**
 * Contracts dense-unstructured runs into chains, each of which is then computed as one.
 * <dl>
 * <dt>Pre</dt><dd>no cycle; every neuron has a level; connections are distinct</dd>
 * <dt>Post</dt><dd>the neurons of a chain have successive levels; chains do not overlap and are not softmax; a run whose
 * paths never leave it and come back is a chain; a run with such a path is none; connections go to higher levels; if no
 * run becomes a chain, levels stay as they were</dd>
 * <dt>Trace</dt><dd>neuron to level</dd>
 * <dt>Cost</dt><dd>nothing without runs; else O(neurons + sides of blocks + single connections) for each attempt, of which
 * the first nearly always holds</dd>
 * </dl>
 */
public final class ChainRule implements Rule {

  @Override
  public Set<Fact> pre() {
    return Set.of(Fact.ACYCLIC, Fact.LEVELLED, Fact.DISTINCT);
  }

  @Override
  public Set<Fact> post() {
    return Set.of(Fact.CHAINED);
  }

  @Override
  public void apply(Planning planning) {
    if (planning.options().kernels().keepsRegular()) {
      Expansion expansion = planning.expansion();
      List<Chain> candidates = Chains.candidates(expansion);
      if (!candidates.isEmpty()) {
        planning.schedule(Chains.schedule(expansion, candidates));
      }
    }
  }
}
