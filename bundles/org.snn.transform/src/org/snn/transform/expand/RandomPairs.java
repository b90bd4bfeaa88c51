package org.snn.transform.expand;

/**
 * Draws each possible connection with one probability, independently. Instead of one draw a pair it draws how many pairs
 * to skip, which is geometric: skip = floor(log(u) / log(1 - p)) for u uniform in (0, 1]. Each target row has its own
 * stream, so that a row does not depend on the others.
 */
final class RandomPairs {

  private RandomPairs() {
  }

  /** Draws among the possible pairs; with {@code forward} only those are possible whose source is the earlier neuron. */
  static EdgeRows draw(Range source, Range target, boolean forward, double density, long seed) {
    double expected = density * possible(source, target, forward);
    EdgeRows edges = new EdgeRows((long) (expected + 4 * Math.sqrt(expected) + 16));
    double logOfMiss = StrictMath.log1p(-density);
    for (int t = 0; t < target.size(); t++) {
      SplitMix random = new SplitMix(SplitMix.part(seed, t));
      int sources = sources(source, target.first() + t, forward);
      double s = skip(random, logOfMiss);
      while (s < sources) {
        edges.add(source.first() + (int) s, target.first() + t);
        s += 1 + skip(random, logOfMiss);
      }
    }
    return edges;
  }

  /** Number of possible pairs. */
  static long possible(Range source, Range target, boolean forward) {
    long pairs = 0;
    for (int t = target.first(); t <= target.last(); t++) {
      pairs += sources(source, t, forward);
    }
    return pairs;
  }

  private static int sources(Range source, int target, boolean forward) {
    return forward ? Math.max(0, Math.min(source.size(), target - source.first())) : source.size();
  }

  private static double skip(SplitMix random, double logOfMiss) {
    return Math.floor(StrictMath.log(random.next()) / logOfMiss);
  }
}
