package org.snn.transform.level;

import java.util.List;
import java.util.Set;
import org.snn.transform.Fact;
import org.snn.transform.Planning;
import org.snn.transform.Rule;
import org.snn.transform.TransformException;
import org.snn.transform.expand.Expansion;

/**
 * Gives every neuron its level, by longest path, and refuses a network in which a neuron depends on itself.
 * <dl>
 * <dt>Pre</dt><dd>the network is expanded, nothing was left out</dd>
 * <dt>Post</dt><dd>no path leads from a neuron to itself, nor from one neuron of a softmax group to another; inputs have
 * level 0, others at least 1; connections go to higher levels; no level between is empty; a softmax group has one level;
 * the depth of the plan is the largest level</dd>
 * <dt>Trace</dt><dd>neuron to level</dd>
 * <dt>Cost</dt><dd>O(neurons + sides of blocks + single connections), iterative</dd>
 * </dl>
 */
public final class LevelRule implements Rule {

  @Override
  public Set<Fact> pre() {
    return Set.of(Fact.EXPANDED, Fact.COMPLETE);
  }

  @Override
  public Set<Fact> post() {
    return Set.of(Fact.ACYCLIC, Fact.LEVELLED);
  }

  @Override
  public void apply(Planning planning) {
    Expansion expansion = planning.expansion();
    Units units = Units.of(expansion.declaration(), List.of());
    Longest longest = Longest.of(expansion, units);
    Cycles.find(longest, expansion.declaration()).ifPresent(cycle -> {
      throw new TransformException("Network '%s': %s".formatted(expansion.network().getName(), cycle.message()), null);
    });
    Schedule schedule = new Schedule(longest.ofNeurons(units), List.of());
    planning.schedule(schedule);
    int depth = 0;
    for (int level : schedule.level()) {
      depth = Math.max(depth, level);
    }
    planning.plan().setDepth(depth);
  }
}
