package org.snn.language.validation;

import static org.snn.network.NetworkPackage.Literals.GROUP__ACTIVATION;
import static org.snn.network.NetworkPackage.Literals.GROUP__BIAS;
import static org.snn.network.NetworkPackage.Literals.NAMED_ELEMENT__NAME;

import org.eclipse.xtext.validation.Check;
import org.snn.network.Activation;
import org.snn.network.Group;
import org.snn.network.Role;

/** Rules about single groups; {@link ExpansionRules} has those that the expansion itself needs. */
public class GroupRules extends Rules {

  @Check
  public void groupSingle(Group group) {
    if (group.isSingle() && (group.getSize() != 1 || group.getRole() != Role.HIDDEN)) {
      error("'%s' is declared as a single neuron, which is hidden and of size 1, but it is %s and of size %d; "
          .formatted(group.getName(), group.getRole(), group.getSize()) + "make it a group.", NAMED_ELEMENT__NAME,
          RuleIds.GROUP_SINGLE);
    }
  }

  @Check
  public void groupInputActivation(Group group) {
    if (group.getRole() == Role.INPUT && group.getActivation() != Activation.IDENTITY) {
      error("Input '%s' has the activation %s, but inputs hand on the data as it is; remove '%2$s'."
          .formatted(group.getName(), group.getActivation()), GROUP__ACTIVATION, RuleIds.GROUP_INPUT_ACTIVATION);
    }
  }

  @Check
  public void groupInputBias(Group group) {
    if (group.getRole() == Role.INPUT && group.getBias() != null) {
      error("Input '%s' has a bias of %s, but inputs hand on the data as it is; remove 'bias %2$s'."
          .formatted(group.getName(), Texts.number(group.getBias())), GROUP__BIAS, RuleIds.GROUP_INPUT_BIAS);
    }
  }

  @Check
  public void groupSoftmaxSize(Group group) {
    if (group.getActivation() == Activation.SOFTMAX && group.getSize() == 1 && group.getRole() != Role.INPUT) {
      error("'%s' has 1 neuron, over which softmax is always 1; use sigmoid, or at least 2 neurons."
          .formatted(group.getName()), GROUP__ACTIVATION, RuleIds.GROUP_SOFTMAX_SIZE);
    }
  }
}
