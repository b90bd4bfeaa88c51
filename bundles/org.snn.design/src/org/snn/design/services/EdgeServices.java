package org.snn.design.services;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.snn.design.model.Arrows;
import org.snn.design.model.Sizes;
import org.snn.design.model.Wires;
import org.snn.network.End;
import org.snn.network.Group;
import org.snn.network.Network;
import org.snn.network.Neuron;

/**
 * Edges between neurons, or between the groups of a large network, changed as what they are in the text: the one arrow that makes this
 * edge and no other one. What several arrows make, or a file, or for neurons a pattern, stays as it is.
 */
public class EdgeServices {

  private static final ConnectionServices ARROWS = new ConnectionServices();

  /** Whether the start of an edge, whose tip is a view, may be moved to another group or neuron. */
  public Boolean canReconnectSource(EObject source, EObject tip, EObject other) {
    return arrow(source, Views.element(tip)).filter(arrow -> ARROWS.canReconnectSource(arrow, other)).isPresent();
  }

  /** Whether the tip of an edge may be moved from one group or neuron to another. */
  public Boolean canReconnectTarget(EObject source, EObject target, EObject other) {
    return arrow(source, target).filter(arrow -> ARROWS.canReconnectTarget(arrow, other)).isPresent();
  }

  /** Moves the start of an edge, whose tip is a view, where it may go. */
  public EObject reconnectSource(EObject source, EObject tip, EObject other) {
    arrow(source, Views.element(tip)).ifPresent(arrow -> ARROWS.reconnectSource(arrow, other));
    return source;
  }

  /** Moves the tip of an edge where it may go. */
  public EObject reconnectTarget(EObject source, EObject target, EObject other) {
    arrow(source, target).ifPresent(arrow -> ARROWS.reconnectTarget(arrow, other));
    return source;
  }

  /** Whether an edge from this element, given as a view, can be removed. */
  public Boolean canRemoveConnection(EObject source, EObject edge) {
    return arrow(source, Views.targetOfEdge(edge)).isPresent();
  }

  /** Removes the arrow that makes an edge from this element, given as a view. */
  public EObject removeConnection(EObject source, EObject edge) {
    arrow(source, Views.targetOfEdge(edge)).ifPresent(ARROWS::removeArrow);
    return source;
  }

  /** The only arrow that makes an edge, and makes nothing else; nothing if there is none. */
  private static Optional<End> arrow(EObject source, EObject target) {
    Network network = EcoreUtil2.getContainerOfType(source, Network.class);
    if (network == null || target == null || isInFile(network, source, target)) {
      return Optional.empty();
    }
    List<End> found = Arrows.of(network).stream().filter(end -> is(end, source) && is(Arrows.next(end), target)).limit(2).toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** Whether a file has such an edge between groups; one between neurons that is doubled is an error anyway. */
  private static boolean isInFile(Network network, EObject source, EObject target) {
    return source instanceof Group group && Wires.of(network).filter(wires ->
        wires.files().containsKey(group) && wires.files().get(group).contains(target)).isPresent();
  }

  /** Whether an end is of this group, or this one neuron. */
  private static boolean is(End end, EObject element) {
    if (element instanceof Neuron neuron) {
      int first = end.getFirst() == null ? 0 : end.getFirst();
      return end.getGroup() == neuron.eContainer() && first == neuron.getIndex() && Sizes.size(end) == 1;
    }
    return end.getGroup() == element;
  }
}
