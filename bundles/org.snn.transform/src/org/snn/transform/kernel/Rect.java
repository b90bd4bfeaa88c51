package org.snn.transform.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * Every one of successive sources to every one of successive targets of one pseudo-layer, in the numbers of the plan.
 *
 * @param parts the sources from first to last, by origin
 * @param weights starting weights, target by target, NaN where none is given; null if none is given at all
 */
record Rect(int firstSource, int firstTarget, int targets, List<Part> parts, float[] weights) {

  /** The most connections of a block of several origins: each of its slots then names its origin, 4 bytes each. */
  private static final int MOST_MIXED = 1 << 20;

  /** Successive sources whose connections have one origin. */
  record Part(int sources, int origin) {
  }

  static Rect of(int firstSource, int sources, int firstTarget, int targets, int origin) {
    return new Rect(firstSource, firstTarget, targets, List.of(new Part(sources, origin)), null);
  }

  int sources() {
    int sources = 0;
    for (Part part : parts) {
      sources += part.sources();
    }
    return sources;
  }

  long connections() {
    return (long) sources() * targets;
  }

  /** Whether a sparse kernel that is there anyway would compute it more cheaply. */
  boolean small() {
    return !CostModel.densePays(sources(), targets);
  }

  boolean oneOrigin() {
    return parts.stream().mapToInt(Part::origin).distinct().count() == 1;
  }

  /** Whether the other has the same targets and starts where this one ends. */
  boolean adjacent(Rect other) {
    return firstTarget == other.firstTarget && targets == other.targets && firstSource + sources() == other.firstSource
        && weights == null && other.weights == null && connections() + other.connections() <= MOST_MIXED;
  }

  /** This and the adjacent one, as one. */
  Rect with(Rect adjacent) {
    List<Part> both = new ArrayList<>(parts);
    both.addAll(adjacent.parts);
    return new Rect(firstSource, firstTarget, targets, both, null);
  }
}
