package org.snn.language.validation.fix;

import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.snn.language.validation.RuleIds;
import org.snn.network.Experiment;
import org.snn.network.Group;
import org.snn.network.Loss;
import org.snn.network.NetworkPackage.Literals;
import org.snn.network.Role;

/** Cures for experiments and their data. */
final class ExperimentCures {

  static final Map<String, Cure> CURES = Map.ofEntries(
      Map.entry(RuleIds.EXPERIMENT_TWICE, ExperimentCures::removeSetting),
      Map.entry(RuleIds.EXPERIMENT_DELTA_UNUSED, ExperimentCures::removeSetting),
      Map.entry(RuleIds.EXPERIMENT_DROPOUT_UNUSED, ExperimentCures::removeSetting),
      Map.entry(RuleIds.OPTIMIZER_OPTION, ExperimentCures::removeSetting),
      Map.entry(RuleIds.OPTIMIZER_NESTEROV, ExperimentCures::removeSetting),
      Map.entry(RuleIds.SCHEDULE_OPTION, ExperimentCures::removeSetting),
      Map.entry(RuleIds.PRUNING_SCHEDULE, ExperimentCures::removeSetting),
      Map.entry(RuleIds.PRUNING_SNIP, ExperimentCures::removeSetting),
      Map.entry(RuleIds.PRUNING_PORTION, ExperimentCures::useData),
      Map.entry(RuleIds.PRUNING_FROM, ExperimentCures::useData),
      Map.entry(RuleIds.PRUNING_UNTIL, ExperimentCures::useData),
      Map.entry(RuleIds.GROWING_PORTION, ExperimentCures::useData),
      Map.entry(RuleIds.GROWING_UNTIL, ExperimentCures::useData),
      Map.entry(RuleIds.EXPERIMENT_LOSS, ExperimentCures::useData),
      Map.entry(RuleIds.DATA_LOSS, spot -> use(spot, Loss.MSE.getLiteral())),
      Map.entry(RuleIds.DATA_FEATURES, spot -> resize(spot, Role.INPUT)),
      Map.entry(RuleIds.DATA_OUTPUTS, spot -> resize(spot, Role.OUTPUT)));

  private ExperimentCures() {
  }

  private static List<QuickFix> removeSetting(Spot spot) {
    return List.of(new QuickFix("Remove the setting", List.of(spot.removeSetting())));
  }

  /** The check knows what fits, and says so in the data of the issue. */
  private static List<QuickFix> useData(Spot spot) {
    return use(spot, spot.data());
  }

  private static List<QuickFix> use(Spot spot, String value) {
    return value.isEmpty() ? List.of() : List.of(new QuickFix("Use " + value, List.of(spot.replace(value))));
  }

  /** If one group alone has the role, and stands in the same file. */
  private static List<QuickFix> resize(Spot spot, Role role) {
    List<Group> groups = spot.element(EObject.class).map(element -> EcoreUtil2.getContainerOfType(element, Experiment.class))
        .map(experiment -> groups(experiment, role)).orElse(List.of());
    if (groups.size() != 1 || spot.data().isEmpty()) {
      return List.of();
    }
    Group group = groups.get(0);
    String label = "Set the size of '%s' to %s".formatted(group.getName(), spot.data());
    return Spot.replace(group, Literals.GROUP__SIZE, spot.data()).map(edit -> new QuickFix(label, List.of(edit)))
        .stream().toList();
  }

  private static List<Group> groups(Experiment experiment, Role role) {
    return experiment.getNetwork().eResource() != experiment.eResource() ? List.of()
        : experiment.getNetwork().groups().stream().filter(group -> group.getRole() == role).toList();
  }
}
