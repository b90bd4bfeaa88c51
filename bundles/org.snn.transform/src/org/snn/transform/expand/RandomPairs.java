package org.snn.transform.expand;

/**
 * Draws each possible connection with one probability, independently. Instead of one draw a pair it draws how many pairs
 * to skip, which is geometric: skip = floor(log(u) / log(1 - p)) for u uniform in (0, 1]. Each target row has its own
 * stream, so that a row does not depend on the others.
 */
final class RandomPairs {

  private RandomPairs() {
  }

  static EdgeBuilder draw(Range source, Range target, double density, long seed) {
    double expected = density * source.size() * target.size();
    EdgeBuilder edges = new EdgeBuilder((int) (expected + 4 * Math.sqrt(expected) + 16));
    double logOfMiss = StrictMath.log1p(-density);
    for (int t = 0; t < target.size(); t++) {
      SplitMix random = new SplitMix(SplitMix.part(seed, t));
      double s = skip(random, logOfMiss);
      while (s < source.size()) {
        edges.add(source.first() + (int) s, target.first() + t);
        s += 1 + skip(random, logOfMiss);
      }
    }
    return edges;
  }

  private static double skip(SplitMix random, double logOfMiss) {
    return Math.floor(StrictMath.log(random.next()) / logOfMiss);
  }
}
