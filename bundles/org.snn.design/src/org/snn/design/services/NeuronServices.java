package org.snn.design.services;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.snn.design.model.Arrows;
import org.snn.design.model.Limits;
import org.snn.design.model.Sizes;
import org.snn.design.model.Wires;
import org.snn.network.Group;
import org.snn.network.Network;
import org.snn.network.Neuron;
import org.snn.network.Neurons;

/** Single neurons and their connections; of a network with too many of them, boxes that a user opens one by one. */
public class NeuronServices {

  /** Neurons of a group that a user adds to a diagram at once. */
  private static final int ADDED = 100;

  /** All neurons of a small network, none of a large one. */
  public List<Neuron> shownNeurons(Network network) {
    return showsNeurons(network) ? neurons(network, Limits.ELEMENTS) : List.of();
  }

  /** The groups of a large network, none of a small one. */
  public List<Group> shownGroups(Network network) {
    List<Group> groups = showsNeurons(network) ? List.of() : network.groups();
    return List.copyOf(groups.subList(0, Math.min(groups.size(), Limits.ELEMENTS)));
  }

  /** The neurons of a large network that a user may add to a diagram. */
  public List<Neuron> addableNeurons(Network network) {
    return showsNeurons(network) ? List.of() : neurons(network, ADDED);
  }

  /** The neurons of a group that a user may add to the diagram that a view of the group is in, and that are not there yet. */
  public List<Neuron> missingNeurons(Group group, EObject view) {
    EObject diagram = view == null ? null : view.eContainer();
    List<EObject> there = Views.list(diagram, "ownedDiagramElements").stream().map(Views::element).toList();
    return Neurons.first(group, ADDED).stream().filter(neuron -> !there.contains(neuron)).toList();
  }

  /** The network itself if it is too large to show each neuron, for a note. */
  public List<Network> tooLargeNotes(Network network) {
    return showsNeurons(network) ? List.of() : List.of(network);
  }

  /** What the note says. */
  public String tooLargeNote(Network network) {
    String wires = Wires.of(network).isPresent() ? "" : " Connections of single neurons are not shown: there are too many to look at.";
    return ("%s has %,d neurons and %,.0f connections, a diagram shows up to %,d: groups are boxes. \"Show neurons\" adds the first %d of "
        + "a group.%s").formatted(network.getName(), Sizes.neurons(network), Sizes.connections(network), Limits.ELEMENTS, ADDED, wires);
  }

  /** The neurons that a neuron goes to; of a large network those that may be in the diagram. */
  public List<Neuron> neuronTargets(Neuron neuron) {
    return network(neuron).flatMap(network -> Wires.of(network)
        .map(wires -> wires.targets(neuron, showsNeurons(network) ? Limits.ELEMENTS : ADDED))).orElse(List.of());
  }

  /** The other groups that a group goes to, by single connections where they are few enough, else by rules. */
  public List<Group> groupTargets(Group group) {
    Network network = (Network) group.eContainer();
    List<Group> targets = Wires.of(network).map(wires -> wires.targets(group)).orElseGet(() -> Arrows.of(network).stream()
        .filter(end -> end.getGroup() == group).map(end -> Arrows.next(end).getGroup()).distinct().toList());
    return targets.stream().filter(target -> target != group).toList();
  }

  /** Whether a neuron is of a group with this role. */
  public Boolean neuronHasRole(Neuron neuron, String role) {
    return ((Group) neuron.eContainer()).getRole().getLiteral().equals(role);
  }

  /** Whether a network is small enough to show each neuron and each connection. */
  private static boolean showsNeurons(Network network) {
    return Sizes.neurons(network) + Sizes.connections(network) <= Limits.ELEMENTS;
  }

  private static List<Neuron> neurons(Network network, int ofEach) {
    return network.groups().stream().flatMap(group -> Neurons.first(group, ofEach).stream()).toList();
  }

  private static Optional<Network> network(Neuron neuron) {
    return neuron.eContainer() != null && neuron.eContainer().eContainer() instanceof Network network ? Optional.of(network) : Optional.empty();
  }
}
