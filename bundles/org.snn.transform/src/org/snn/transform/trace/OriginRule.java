package org.snn.transform.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snn.network.Activation;
import org.snn.network.ConnectionRule;
import org.snn.plan.Origin;
import org.snn.transform.Fact;
import org.snn.transform.Planning;
import org.snn.transform.Rule;
import org.snn.transform.expand.Block;
import org.snn.transform.expand.Declaration;
import org.snn.transform.expand.EdgeBlock;
import org.snn.transform.expand.Expansion;
import org.snn.transform.expand.GroupSpan;
import org.snn.transform.expand.RuleText;

/**
 * Says for every connection which rule it comes from and how its weight starts.
 * <dl>
 * <dt>Pre</dt><dd>the network is expanded, nothing was left out</dd>
 * <dt>Post</dt><dd>every connection has one origin; an origin names its rule, counts its connections and has a resolved
 * initialiser: a fixed weight, else the rule's, else the network's, else He for targets of the relu family and Xavier for
 * others; a rule has an origin for each way in which its weights start</dd>
 * <dt>Trace</dt><dd>rule to origins and back</dd>
 * <dt>Cost</dt><dd>O(blocks + neurons + targets of single connections)</dd>
 * </dl>
 */
public final class OriginRule implements Rule {

  private static final Set<Activation> RELU_FAMILY = EnumSet.of(Activation.RELU, Activation.LEAKY_RELU, Activation.ELU,
      Activation.GELU, Activation.SILU);

  @Override
  public Set<Fact> pre() {
    return Set.of(Fact.EXPANDED, Fact.COMPLETE);
  }

  @Override
  public Set<Fact> post() {
    return Set.of(Fact.ORIGINATED);
  }

  @Override
  public void apply(Planning planning) {
    Expansion expansion = planning.expansion();
    boolean[] rectifier = rectifiers(expansion.declaration());
    int blocks = expansion.blocks().size();
    int[] plain = new int[blocks];
    int[] rectified = new int[blocks];
    Builder builder = new Builder(expansion);
    for (int i = 0; i < blocks; i++) {
      Block block = expansion.blocks().get(i);
      long toRectifiers = countToRectifiers(block, rectifier);
      plain[i] = toRectifiers == block.connections() ? -1
          : builder.origin(block.rule(), false, block.connections() - toRectifiers);
      rectified[i] = toRectifiers == 0 ? -1 : builder.origin(block.rule(), true, toRectifiers);
    }
    planning.plan().getOrigins().addAll(builder.origins);
    planning.origins(new Origins(plain, rectified, rectifier));
  }

  private static boolean[] rectifiers(Declaration declaration) {
    boolean[] rectifier = new boolean[declaration.neurons()];
    for (GroupSpan span : declaration.spans()) {
      Arrays.fill(rectifier, span.first(), span.first() + span.size(), RELU_FAMILY.contains(span.group().getActivation()));
    }
    return rectifier;
  }

  /** Blocks of other kinds have all their targets in one group. */
  private static long countToRectifiers(Block block, boolean[] rectifier) {
    if (!(block instanceof EdgeBlock edges)) {
      return rectifier[block.firstTarget()] ? block.connections() : 0;
    }
    long count = 0;
    for (int row = 0; row < edges.rows(); row++) {
      count += rectifier[edges.target(row)] ? edges.length(row) : 0;
    }
    return count;
  }

  private static final class Builder {
    private final Fragments fragments;
    private final Expansion expansion;
    private final List<Origin> origins = new ArrayList<>();
    private final Map<ConnectionRule, List<Integer>> byRule = new HashMap<>();

    private Builder(Expansion expansion) {
      this.expansion = expansion;
      this.fragments = new Fragments(expansion.network());
    }

    private int origin(ConnectionRule rule, boolean rectified, long connections) {
      Start start = Start.of(rule, expansion.network(), rectified);
      List<Integer> known = byRule.computeIfAbsent(rule, r -> new ArrayList<>(1));
      for (int index : known) {
        Origin origin = origins.get(index);
        if (start.is(origin)) {
          origin.setConnections(origin.getConnections() + connections);
          return index;
        }
      }
      Origin origin = start.origin();
      origin.setLabel(RuleText.of(rule));
      origin.setUri(fragments.of(rule));
      origin.setConnections(connections);
      known.add(origins.size());
      origins.add(origin);
      return origins.size() - 1;
    }
  }
}
