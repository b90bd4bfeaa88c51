package org.snn.language.validation;

import java.util.Optional;
import java.util.function.Function;

import org.eclipse.xtext.util.IResourceScopeCache;
import org.eclipse.xtext.util.Tuples;
import org.snn.language.validation.graph.Blocks;
import org.snn.language.validation.graph.Reach;
import org.snn.network.Group;
import org.snn.network.Network;
import org.snn.network.Role;
import org.snn.transform.expand.ExpandRule;
import org.snn.transform.expand.Expansion;
import org.snn.transform.level.Cycle;
import org.snn.transform.level.Paths;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/** Computes once for all rules, until its file changes, what they need to know of a network as a whole. */
@Singleton
public class Expansions {

  @Inject
  private IResourceScopeCache cache;

  /** The expansion as far as it goes; nothing while the network has syntax errors, since parts may be missing. */
  public Optional<Expansion> of(Network network) {
    return Sound.text(network) ? Optional.of(cached(network, "expansion", ExpandRule::expand)) : Optional.empty();
  }

  /** The expansion of a network of which nothing had to be left out. */
  public Optional<Expansion> complete(Network network) {
    return of(network).filter(expansion -> expansion.problems().isEmpty());
  }

  /** A cycle, if no connection is a mistake by itself: with itself, within softmax, or into an input. */
  public Optional<Cycle> cycle(Network network) {
    return of(network).flatMap(expansion -> ways(network, expansion).cycle());
  }

  /** The ways through a network, if they make a picture: it is whole, without cycle, and has inputs and outputs. */
  public Optional<Reach> reach(Network network) {
    return complete(network).filter(expansion -> has(network, Role.INPUT) && has(network, Role.OUTPUT))
        .filter(expansion -> distinct(network)).flatMap(expansion -> ways(network, expansion).reach());
  }

  /** What one search over all connections tells: a cycle, or where ways lead; nothing if there is a mistake before. */
  private record Ways(Optional<Cycle> cycle, Optional<Reach> reach) {

    static Ways of(Expansion expansion) {
      if (!plain(expansion)) {
        return new Ways(Optional.empty(), Optional.empty());
      }
      Paths paths = Paths.of(expansion);
      Optional<Cycle> cycle = paths.cycle();
      return new Ways(cycle, cycle.isPresent() ? Optional.empty() : Optional.of(new Reach(paths, expansion.declaration())));
    }
  }

  private Ways ways(Network network, Expansion expansion) {
    return cached(network, "ways", key -> Ways.of(expansion));
  }

  private static boolean plain(Expansion expansion) {
    return expansion.blocks().stream().noneMatch(block -> Blocks.self(block).isPresent()
        || Blocks.withinSoftmax(block, expansion.declaration()).isPresent()
        || Blocks.intoInput(block, expansion.declaration()).isPresent());
  }

  private static boolean distinct(Network network) {
    return network.groups().stream().map(Group::getName).distinct().count() == network.groups().size();
  }

  private static boolean has(Network network, Role role) {
    return network.groups().stream().anyMatch(group -> group.getRole() == role);
  }

  private <T> T cached(Network network, String what, Function<Network, T> compute) {
    return cache.get(Tuples.pair(what, network), network.eResource(), () -> compute.apply(network));
  }
}
