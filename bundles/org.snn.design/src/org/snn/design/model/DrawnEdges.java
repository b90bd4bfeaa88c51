package org.snn.design.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Edges of one kind in a diagram: of all that are added the first ones are drawn, as many as a diagram has room for.
 *
 * @param <S> what they start from
 * @param <T> what they lead to
 */
public final class DrawnEdges<S, T> {

  private final Map<S, List<T>> drawn = new HashMap<>();
  private int all;

  /** Adds an edge, the most important ones first. */
  public void add(S source, T target) {
    if (all < Limits.ELEMENTS) {
      drawn.computeIfAbsent(source, key -> new ArrayList<>()).add(target);
    }
    all++;
  }

  /** Where the drawn edges lead that start here. */
  public List<T> from(S source) {
    return List.copyOf(drawn.getOrDefault(source, List.of()));
  }

  /** Number of edges, drawn or not. */
  public int all() {
    return all;
  }
}
