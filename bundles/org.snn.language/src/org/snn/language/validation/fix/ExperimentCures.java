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

  static final Map<String, Cure> CURES = Map.of(
      RuleIds.EXPERIMENT_TWICE, ExperimentCures::removeSetting,
      RuleIds.EXPERIMENT_DELTA_UNUSED, ExperimentCures::removeSetting,
      RuleIds.EXPERIMENT_DROPOUT_UNUSED, ExperimentCures::removeSetting,
      RuleIds.OPTIMIZER_OPTION, ExperimentCures::removeSetting,
      RuleIds.OPTIMIZER_NESTEROV, ExperimentCures::removeSetting,
      RuleIds.SCHEDULE_OPTION, ExperimentCures::removeSetting,
      RuleIds.EXPERIMENT_LOSS, spot -> useLoss(spot, spot.data()),
      RuleIds.DATA_LOSS, spot -> useLoss(spot, Loss.MSE.getLiteral()),
      RuleIds.DATA_FEATURES, spot -> resize(spot, Role.INPUT),
      RuleIds.DATA_OUTPUTS, spot -> resize(spot, Role.OUTPUT));

  private ExperimentCures() {
  }

  private static List<QuickFix> removeSetting(Spot spot) {
    return List.of(new QuickFix("Remove the setting", List.of(spot.removeSetting())));
  }

  private static List<QuickFix> useLoss(Spot spot, String loss) {
    return loss.isEmpty() ? List.of() : List.of(new QuickFix("Use " + loss, List.of(spot.replace(loss))));
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
