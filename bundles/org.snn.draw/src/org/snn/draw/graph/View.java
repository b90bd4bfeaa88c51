package org.snn.draw.graph;

import java.util.Set;

/**
 * How much of a network is shown.
 *
 * @param most nodes of a picture: a network with more neurons is drawn as groups
 * @param expanded names of groups that are shown neuron by neuron all the same
 * @param top connections, or bundles of connections, that are drawn: the strongest
 */
public record View(int most, Set<String> expanded, int top) {

  /** What fits into a picture that is read without a magnifying glass. */
  public static final View DEFAULT = new View(60, Set.of(), 400);

  /** Longer networks are folded, even if they have few neurons. */
  static final int MOST_COLUMNS = 16;

  /** The groups among them are shown neuron by neuron. */
  public View {
    expanded = Set.copyOf(expanded);
  }
}
