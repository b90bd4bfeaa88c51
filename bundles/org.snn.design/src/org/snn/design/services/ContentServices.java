package org.snn.design.services;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.snn.network.ConnectionRule;
import org.snn.network.Experiment;
import org.snn.network.Group;
import org.snn.network.Network;
import org.snn.network.SnnModel;

/** What a file and a network consist of, for titles, tables and trees. */
public class ContentServices {

  /** What a new diagram or table of a network is called. */
  public String diagramTitle(Network network, String what) {
    return network.getName() + " " + what;
  }

  /** The networks of a file. */
  public List<Network> networksOf(SnnModel model) {
    return model.getElements().stream().filter(Network.class::isInstance).map(Network.class::cast).toList();
  }

  /** The experiments of a file. */
  public List<Experiment> experimentsOf(SnnModel model) {
    return model.getElements().stream().filter(Experiment.class::isInstance).map(Experiment.class::cast).toList();
  }

  /** The groups of a network. */
  public List<Group> groupsOf(Network network) {
    return List.copyOf(network.groups());
  }

  /** The connection rules of a network. */
  public List<ConnectionRule> rulesOf(Network network) {
    return network.getMembers().stream().filter(ConnectionRule.class::isInstance).map(ConnectionRule.class::cast).toList();
  }

  /** Whether an element is a group. */
  public Boolean isGroup(EObject element) {
    return element instanceof Group;
  }
}
