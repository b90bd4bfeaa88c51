package org.snn.language.ide.documentation;

import com.google.inject.Singleton;
import org.eclipse.emf.ecore.EObject;
import org.snn.network.Experiment;
import org.snn.network.Group;
import org.snn.network.Network;
import org.snn.network.Role;

/** One line about an element that has a name. */
@Singleton
public class ElementSummary {

  /** Markdown; empty for elements without a name. */
  public String of(EObject element) {
    if (element instanceof Group group) {
      return "**%s** `%s`: %s".formatted(
          group.isSingle() ? "neuron" : group.getRole().getLiteral(), group.getName(), details(group));
    }
    if (element instanceof Network network) {
      return "**network** `%s`: %s".formatted(network.getName(), details(network));
    }
    return element instanceof Experiment experiment ? "**experiment** `%s`".formatted(experiment.getName()) : "";
  }

  /** Size and activation of a group; inputs have none. */
  public String details(Group group) {
    String size = group.getSize() == 1 ? "1 neuron" : group.getSize() + " neurons";
    return group.getRole() == Role.INPUT ? size : size + ", " + group.getActivation().getLiteral();
  }

  /** Numbers of neurons and groups. */
  public String details(Network network) {
    long neurons = network.groups().stream().mapToLong(Group::getSize).sum();
    return "%d neurons in %d groups".formatted(neurons, network.groups().size());
  }
}
