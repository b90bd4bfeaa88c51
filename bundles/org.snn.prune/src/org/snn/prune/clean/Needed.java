package org.snn.prune.clean;

import java.util.BitSet;
import org.snn.plan.Activation;
import org.snn.plan.Role;
import org.snn.prune.wiring.NeuronGroup;
import org.snn.prune.wiring.Wiring;

/** The neurons that an output depends on, outputs included, over connections from neurons that are not constant. */
final class Needed {

  private final Wiring wiring;
  private final Constants constants;
  private final BitSet needed = new BitSet();
  private final int[] open;
  private int count;

  private Needed(Wiring wiring, Constants constants) {
    this.wiring = wiring;
    this.constants = constants;
    this.open = new int[wiring.neurons()];
  }

  /** Finds them; O(neurons + connections). */
  static BitSet of(Wiring wiring, Constants constants) {
    Needed search = new Needed(wiring, constants);
    for (NeuronGroup group : wiring.groups()) {
      if (group.role() == Role.OUTPUT) {
        search.addAll(group);
      }
    }
    while (search.count > 0) {
      search.addSources(search.open[--search.count]);
    }
    return search.needed;
  }

  private void addSources(int neuron) {
    for (int c = wiring.begin(neuron); c < wiring.end(neuron); c++) {
      int source = wiring.source(c);
      if (constants.has(source)) {
        continue;
      }
      NeuronGroup group = wiring.groups().get(wiring.groupOf(source));
      if (group.activation() == Activation.SOFTMAX) {
        addAll(group);
      } else {
        add(source);
      }
    }
  }

  /** Each neuron of a softmax depends on the others. */
  private void addAll(NeuronGroup group) {
    for (int neuron = group.first(); neuron < group.end(); neuron++) {
      add(neuron);
    }
  }

  private void add(int neuron) {
    if (!needed.get(neuron)) {
      needed.set(neuron);
      open[count++] = neuron;
    }
  }
}
