package org.snn.prune.select;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.snn.plan.PruneScope;
import org.snn.plan.Role;
import org.snn.prune.wiring.NeuronGroup;
import org.snn.prune.wiring.Wiring;

/** The parts of a wiring within which scores are compared, numbered from 0 in the order of their first connections. */
final class Parts {

  private final int[] part;
  private boolean[] output = new boolean[1];
  private int count;

  /**
   * Finds them; 4 bytes a connection.
   *
   * @param outputsApart whether connections into outputs are never in one part with others
   */
  Parts(Wiring wiring, PruneScope scope, boolean outputsApart) {
    int[] group = new int[wiring.neurons()];
    for (int neuron = 0; neuron < group.length; neuron++) {
      group[neuron] = wiring.groupOf(neuron);
    }
    this.part = new int[wiring.connections()];
    Map<Long, Integer> numbers = new HashMap<>();
    for (int target = 0; target < wiring.neurons(); target++) {
      NeuronGroup into = wiring.groups().get(group[target]);
      boolean isOutput = into.role() == Role.OUTPUT;
      for (int c = wiring.begin(target); c < wiring.end(target); c++) {
        long key = switch (scope) {
          case GLOBAL -> outputsApart && isOutput ? 1 : 0;
          case PER_PAIR -> (long) group[wiring.source(c)] * wiring.groups().size() + group[target];
          case PER_NEURON -> target;
        };
        part[c] = numbers.computeIfAbsent(key, fresh -> add(isOutput && (outputsApart || scope != PruneScope.GLOBAL)));
      }
    }
  }

  private int add(boolean isOutput) {
    if (count == output.length) {
      output = Arrays.copyOf(output, 2 * count);
    }
    output[count] = isOutput;
    return count++;
  }

  int count() {
    return count;
  }

  int of(int connection) {
    return part[connection];
  }

  /** Whether a part's connections go into outputs; not so where others are among them. */
  boolean output(int number) {
    return output[number];
  }
}
