package org.snn.prune.clean;

import org.snn.prune.wiring.Wiring;

/** The connections of a wiring by source; 4 bytes a connection. */
final class Outgoing {

  private final int[] start;
  private final int[] target;

  /** Turns the wiring round; linear time. */
  Outgoing(Wiring wiring) {
    start = new int[wiring.neurons() + 1];
    target = new int[wiring.connections()];
    for (int c = 0; c < target.length; c++) {
      start[wiring.source(c) + 1]++;
    }
    for (int neuron = 0; neuron < wiring.neurons(); neuron++) {
      start[neuron + 1] += start[neuron];
    }
    int[] next = start.clone();
    for (int neuron = 0; neuron < wiring.neurons(); neuron++) {
      for (int c = wiring.begin(neuron); c < wiring.end(neuron); c++) {
        target[next[wiring.source(c)]++] = neuron;
      }
    }
  }

  int begin(int source) {
    return start[source];
  }

  int end(int source) {
    return start[source + 1];
  }

  int target(int at) {
    return target[at];
  }
}
