package org.snn.language.validation.fix;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.snn.language.validation.BlockRules;
import org.snn.language.validation.RuleIds;
import org.snn.network.Connect;
import org.snn.network.ConnectionRule;
import org.snn.network.End;
import org.snn.network.Initialiser;
import org.snn.network.InitialiserKind;
import org.snn.network.NetworkPackage.Literals;
import org.snn.network.RandomPattern;

/** Cures for connection rules and initialisers. */
final class ConnectCures {

  static final Map<String, Cure> CURES = Map.ofEntries(
      Map.entry(RuleIds.CONNECT_SLICE_RANGE, ConnectCures::slice),
      Map.entry(RuleIds.CONNECT_SLICE_REVERSED, ConnectCures::slice),
      Map.entry(RuleIds.CONNECT_DENSITY, ConnectCures::density),
      Map.entry(RuleIds.CONNECT_FORWARD_GROUPS, ConnectCures::removeForward),
      Map.entry(RuleIds.CONNECT_WINDOW, spot -> fix("Use a window of 1", spot.replace("1"))),
      Map.entry(RuleIds.CONNECT_WINDOW_WIDE, ConnectCures::removeNearest),
      Map.entry(RuleIds.CONNECT_SELF, ConnectCures::asSaid),
      Map.entry(RuleIds.CONNECT_DUPLICATE, ConnectCures::asSaid),
      Map.entry(RuleIds.CONNECT_EMPTY, ConnectCures::removeRule),
      Map.entry(RuleIds.CONNECT_FROM_OUTPUT, ConnectCures::turnRound),
      Map.entry(RuleIds.CONNECT_WEIGHT_AND_INITIALISER, ConnectCures::removeInitialiser),
      Map.entry(RuleIds.INITIALISER_ARGUMENTS, ConnectCures::removeArguments),
      Map.entry(RuleIds.INITIALISER_BOUNDS, ConnectCures::swapBounds),
      Map.entry(RuleIds.INITIALISER_DEVIATION, ConnectCures::makePositive));

  private ConnectCures() {
  }

  private static List<QuickFix> fix(String label, TextEdit... edits) {
    return List.of(new QuickFix(label, List.of(edits)));
  }

  /** Cuts both bounds to the group, and puts the smaller one first. */
  private static List<QuickFix> slice(Spot spot) {
    return spot.element(End.class).filter(end -> end.getFirst() != null).map(end -> {
      int most = end.getGroup().getSize() - 1;
      int first = Math.max(0, Math.min(most, end.getFirst()));
      int last = end.getLast() == null ? first : Math.max(0, Math.min(most, end.getLast()));
      List<TextEdit> edits = new ArrayList<>();
      Spot.replace(end, Literals.END__FIRST, Integer.toString(Math.min(first, last))).ifPresent(edits::add);
      Spot.replace(end, Literals.END__LAST, Integer.toString(Math.max(first, last))).ifPresent(edits::add);
      String bounds = end.getLast() == null ? "%d".formatted(first)
          : "%d..%d".formatted(Math.min(first, last), Math.max(first, last));
      return new QuickFix("Use %s[%s]".formatted(end.getGroup().getName(), bounds), edits);
    }).stream().toList();
  }

  /** A number that would make a good percentage may be meant as one. */
  private static List<QuickFix> density(Spot spot) {
    double density = spot.element(RandomPattern.class).map(RandomPattern::getDensity).orElse(0.0);
    List<QuickFix> fixes = new ArrayList<>();
    if (density > 1 && density <= 100) {
      String percent = BigDecimal.valueOf(density).stripTrailingZeros().toPlainString() + "%";
      fixes.addAll(fix("Use random " + percent, spot.replace(percent)));
    }
    if (density > 1) {
      fixes.addAll(fix("Use random 1", spot.replace("1")));
    }
    return fixes;
  }

  /** Of {@code forward random 0.2} the density stays. */
  private static List<QuickFix> removeForward(Spot spot) {
    return connect(spot).flatMap(connect -> connect.getPattern() instanceof RandomPattern random
        ? spot.removeSetting(random, Literals.RANDOM_PATTERN__FORWARD)
        : spot.removeSetting(connect, Literals.CONNECT__PATTERN))
        .map(edit -> new QuickFix("Remove 'forward'", List.of(edit))).stream().toList();
  }

  private static List<QuickFix> removeNearest(Spot spot) {
    return connect(spot).flatMap(connect -> spot.removeSetting(connect, Literals.CONNECT__PATTERN))
        .map(edit -> new QuickFix("Connect all neurons", List.of(edit))).stream().toList();
  }

  /** The check knows which cure is right, and says so in the data of the issue. */
  private static List<QuickFix> asSaid(Spot spot) {
    return switch (spot.data()) {
      case BlockRules.FORWARD -> forward(spot);
      case BlockRules.REMOVABLE -> removeRule(spot);
      default -> List.of();
    };
  }

  private static List<QuickFix> forward(Spot spot) {
    return rule(spot).map(rule -> NodeModelUtils.findNodesForFeature(rule, Literals.CONNECT__ENDS))
        .filter(ends -> !ends.isEmpty()).map(ends -> {
          INode last = ends.get(ends.size() - 1);
          return new QuickFix("Add 'forward'", List.of(new TextEdit(last.getOffset() + last.getLength(), 0, " forward")));
        }).stream().toList();
  }

  private static List<QuickFix> removeRule(Spot spot) {
    return rule(spot).map(rule -> new QuickFix("Remove the rule", List.of(spot.remove(rule)))).stream().toList();
  }

  private static List<QuickFix> turnRound(Spot spot) {
    List<INode> ends = rule(spot).map(rule -> NodeModelUtils.findNodesForFeature(rule, Literals.CONNECT__ENDS))
        .orElse(List.of());
    return ends.size() == 2 ? List.of(new QuickFix("Turn the arrow round", swap(ends.get(0), ends.get(1)))) : List.of();
  }

  private static List<QuickFix> removeInitialiser(Spot spot) {
    return rule(spot).flatMap(rule -> spot.removeSetting(rule, Literals.CONNECT__INITIALISER))
        .map(edit -> new QuickFix("Remove 'init'", List.of(edit))).stream().toList();
  }

  private static List<QuickFix> removeArguments(Spot spot) {
    return initialiser(spot).filter(ConnectCures::takesNothing).map(initialiser -> {
      List<INode> numbers = NodeModelUtils.findNodesForFeature(initialiser, Literals.INITIALISER__ARGUMENTS);
      INode kind = NodeModelUtils.findNodesForFeature(initialiser, Literals.INITIALISER__KIND).get(0);
      INode last = numbers.get(numbers.size() - 1);
      int from = kind.getOffset() + kind.getLength();
      return new QuickFix("Remove the numbers", List.of(new TextEdit(from, last.getOffset() + last.getLength() - from, "")));
    }).stream().toList();
  }

  private static boolean takesNothing(Initialiser initialiser) {
    return !initialiser.getArguments().isEmpty() && initialiser.getKind() != InitialiserKind.UNIFORM
        && initialiser.getKind() != InitialiserKind.NORMAL && initialiser.getKind() != InitialiserKind.CONSTANT;
  }

  private static List<QuickFix> swapBounds(Spot spot) {
    List<INode> bounds = initialiser(spot)
        .map(initialiser -> NodeModelUtils.findNodesForFeature(initialiser, Literals.INITIALISER__ARGUMENTS)).orElse(List.of());
    return bounds.size() == 2 ? List.of(new QuickFix("Swap the bounds", swap(bounds.get(0), bounds.get(1)))) : List.of();
  }

  private static List<QuickFix> makePositive(Spot spot) {
    return initialiser(spot).map(initialiser -> NodeModelUtils.findNodesForFeature(initialiser, Literals.INITIALISER__ARGUMENTS))
        .filter(numbers -> numbers.size() == 2).map(numbers -> numbers.get(1)).map(number -> {
          String positive = NodeModelUtils.getTokenText(number).replace("-", "").strip();
          return new QuickFix("Use " + positive, List.of(new TextEdit(number.getOffset(), number.getLength(), positive)));
        }).stream().toList();
  }

  private static List<TextEdit> swap(INode one, INode other) {
    return List.of(new TextEdit(one.getOffset(), one.getLength(), NodeModelUtils.getTokenText(other)),
        new TextEdit(other.getOffset(), other.getLength(), NodeModelUtils.getTokenText(one)));
  }

  private static Optional<ConnectionRule> rule(Spot spot) {
    return spot.element(EObject.class).map(element -> EcoreUtil2.getContainerOfType(element, ConnectionRule.class));
  }

  private static Optional<Connect> connect(Spot spot) {
    return rule(spot).filter(Connect.class::isInstance).map(Connect.class::cast);
  }

  private static Optional<Initialiser> initialiser(Spot spot) {
    return spot.element(Initialiser.class);
  }
}
