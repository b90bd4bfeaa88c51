package org.snn.language.validation;

import java.util.function.Predicate;

import org.eclipse.xtext.validation.Check;
import org.snn.network.End;
import org.snn.network.Network;
import org.snn.network.NetworkPackage;
import org.snn.network.RandomPattern;
import org.snn.transform.check.RejectProblemsRule;
import org.snn.transform.expand.Problem;
import org.snn.transform.expand.Problem.Kind;

import com.google.inject.Inject;

/** What the expansion of a network finds wrong, in its words: one rule a kind of problem. */
public class ExpansionRules extends Rules {

  @Inject
  private Expansions expansions;

  @Check
  public void groupSize(Network network) {
    report(network, Kind.SIZE, RuleIds.GROUP_SIZE);
  }

  @Check
  public void networkSize(Network network) {
    report(network, Kind.TOO_MANY_NEURONS, RuleIds.NETWORK_SIZE);
  }

  @Check
  public void networkConnections(Network network) {
    report(network, Kind.TOO_MANY_CONNECTIONS, RuleIds.NETWORK_CONNECTIONS);
    expansions.complete(network).filter(expansion -> expansion.connections() > RejectProblemsRule.MOST_CONNECTIONS)
        .ifPresent(expansion -> error("Network '%s' has %d connections, but can have %d at most; connect fewer neurons."
            .formatted(network.getName(), expansion.connections(), RejectProblemsRule.MOST_CONNECTIONS),
            NetworkPackage.Literals.NAMED_ELEMENT__NAME, RuleIds.NETWORK_CONNECTIONS));
  }

  /** Unresolved names are the linker's business. */
  @Check
  public void connectEnds(Network network) {
    report(network, Kind.END, RuleIds.CONNECT_ENDS,
        problem -> !(problem.source() instanceof End end) || end.getGroup() != null && !end.getGroup().eIsProxy());
  }

  @Check
  public void connectSliceRange(Network network) {
    report(network, Kind.SLICE, RuleIds.CONNECT_SLICE_RANGE, problem -> !reversed(problem));
  }

  @Check
  public void connectSliceReversed(Network network) {
    report(network, Kind.SLICE, RuleIds.CONNECT_SLICE_REVERSED, ExpansionRules::reversed);
  }

  @Check
  public void connectDensity(Network network) {
    report(network, Kind.DENSITY, RuleIds.CONNECT_DENSITY,
        problem -> Numbers.finite(((RandomPattern) problem.source()).getDensity()));
  }

  @Check
  public void connectForwardGroups(Network network) {
    report(network, Kind.FORWARD, RuleIds.CONNECT_FORWARD_GROUPS);
  }

  @Check
  public void connectOneToOneSize(Network network) {
    report(network, Kind.ONE_TO_ONE, RuleIds.CONNECT_ONE_TO_ONE_SIZE);
  }

  @Check
  public void connectWindow(Network network) {
    report(network, Kind.WINDOW, RuleIds.CONNECT_WINDOW);
  }

  @Check
  public void connectFile(Network network) {
    report(network, Kind.FILE, RuleIds.CONNECT_FILE);
  }

  /** Both bounds exist, but in the wrong order. */
  private static boolean reversed(Problem problem) {
    End end = (End) problem.source();
    int size = end.getGroup().getSize();
    return end.getLast() != null && end.getLast() < end.getFirst() && end.getLast() >= 0 && end.getFirst() < size;
  }

  private void report(Network network, Kind kind, String id) {
    report(network, kind, id, problem -> true);
  }

  /** A chain meets a mistake of its pattern once a step: said once is enough. */
  private void report(Network network, Kind kind, String id, Predicate<Problem> wanted) {
    expansions.of(network).ifPresent(expansion -> expansion.problems().stream()
        .filter(problem -> problem.kind() == kind).filter(wanted).distinct()
        .forEach(problem -> error(problem.message(), problem.source(), problem.feature(), id)));
  }
}
