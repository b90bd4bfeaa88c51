package org.snn.transform.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * Every one of successive sources to every one of successive targets of one pseudo-layer, in the numbers of the plan.
 *
 * @param parts the sources from first to last, by origin
 * @param weights starting weights, target by target, NaN where none is given; null if none is given at all
 */
record Rect(int firstSource, int sources, int firstTarget, int targets, List<Part> parts, float[] weights) {

  /** The most connections of a block of several origins, which its slots then name. */
  private static final int MOST_MIXED = 1 << 20;

  /** Successive sources whose connections have one origin. */
  record Part(int sources, int origin) {
  }

  static Rect of(int firstSource, int sources, int firstTarget, int targets, int origin) {
    return new Rect(firstSource, sources, firstTarget, targets, List.of(new Part(sources, origin)), null);
  }

  long connections() {
    return (long) sources * targets;
  }

  boolean oneOrigin() {
    return parts.stream().mapToInt(Part::origin).distinct().count() == 1;
  }

  /**
   * Joins blocks with the same targets and adjacent sources.
   *
   * @param sorted blocks without weights, by first target, number of targets, first source
   */
  static List<Rect> joined(List<Rect> sorted) {
    List<Rect> joined = new ArrayList<>(sorted.size());
    int from = 0;
    long connections = 0;
    for (int i = 0; i < sorted.size(); i++) {
      connections += sorted.get(i).connections();
      boolean last = i + 1 == sorted.size();
      if (last || !sorted.get(i).adjacent(sorted.get(i + 1)) || connections + sorted.get(i + 1).connections() > MOST_MIXED) {
        joined.add(join(sorted.subList(from, i + 1)));
        from = i + 1;
        connections = 0;
      }
    }
    return joined;
  }

  private boolean adjacent(Rect next) {
    return firstTarget == next.firstTarget && targets == next.targets && firstSource + sources == next.firstSource;
  }

  private static Rect join(List<Rect> adjacent) {
    Rect first = adjacent.get(0);
    if (adjacent.size() == 1) {
      return first;
    }
    List<Part> parts = adjacent.stream().flatMap(rect -> rect.parts.stream()).toList();
    int sources = parts.stream().mapToInt(Part::sources).sum();
    return new Rect(first.firstSource, sources, first.firstTarget, first.targets, parts, null);
  }
}
