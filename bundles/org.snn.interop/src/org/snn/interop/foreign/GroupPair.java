package org.snn.interop.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.snn.prune.wiring.NeuronGroup;
import org.snn.prune.wiring.Wiring;

/**
 * Two groups of a network between which there are connections.
 *
 * @param source the group that they come from
 * @param target the group that they go to
 * @param connections how many there are
 */
public record GroupPair(NeuronGroup source, NeuronGroup target, long connections) {

  /** All pairs of a network, by target, then by source. */
  public static List<GroupPair> of(Wiring wiring) {
    List<GroupPair> pairs = new ArrayList<>();
    for (NeuronGroup target : wiring.groups()) {
      Map<Integer, Long> counts = new TreeMap<>();
      for (int c = wiring.begin(target.first()); c < wiring.end(target.end() - 1); c++) {
        counts.merge(wiring.groupOf(wiring.source(c)), 1L, Long::sum);
      }
      counts.forEach((source, count) -> pairs.add(new GroupPair(wiring.groups().get(source), target, count)));
    }
    return pairs;
  }

  /** Whether every neuron of the one group reads every neuron of the other: a matrix. */
  public boolean complete() {
    return connections == (long) source.size() * target.size();
  }
}
