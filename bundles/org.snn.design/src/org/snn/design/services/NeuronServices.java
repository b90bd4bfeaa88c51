package org.snn.design.services;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.snn.design.model.Arrows;
import org.snn.design.model.Derived;
import org.snn.design.model.DrawnEdges;
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

  /** The neurons of a large network that a user added to a diagram, as far as they are still there. */
  public List<Neuron> addedNeurons(Network network, EObject diagram) {
    return showsNeurons(network) ? List.of() : added(network, diagram);
  }

  /**
   * The first neurons of a group that are not yet in the diagram that a view of the group is in: up to 100, and as many as the
   * diagram has room for with their connections.
   */
  public List<Neuron> missingNeurons(Group group, EObject view) {
    Network network = (Network) group.eContainer();
    Set<Neuron> there = new LinkedHashSet<>(added(network, view == null ? null : view.eContainer()));
    Room room = new Room(Wires.of(network).map(wires -> neuron -> wires.targets(neuron, ADDED)));
    there.forEach(room::takes);
    return Neurons.first(group, ADDED).stream().filter(neuron -> !there.contains(neuron)).takeWhile(room::takes).toList();
  }

  private static List<Neuron> added(Network network, EObject diagram) {
    return Views.list(diagram, "ownedDiagramElements").stream().map(Views::element).filter(Neuron.class::isInstance)
        .map(Neuron.class::cast).filter(neuron -> neuron.eContainer() instanceof Group group && group.eContainer() == network
            && neuron.getIndex() < group.getSize()).distinct().toList();
  }

  /** Counts neurons and the connections among them. */
  private static final class Room {

    private final Function<Neuron, List<Neuron>> targets;
    private final Map<Neuron, Integer> sources = new HashMap<>();
    private final Set<Neuron> taken = new HashSet<>();
    private int used;

    private Room(Optional<Function<Neuron, List<Neuron>>> targets) {
      this.targets = targets.orElse(neuron -> List.of());
    }

    /** Takes a neuron in; whether there was room for it. */
    private boolean takes(Neuron neuron) {
      List<Neuron> next = targets.apply(neuron);
      used += 1 + sources.getOrDefault(neuron, 0) + (int) next.stream().filter(taken::contains).count();
      taken.add(neuron);
      next.forEach(target -> sources.merge(target, 1, Integer::sum));
      return used <= Limits.ELEMENTS;
    }
  }

  /** The network itself if it is too large to show each neuron, for a note. */
  public List<Network> tooLargeNotes(Network network) {
    return showsNeurons(network) ? List.of() : List.of(network);
  }

  /** What the note says. */
  public String tooLargeNote(Network network) {
    String wires = Wires.of(network).isPresent() ? "" : " Connections of single neurons are not shown: there are too many to look at.";
    return ("%s has %,d neurons and %,.0f connections, a diagram shows up to %,d: groups are boxes%s. \"Show neurons\" adds up to %d of "
        + "a group while there is room.%s").formatted(network.getName(), Sizes.neurons(network), Sizes.connections(network),
        Limits.ELEMENTS, leftOut(network), ADDED, wires);
  }

  private static String leftOut(Network network) {
    int groups = network.groups().size();
    int edges = groupEdges(network).all();
    return (groups > Limits.ELEMENTS ? ", the first %,d of %,d groups".formatted(Limits.ELEMENTS, groups) : "")
        + (edges > Limits.ELEMENTS ? ", with the first %,d of %,d edges between them".formatted(Limits.ELEMENTS, edges) : "");
  }

  /** The neurons that a neuron goes to; of a large network those that may be in the diagram. */
  public List<Neuron> neuronTargets(Neuron neuron) {
    return network(neuron).flatMap(network -> Wires.of(network)
        .map(wires -> wires.targets(neuron, showsNeurons(network) ? Limits.ELEMENTS : ADDED))).orElse(List.of());
  }

  /** The other groups that a group goes to, as far as edges are drawn: by single connections where they are few enough, else by rules. */
  public List<Group> groupTargets(Group group) {
    return groupEdges((Network) group.eContainer()).from(group);
  }

  private static DrawnEdges<Group, Group> groupEdges(Network network) {
    return Derived.of(network, "groupEdges", NeuronServices::findGroupEdges);
  }

  private static DrawnEdges<Group, Group> findGroupEdges(Network network) {
    Set<Group> shown = network.groups().stream().limit(Limits.ELEMENTS).collect(Collectors.toSet());
    Set<List<Group>> rules = new HashSet<>();
    DrawnEdges<Group, Group> edges = new DrawnEdges<>();
    BiConsumer<Group, Group> add = (source, target) -> {
      if (source != target && shown.contains(source) && shown.contains(target)) {
        edges.add(source, target);
      }
    };
    Wires.of(network).ifPresentOrElse(wires -> wires.visitGroups(add), () -> Arrows.of(network).forEach(end -> {
      Group target = Arrows.next(end).getGroup();
      if (rules.add(List.of(end.getGroup(), target))) {
        add.accept(end.getGroup(), target);
      }
    }));
    return edges;
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
