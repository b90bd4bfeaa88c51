package org.snn.design.services;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.snn.design.model.Arrows;
import org.snn.design.weights.Artefacts;
import org.snn.design.weights.Trained;
import org.snn.network.End;
import org.snn.network.Group;
import org.snn.network.Network;
import org.snn.network.Neuron;

/**
 * Trained weights as colour and width: of an arrow those of all connections between its two groups, of an edge between neurons its
 * own. Without a trained artefact beside the text all edges look as they always do.
 */
public class WeightServices {

  private static final int WIDEST = 8;
  /** A mean weight of this size or more is drawn as wide as it gets: about that of a small trained layer. */
  private static final double LARGE = 0.5;

  /** Whether the weights of an arrow are known. */
  public Boolean hasWeights(End end) {
    return sum(end).isPresent();
  }

  /** Whether the weights of an arrow are known, and positive on the whole. */
  public Boolean hasPositiveWeights(End end) {
    return sum(end).filter(sum -> sum.sum() >= 0).isPresent();
  }

  /** Whether the weights of an arrow are known, and negative on the whole. */
  public Boolean hasNegativeWeights(End end) {
    return sum(end).filter(sum -> sum.sum() < 0).isPresent();
  }

  /** Width of an arrow: 1 to 8 by its mean absolute weight. */
  public Integer weightWidth(End end) {
    return sum(end).map(sum -> width(sum.mean())).orElse(1);
  }

  /** Pattern and mean absolute weight of an arrow. */
  public String weightLabel(End end) {
    String pattern = new LabelServices().patternLabel(end);
    return sum(end).map(sum -> "%s, |w| %.3f".formatted(pattern, sum.mean())).orElse(pattern);
  }

  /** Whether the mean absolute weight of an arrow is at least this many thousandths; also where it is not known. */
  public Boolean isAtLeast(End end, Integer thousandths) {
    return sum(end).map(sum -> sum.mean() * 1000 >= thousandths).orElse(true);
  }

  /** Whether the connection from a neuron to the one that a view shows has a known, positive weight. */
  public Boolean isPositiveConnection(Neuron source, EObject targetView) {
    return weight(source, targetView).filter(weight -> weight >= 0).isPresent();
  }

  /** Whether the connection from a neuron to the one that a view shows has a known, negative weight. */
  public Boolean isNegativeConnection(Neuron source, EObject targetView) {
    return weight(source, targetView).filter(weight -> weight < 0).isPresent();
  }

  /** Width of the connection to the neuron that a view shows: 1 to 8 by its absolute weight. */
  public Integer connectionWidth(Neuron source, EObject targetView) {
    return weight(source, targetView).map(weight -> width(Math.abs(weight))).orElse(1);
  }

  /** Whether the weight of the connection from a neuron to the one that a view shows is known. */
  public Boolean hasWeight(Neuron source, EObject targetView) {
    return weight(source, targetView).isPresent();
  }

  /** The network itself, for the note about its weights. */
  public List<Network> weightsNotes(Network network) {
    return List.of(network);
  }

  /** Where the weights come from, or that there are none. */
  public String weightsNote(Network network) {
    return Artefacts.of(network).map(trained -> "Weights of " + trained.file().getFileName())
        .orElse("No trained artefact of this network beside its text");
  }

  private static int width(double absolute) {
    return 1 + (int) Math.round(Math.min(1, absolute / LARGE) * (WIDEST - 1));
  }

  private static Optional<Trained.Sum> sum(End end) {
    End next = new ConnectionServices().arrowTarget(end) == null ? null : Arrows.next(end);
    return next == null ? Optional.empty() : Artefacts.of((Network) end.eContainer().eContainer())
        .map(trained -> trained.groups().get(new Trained.Pair(end.getGroup().getName(), next.getGroup().getName())));
  }

  private static Optional<Float> weight(Neuron source, EObject targetView) {
    LabelServices names = new LabelServices();
    return Views.element(targetView) instanceof Neuron target && source.eContainer() instanceof Group group
        ? Artefacts.of((Network) group.eContainer())
            .map(trained -> trained.neurons().get(new Trained.Pair(names.neuronName(source), names.neuronName(target))))
        : Optional.empty();
  }
}
