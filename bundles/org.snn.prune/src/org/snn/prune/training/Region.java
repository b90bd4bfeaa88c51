package org.snn.prune.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.snn.prune.wiring.Edges;
import org.snn.prune.wiring.NeuronGroup;
import org.snn.prune.wiring.Wiring;

/** Where connections may grow: from neurons of one range to those of another, as far as the order of the network allows. */
record Region(int firstSource, int sources, int firstTarget, int targets) {

  /** Draws before candidates are listed instead, for each connection that is wanted. */
  private static final int PATIENCE = 20;

  /** The pairs of groups that a network connects. */
  static List<Region> pairs(Wiring wiring) {
    TreeSet<Long> pairs = new TreeSet<>();
    for (int target = 0; target < wiring.neurons(); target++) {
      int into = wiring.groupOf(target);
      for (int c = wiring.begin(target); c < wiring.end(target); c++) {
        pairs.add(Edges.edge(wiring.groupOf(wiring.source(c)), into));
      }
    }
    List<Region> regions = new ArrayList<>();
    for (long pair : pairs) {
      NeuronGroup from = wiring.groups().get(Edges.source(pair));
      NeuronGroup to = wiring.groups().get(Edges.target(pair));
      regions.add(new Region(from.first(), from.size(), to.first(), to.size()));
    }
    return regions;
  }

  /** All of a network. */
  static Region all(Wiring wiring) {
    return new Region(0, wiring.neurons(), 0, wiring.neurons());
  }

  /** Whether a connection lies in it. */
  boolean has(long edge) {
    int source = Edges.source(edge) - firstSource;
    int target = Edges.target(edge) - firstTarget;
    return source >= 0 && source < sources && target >= 0 && target < targets;
  }

  /** All connections that the order allows, ascending. */
  LongStream candidates(ForwardOrder order) {
    return IntStream.range(firstTarget, firstTarget + targets).boxed()
        .flatMapToLong(target -> IntStream.range(firstSource, firstSource + sources)
            .filter(source -> order.allows(source, target)).mapToLong(source -> Edges.edge(source, target)));
  }

  /**
   * Adds so many connections at random, each with equal chance; fewer where no more are possible.
   *
   * @param there connections that are there; those that grow are added
   */
  void grow(int count, GrowingSet there, ForwardOrder order, Random random) {
    int grown = 0;
    for (long draws = (long) PATIENCE * count; grown < count && draws > 0; draws--) {
      int source = firstSource + random.nextInt(sources);
      int target = firstTarget + random.nextInt(targets);
      if (order.allows(source, target) && there.add(Edges.edge(source, target))) {
        grown++;
      }
    }
    if (grown < count) {
      long[] absent = candidates(order).filter(edge -> !there.contains(edge)).toArray();
      for (int left = absent.length; grown < count && left > 0; grown++) {
        int at = random.nextInt(left);
        there.add(absent[at]);
        absent[at] = absent[--left];
      }
    }
  }
}
