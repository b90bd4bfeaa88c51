package org.snn.design.services;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.snn.design.model.Arrows;
import org.snn.design.model.FileEdges;
import org.snn.design.model.Limits;
import org.snn.design.rules.Chains;
import org.snn.design.rules.Joins;
import org.snn.network.Connect;
import org.snn.network.ConnectFile;
import org.snn.network.ConnectionRule;
import org.snn.network.End;
import org.snn.network.Group;
import org.snn.network.Member;
import org.snn.network.Network;
import org.snn.network.NetworkFactory;
import org.snn.network.Neuron;

/** Connection rules in diagrams: an edge is an arrow of a rule, named by the end that it starts from. */
public class ConnectionServices {

  /** The arrows of a network, as many as are drawn, in the order of the text. */
  public List<End> arrows(Network network) {
    List<End> arrows = Arrows.of(network);
    return List.copyOf(arrows.subList(0, Math.min(arrows.size(), Limits.ELEMENTS)));
  }

  /** The group that an arrow comes from. */
  public Group arrowSource(End end) {
    return end.getGroup();
  }

  /** The group that an arrow goes to; null for the last end of a rule. */
  public Group arrowTarget(End end) {
    return Chains.arrow(end) < 0 ? null : Arrows.next(end).getGroup();
  }

  /** Whether an end starts an arrow. */
  public Boolean isArrow(End end) {
    return Chains.arrow(end) >= 0;
  }

  /** What an edge stands for: its end and the whole rule. */
  public List<EObject> arrowElements(End end) {
    return end.eContainer() == null ? List.of(end) : List.of(end, end.eContainer());
  }

  /** The rules that take connections from a file, as many as are drawn. */
  public List<ConnectFile> edgeFiles(Network network) {
    return network.getMembers().stream().filter(ConnectFile.class::isInstance).map(ConnectFile.class::cast)
        .limit(Limits.ELEMENTS).toList();
  }

  /** The groups that a file has connections to, as far as edges are drawn; none where it cannot be read or is too large to look into. */
  public List<Group> fileTargets(ConnectFile rule) {
    return FileEdges.of((Network) rule.eContainer()).to().from(rule);
  }

  /** The files that have connections from a group, as far as edges are drawn. */
  public List<ConnectFile> filesFrom(Group group) {
    return FileEdges.of((Network) group.eContainer()).from().from(group);
  }

  /** Whether an arrow may be drawn from a group or neuron to another one. */
  public Boolean canConnect(EObject source, EObject target) {
    Group from = groupOf(source);
    Group to = groupOf(target);
    boolean single = source instanceof Neuron || target instanceof Neuron;
    return Joins.allowed(from, to, null) && !(single && from == to);
  }

  /** Draws an arrow; the rule stands last in the network. What may not be joined stays as it is. */
  public EObject connectElements(EObject source, EObject target) {
    if (!canConnect(source, target)) {
      return source;
    }
    Connect connect = NetworkFactory.eINSTANCE.createConnect();
    connect.getEnds().add(end(source));
    connect.getEnds().add(end(target));
    if (groupOf(source) == groupOf(target)) {
      connect.setPattern(NetworkFactory.eINSTANCE.createForwardPattern());
    }
    List<Member> members = ((Network) groupOf(source).eContainer()).getMembers();
    members.add(connect);
    return connect;
  }

  /** Whether the start of an arrow may be moved to another group or neuron; in a chain the arrow before goes there too. */
  public Boolean canReconnectSource(End end, EObject source) {
    int at = Chains.arrow(end);
    boolean before = at == 0
        || at > 0 && Joins.allowed(((Connect) end.eContainer()).getEnds().get(at - 1).getGroup(), groupOf(source), end);
    return before && Joins.allowed(groupOf(source), arrowTarget(end), end);
  }

  /** Whether the tip of an arrow may be moved to another group or neuron; in a chain the arrow behind starts there then. */
  public Boolean canReconnectTarget(End end, EObject target) {
    if (Chains.arrow(end) < 0) {
      return false;
    }
    End tip = Arrows.next(end);
    Group behind = arrowTarget(tip);
    return (behind == null || Joins.allowed(groupOf(target), behind, tip)) && Joins.allowed(end.getGroup(), groupOf(target), end);
  }

  /** Moves the start of an arrow where it may go. */
  public End reconnectSource(End end, EObject source) {
    if (canReconnectSource(end, source)) {
      point(end, source);
    }
    return end;
  }

  /** Moves the tip of an arrow where it may go. */
  public End reconnectTarget(End end, EObject target) {
    if (canReconnectTarget(end, target)) {
      point(Arrows.next(end), target);
    }
    return end;
  }

  /** Removes an arrow; the others of its rule stay. Nothing happens to one that went with another element. */
  public EObject removeArrow(End end) {
    EObject network = end.eContainer() == null ? null : end.eContainer().eContainer();
    if (network != null && Chains.arrow(end) >= 0) {
      Chains.cutAfter(end);
    }
    return network == null ? end : network;
  }

  /** Removes a whole rule. */
  public EObject removeRule(ConnectionRule rule) {
    if (rule.eContainer() instanceof Network network) {
      network.getMembers().remove(rule);
      return network;
    }
    return rule;
  }

  /** A slice that fits into the new group stays, another one becomes the whole group. */
  private static void point(End end, EObject element) {
    End like = end(element);
    if (like.getGroup() == end.getGroup() && like.getFirst() == null) {
      return;
    }
    Integer last = end.getLast() == null ? end.getFirst() : end.getLast();
    end.setGroup(like.getGroup());
    if (like.getFirst() != null || last != null && last >= like.getGroup().getSize()) {
      end.setFirst(like.getFirst());
      end.setLast(null);
    }
  }

  static End end(EObject element) {
    End end = NetworkFactory.eINSTANCE.createEnd();
    end.setGroup(groupOf(element));
    if (element instanceof Neuron neuron && !groupOf(element).isSingle()) {
      end.setFirst(neuron.getIndex());
    }
    return end;
  }

  private static Group groupOf(EObject element) {
    return element instanceof Group group ? group : element instanceof Neuron neuron ? (Group) neuron.eContainer() : null;
  }
}
