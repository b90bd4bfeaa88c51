package org.snn.design.services;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.snn.design.model.Limits;
import org.snn.network.Connect;
import org.snn.network.ConnectFile;
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

  /** The groups of a network, as many as are listed. */
  public List<Group> groupsOf(Network network) {
    return first(network.groups());
  }

  /** The connection rules of a network, as many as are listed. */
  public List<ConnectionRule> rulesOf(Network network) {
    return first(rules(network));
  }

  /** The rules with arrows among those that are listed. */
  public List<Connect> listedConnects(Network network) {
    return rulesOf(network).stream().filter(Connect.class::isInstance).map(Connect.class::cast).toList();
  }

  /** The rules that take connections from a file among those that are listed. */
  public List<ConnectFile> listedFiles(Network network) {
    return rulesOf(network).stream().filter(ConnectFile.class::isInstance).map(ConnectFile.class::cast).toList();
  }

  /** The network itself if it has more groups or rules than are listed, for a last line. */
  public List<Network> unlistedNotes(Network network) {
    return Math.max(network.groups().size(), rules(network).size()) > Limits.ELEMENTS ? List.of(network) : List.of();
  }

  /** What the last line says. */
  public String unlistedNote(Network network) {
    return "… of %,d groups and %,d rules the first %,d each; the text has them all"
        .formatted(network.groups().size(), rules(network).size(), Limits.ELEMENTS);
  }

  /** Whether an element is a group. */
  public Boolean isGroup(EObject element) {
    return element instanceof Group;
  }

  private static List<ConnectionRule> rules(Network network) {
    return network.getMembers().stream().filter(ConnectionRule.class::isInstance).map(ConnectionRule.class::cast).toList();
  }

  private static <T> List<T> first(List<T> all) {
    return List.copyOf(all.subList(0, Math.min(all.size(), Limits.ELEMENTS)));
  }
}
