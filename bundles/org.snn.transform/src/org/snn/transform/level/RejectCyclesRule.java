package org.snn.transform.level;

import java.util.List;
import java.util.Set;
import org.snn.transform.Fact;
import org.snn.transform.Planning;
import org.snn.transform.Rule;
import org.snn.transform.TransformException;
import org.snn.transform.expand.Declaration;
import org.snn.transform.expand.Expansion;

/**
 * Refuses a network in which a neuron depends on itself.
 * <dl>
 * <dt>Pre</dt><dd>the network is expanded</dd>
 * <dt>Post</dt><dd>no path leads from a neuron to itself, nor from one neuron of a softmax group to another; the depth of
 * the plan is the number of connections on the longest path</dd>
 * <dt>Trace</dt><dd>none</dd>
 * <dt>Cost</dt><dd>O(neurons + blocks + single connections)</dd>
 * </dl>
 */
public final class RejectCyclesRule implements Rule {

  @Override
  public Set<Fact> pre() {
    return Set.of(Fact.EXPANDED, Fact.COMPLETE);
  }

  @Override
  public Set<Fact> post() {
    return Set.of(Fact.ACYCLIC);
  }

  @Override
  public void apply(Planning planning) {
    Expansion expansion = planning.expansion();
    Declaration declaration = expansion.declaration();
    Units units = Units.of(declaration, List.of());
    DependencyGraph graph = DependencyGraph.of(expansion, units);
    Longest longest = Longest.of(graph, declaration);
    Cycles.find(graph, longest, declaration).ifPresent(cycle -> {
      throw new TransformException("Network '%s': %s".formatted(expansion.network().getName(), cycle.message()), null);
    });
    int depth = 0;
    for (int level : ScheduleRule.levels(declaration, units, longest)) {
      depth = Math.max(depth, level);
    }
    planning.plan().setDepth(depth);
  }
}
