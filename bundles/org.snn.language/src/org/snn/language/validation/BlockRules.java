package org.snn.language.validation;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.validation.Check;
import org.snn.language.validation.graph.Blocks;
import org.snn.language.validation.graph.Blocks.Connection;
import org.snn.network.Connect;
import org.snn.network.ConnectionRule;
import org.snn.network.End;
import org.snn.network.Network;
import org.snn.network.RandomPattern;
import org.snn.transform.check.Overlap;
import org.snn.transform.check.Overlaps;
import org.snn.transform.expand.Block;
import org.snn.transform.expand.Declaration;
import org.snn.transform.expand.Expansion;
import org.snn.transform.expand.RuleText;

import com.google.inject.Inject;

/** Rules about the connections that the rules of a network stand for, each by itself or in pairs. */
public class BlockRules extends Rules {

  /** Data of an issue: removing the whole rule cures it. */
  public static final String REMOVABLE = "removable";
  /** Data of an issue: {@code forward} behind the rule cures it. */
  public static final String FORWARD = "forward";

  private static final int MOST_OVERLAPS = 1000;

  @Inject
  private Expansions expansions;

  @Check
  public void connectSelf(Network network) {
    expansions.of(network).ifPresent(expansion -> reportFirst(expansion, Blocks::self, (block, connection) -> {
      boolean forward = perhapsForward(block.rule());
      String cure = forward ? "add 'forward' to connect each neuron with the later ones only" : "leave that out";
      error("'%s' connects %s with itself; %s.".formatted(RuleText.of(block.rule()),
          expansion.declaration().name(connection.source()), cure), place(block), null, RuleIds.CONNECT_SELF,
          forward ? FORWARD : block.connections() == 1 ? REMOVABLE : "");
    }));
  }

  @Check
  public void connectIntoInput(Network network) {
    expansions.of(network).ifPresent(expansion -> {
      Declaration names = expansion.declaration();
      reportFirst(expansion, block -> Blocks.intoInput(block, names), (block, connection) ->
          error("'%s' leads into %s, but inputs take their values from the data; turn it round, or make '%s' hidden."
              .formatted(RuleText.of(block.rule()), names.name(connection.target()),
                  names.spanOf(connection.target()).group().getName()), place(block), null, RuleIds.CONNECT_INTO_INPUT));
    });
  }

  @Check
  public void groupSoftmaxInner(Network network) {
    expansions.of(network).ifPresent(expansion -> {
      Declaration names = expansion.declaration();
      reportFirst(expansion, block -> Blocks.withinSoftmax(block, names), (block, connection) ->
          error("'%s' connects %s with %s, but the neurons of a softmax group are computed all at once; leave that out."
              .formatted(RuleText.of(block.rule()), names.name(connection.source()), names.name(connection.target())),
              place(block), null, RuleIds.GROUP_SOFTMAX_INNER));
    });
  }

  /** One report a rule, at the later of the two. */
  @Check
  public void connectDuplicate(Network network) {
    expansions.of(network).ifPresent(expansion -> {
      Set<ConnectionRule> reported = new HashSet<>();
      for (Overlap overlap : Overlaps.find(expansion, MOST_OVERLAPS)) {
        ConnectionRule rule = overlap.later().rule();
        if (reported.add(rule)) {
          error(message(overlap, expansion.declaration()), rule, null, RuleIds.CONNECT_DUPLICATE,
              repeated(rule, overlap.earlier(), expansion) ? REMOVABLE : "");
        }
      }
    });
  }

  /** A rule that stands for nothing is a mistake that would stay unseen. */
  @Check
  public void connectEmpty(Network network) {
    expansions.complete(network).ifPresent(expansion -> {
      Set<ConnectionRule> making = new HashSet<>();
      expansion.blocks().forEach(block -> making.add(block.rule()));
      network.getMembers().stream().filter(ConnectionRule.class::isInstance).map(ConnectionRule.class::cast)
          .filter(rule -> !making.contains(rule))
          .forEach(rule -> warning("'%s' makes no connection; remove it, or change what it connects."
              .formatted(RuleText.of(rule)), rule, null, RuleIds.CONNECT_EMPTY));
    });
  }

  private static String message(Overlap overlap, Declaration names) {
    ConnectionRule earlier = overlap.earlier().rule();
    String pair = names.name(overlap.source()) + " -> " + names.name(overlap.target());
    return earlier == overlap.later().rule()
        ? "'%s' makes the connection %s twice; leave one out.".formatted(RuleText.of(earlier), pair)
        : "'%s'%s already makes the connection %s; two neurons are connected once: leave it out of one of the two."
            .formatted(RuleText.of(earlier), Texts.inLine(earlier), pair);
  }

  /** Whether all that a rule makes is in one complete block of another rule. */
  private static boolean repeated(ConnectionRule rule, Block earlier, Expansion expansion) {
    return rule != earlier.rule() && expansion.blocks().stream().filter(block -> block.rule() == rule)
        .allMatch(block -> Blocks.covers(earlier, block));
  }

  /** Whether a rule connects several neurons with the same ones, where {@code forward} was perhaps meant. */
  private static boolean perhapsForward(ConnectionRule rule) {
    if (!(rule instanceof Connect connect) || connect.getEnds().size() != 2) {
      return false;
    }
    End from = connect.getEnds().get(0);
    End to = connect.getEnds().get(1);
    boolean several = from.getFirst() == null ? from.getGroup().getSize() > 1
        : from.getLast() != null && from.getLast() > from.getFirst();
    boolean open = connect.getPattern() == null || connect.getPattern() instanceof RandomPattern random && !random.isForward();
    return open && several && from.getGroup() == to.getGroup() && Objects.equals(from.getFirst(), to.getFirst())
        && Objects.equals(from.getLast(), to.getLast());
  }

  /** The end that the arrow of a block leads to; the whole rule if that has no arrows. */
  private static EObject place(Block block) {
    return block.rule() instanceof Connect connect ? connect.getEnds().get(block.step() + 1) : block.rule();
  }

  @FunctionalInterface
  private interface Report {
    void accept(Block block, Connection connection);
  }

  /** At most one report a place. */
  private static void reportFirst(Expansion expansion, Function<Block, Optional<Connection>> search, Report report) {
    Set<EObject> reported = new HashSet<>();
    for (Block block : expansion.blocks()) {
      search.apply(block).filter(connection -> reported.add(place(block)))
          .ifPresent(connection -> report.accept(block, connection));
    }
  }
}
