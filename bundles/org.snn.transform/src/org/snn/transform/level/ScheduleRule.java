package org.snn.transform.level;

import java.util.List;
import java.util.Set;
import org.snn.transform.Fact;
import org.snn.transform.Planning;
import org.snn.transform.Rule;
import org.snn.transform.expand.Declaration;
import org.snn.transform.expand.Expansion;

/**
 * Gives every neuron its level, by longest path; dense-unstructured runs become chains where that is possible.
 * <dl>
 * <dt>Pre</dt><dd>no cycle</dd>
 * <dt>Post</dt><dd>inputs have level 0, others at least 1; connections go to higher levels; a softmax group has one level;
 * the neurons of a chain have successive levels; a run is a chain if no path leaves it and comes back</dd>
 * <dt>Trace</dt><dd>neuron to level</dd>
 * <dt>Cost</dt><dd>O(neurons + blocks + single connections) for each attempt at contracting chains, of which the first
 * nearly always holds</dd>
 * </dl>
 */
public final class ScheduleRule implements Rule {

  @Override
  public Set<Fact> pre() {
    return Set.of(Fact.ACYCLIC);
  }

  @Override
  public Set<Fact> post() {
    return Set.of(Fact.CHAINED, Fact.LEVELLED);
  }

  @Override
  public void apply(Planning planning) {
    Expansion expansion = planning.expansion();
    List<Chain> candidates = planning.options().kernels().contractsChains() ? Chains.candidates(expansion) : List.of();
    planning.schedule(Chains.schedule(expansion, candidates));
  }

  static int[] levels(Declaration declaration, Units units, Longest longest) {
    int[] level = new int[declaration.neurons()];
    for (int neuron = 0; neuron < level.length; neuron++) {
      level[neuron] = longest.level()[units.unit(neuron)] + units.offset(neuron);
    }
    return level;
  }
}
