package org.snn.language.validation;

import static org.snn.network.NetworkPackage.Literals.EXPERIMENT__LOSS;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.xtext.validation.Check;
import org.snn.network.Activation;
import org.snn.network.Experiment;
import org.snn.network.Group;
import org.snn.network.Loss;
import org.snn.network.Network;
import org.snn.network.Role;
import org.snn.transform.training.Defaults;

/** Which loss fits which outputs. */
public class LossRules extends Rules {

  /**
   * Cross-entropy needs probabilities that exclude each other, or logits of such; binary cross-entropy needs one
   * probability, or logit, each. The other losses take any number.
   */
  @Check
  public void experimentLoss(Experiment experiment) {
    if (!experiment.isSetLoss() || !Sound.resolved(experiment.getNetwork()) || !Sound.text(experiment.getNetwork())) {
      return;
    }
    List<Group> outputs = outputs(experiment.getNetwork());
    if (outputs.isEmpty() || fits(experiment.getLoss(), outputs)) {
      return;
    }
    String needs = experiment.getLoss() == Loss.CROSS_ENTROPY ? "at least 2 outputs with softmax or identity"
        : "outputs with sigmoid or identity";
    String fitting = Defaults.loss(experiment.getNetwork()).getLiteral();
    error("%s needs %s, but network '%s' has %s with %s; use %s, or change the outputs.".formatted(experiment.getLoss(),
        needs, experiment.getNetwork().getName(), Texts.count(width(outputs), "output"), activations(outputs), fitting),
        EXPERIMENT__LOSS, RuleIds.EXPERIMENT_LOSS, fitting);
  }

  private static boolean fits(Loss loss, List<Group> outputs) {
    return switch (loss) {
      case CROSS_ENTROPY -> width(outputs) >= 2 && all(outputs, Activation.SOFTMAX, Activation.IDENTITY);
      case BINARY_CROSS_ENTROPY -> all(outputs, Activation.SIGMOID, Activation.IDENTITY);
      case MSE, MAE, HUBER -> true;
    };
  }

  private static boolean all(List<Group> outputs, Activation... allowed) {
    return outputs.stream().allMatch(group -> Set.of(allowed).contains(group.getActivation()));
  }

  private static long width(List<Group> outputs) {
    return outputs.stream().mapToLong(Group::getSize).sum();
  }

  private static String activations(List<Group> outputs) {
    return outputs.stream().map(group -> group.getActivation().toString()).collect(Collectors.toCollection(TreeSet::new))
        .stream().collect(Collectors.joining(" and "));
  }

  private static List<Group> outputs(Network network) {
    return network.groups().stream().filter(group -> group.getRole() == Role.OUTPUT).toList();
  }
}
