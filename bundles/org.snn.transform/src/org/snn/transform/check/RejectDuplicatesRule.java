package org.snn.transform.check;

import java.util.BitSet;
import java.util.Set;
import org.snn.network.Role;
import org.snn.transform.Fact;
import org.snn.transform.Planning;
import org.snn.transform.Rule;
import org.snn.transform.TransformException;
import org.snn.transform.expand.Block;
import org.snn.transform.expand.Declaration;
import org.snn.transform.expand.EdgeBlock;
import org.snn.transform.expand.Expansion;
import org.snn.transform.expand.GroupSpan;
import org.snn.transform.expand.RuleText;

/**
 * Refuses connections that are made twice, and connections into inputs.
 * <dl>
 * <dt>Pre</dt><dd>the network is expanded, nothing was left out</dd>
 * <dt>Post</dt><dd>no two connections have the same source and target; no connection goes into an input</dd>
 * <dt>Trace</dt><dd>none</dd>
 * <dt>Cost</dt><dd>O(targets of blocks + single connections), times the logarithm of the blocks that share a target</dd>
 * </dl>
 */
public final class RejectDuplicatesRule implements Rule {

  @Override
  public Set<Fact> pre() {
    return Set.of(Fact.EXPANDED, Fact.COMPLETE);
  }

  @Override
  public Set<Fact> post() {
    return Set.of(Fact.DISTINCT);
  }

  @Override
  public void apply(Planning planning) {
    Expansion expansion = planning.expansion();
    Declaration declaration = expansion.declaration();
    String network = expansion.network().getName();
    Overlaps.find(expansion, 1).stream().findFirst().ifPresent(overlap -> {
      throw new TransformException("Network '%s': %s -> %s is connected twice, by '%s' and by '%s'; leave it out of one."
          .formatted(network, declaration.name(overlap.source()), declaration.name(overlap.target()),
              RuleText.of(overlap.earlier().rule()), RuleText.of(overlap.later().rule())), overlap.later().rule());
    });
    rejectIntoInputs(expansion);
  }

  private static void rejectIntoInputs(Expansion expansion) {
    BitSet inputs = new BitSet();
    for (GroupSpan span : expansion.declaration().spans()) {
      inputs.set(span.first(), span.first() + span.size(), span.group().getRole() == Role.INPUT);
    }
    for (Block block : expansion.blocks()) {
      int target = firstTarget(block, inputs);
      if (target >= 0) {
        throw new TransformException("Network '%s': '%s' connects into input '%s'; only hidden and output neurons have sources."
            .formatted(expansion.network().getName(), RuleText.of(block.rule()), expansion.declaration().name(target)),
            block.rule());
      }
    }
  }

  /** A target of the block among these neurons, or -1. */
  private static int firstTarget(Block block, BitSet neurons) {
    if (block instanceof EdgeBlock edges) {
      for (int row = 0; row < edges.rows(); row++) {
        if (neurons.get(edges.target(row))) {
          return edges.target(row);
        }
      }
      return -1;
    }
    int first = neurons.nextSetBit(block.firstTarget());
    return first <= block.lastTarget() ? first : -1;
  }
}
