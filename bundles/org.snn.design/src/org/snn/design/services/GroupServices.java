package org.snn.design.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.snn.design.model.Arrows;
import org.snn.design.model.FileEdges;
import org.snn.design.model.Limits;
import org.snn.design.rules.Chains;
import org.snn.network.Activation;
import org.snn.network.Connect;
import org.snn.network.ConnectFile;
import org.snn.network.End;
import org.snn.network.Group;
import org.snn.network.Member;
import org.snn.network.Network;
import org.snn.network.NetworkFactory;
import org.snn.network.Neuron;
import org.snn.network.Neurons;
import org.snn.network.OneToOnePattern;
import org.snn.network.Role;

/** Groups in diagrams: which are shown as what, and what creates, empties and removes them. */
public class GroupServices {

  /** Groups that are drawn as a box with a list, in the order of the text. */
  public List<Group> groupBoxes(Network network) {
    return drawn(network).stream().filter(group -> group.getSize() != 1).toList();
  }

  /** Groups of one neuron, which are drawn as that neuron. */
  public List<Group> loneNeurons(Network network) {
    return drawn(network).stream().filter(group -> group.getSize() == 1).toList();
  }

  /** The network itself if it has more groups, arrows, files or edges of files than are drawn, for a note. */
  public List<Network> leftOutNotes(Network network) {
    boolean all = Stream.of(network.groups().size(), Arrows.of(network).size(), files(network), FileEdges.of(network).from().all(),
        FileEdges.of(network).to().all()).allMatch(count -> count <= Limits.ELEMENTS);
    return all ? List.of() : List.of(network);
  }

  /** What the note says. */
  public String leftOutNote(Network network) {
    return ("Of %,d groups, %,d arrows and %,d files, with %,d edges to and %,d from them, the first %,d each are shown; "
        + "the text has them all.").formatted(network.groups().size(), Arrows.of(network).size(), files(network), FileEdges.of(network).from().all(),
            FileEdges.of(network).to().all(), Limits.ELEMENTS);
  }

  private static int files(Network network) {
    return (int) network.getMembers().stream().filter(ConnectFile.class::isInstance).count();
  }

  /** The network that an element is in, or null. */
  public Network networkOf(EObject element) {
    return EcoreUtil2.getContainerOfType(element, Network.class);
  }

  /** Whether a group is one of {@code input}, {@code hidden}, {@code output}. */
  public Boolean hasRole(Group group, String role) {
    return group.getRole().getLiteral().equals(role);
  }

  /** The first neurons of a group, as many as the diagram lists. */
  public List<Neuron> listedNeurons(Group group, EObject diagram) {
    return Neurons.first(group, ListLength.of(diagram));
  }

  /** The group itself if it has more neurons than the diagram lists, for the last line of the list. */
  public List<Group> moreNeurons(Group group, EObject diagram) {
    return group.getSize() > ListLength.of(diagram) ? List.of(group) : List.of();
  }

  /** What the last line of a list says. */
  public String moreNeuronsLabel(Group group, EObject diagram) {
    return "… %,d more".formatted(Math.max(0, group.getSize() - ListLength.of(diagram)));
  }

  /** Adds a group: {@code hidden} of ten with relu, {@code input} of ten, {@code output} of ten with softmax. */
  public Group addGroup(Network network, String role) {
    Group group = NetworkFactory.eINSTANCE.createGroup();
    group.setRole(Role.get(role));
    group.setSize(10);
    group.setName(freeName(network, role));
    group.setActivation(switch (group.getRole()) {
      case INPUT -> Activation.IDENTITY;
      case HIDDEN -> Activation.RELU;
      case OUTPUT -> Activation.SOFTMAX;
    });
    network.getMembers().add(group);
    return group;
  }

  /** Adds a hidden neuron that is a group by itself. */
  public Group addNeuron(Network network) {
    Group group = NetworkFactory.eINSTANCE.createGroup();
    group.setSingle(true);
    group.setName(freeName(network, "neuron"));
    group.setActivation(Activation.RELU);
    network.getMembers().add(group);
    return group;
  }

  /** Removes a group; before it every arrow from or to it, so that no rule is left without an end. */
  public EObject removeGroup(Group group) {
    if (!(group.eContainer() instanceof Network network)) {
      return group;
    }
    for (Member member : List.copyOf(network.getMembers())) {
      if (member instanceof Connect connect && names(connect, group)) {
        Chains.cutAt(connect, group);
      }
    }
    network.getMembers().remove(group);
    return network;
  }

  /**
   * Moves one neuron to another group of the same role, as a number: the one group gets smaller, the other one larger.
   * Nothing happens where that would change what a rule means: with slices, one-to-one, files that number the
   * neurons, or single neurons.
   */
  public EObject moveNeuron(Neuron neuron, EObject target) {
    Group from = (Group) neuron.eContainer();
    if (target instanceof Group to && from != to && from.eContainer() == to.eContainer() && from.getRole() == to.getRole()
        && from.getSize() > 1 && to.getSize() > 1 && !isMeasured(from) && !isMeasured(to)) {
      from.setSize(from.getSize() - 1);
      to.setSize(to.getSize() + 1);
    }
    return target;
  }

  /** Whether a rule counts on the size of a group, or the group cannot be larger. */
  private static boolean isMeasured(Group group) {
    Network network = (Network) group.eContainer();
    boolean numbered = network.getMembers().stream().anyMatch(ConnectFile.class::isInstance);
    return group.isSingle() || numbered || network.getMembers().stream().filter(Connect.class::isInstance).map(Connect.class::cast)
        .filter(connect -> names(connect, group)).anyMatch(connect -> connect.getPattern() instanceof OneToOnePattern
            || connect.getEnds().stream().anyMatch(end -> end.getGroup() == group && end.getFirst() != null));
  }

  private static boolean names(Connect connect, Group group) {
    return connect.getEnds().stream().map(End::getGroup).anyMatch(group::equals);
  }

  private static List<Group> drawn(Network network) {
    List<Group> groups = new ArrayList<>(network.groups());
    return groups.subList(0, Math.min(groups.size(), Limits.ELEMENTS));
  }

  private static String freeName(Network network, String role) {
    Set<String> taken = network.groups().stream().map(Group::getName).collect(Collectors.toSet());
    return IntStream.iterate(1, i -> i + 1).mapToObj(i -> role + i).filter(name -> !taken.contains(name)).findFirst().orElseThrow();
  }
}
