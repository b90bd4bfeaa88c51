package org.snn.transform.level;

import java.util.List;
import org.snn.network.Activation;
import org.snn.transform.expand.Declaration;
import org.snn.transform.expand.GroupSpan;

/**
 * Neurons that are scheduled together: the neurons of a softmax group share one level, those of a chain have successive
 * levels, and every other neuron is a unit of its own. A unit is named by its first neuron.
 */
final class Units {

  private final int[] unit;
  private final boolean[] chained;

  private Units(int neurons) {
    unit = new int[neurons];
    chained = new boolean[neurons];
    for (int neuron = 0; neuron < neurons; neuron++) {
      unit[neuron] = neuron;
    }
  }

  /** Softmax groups and these chains are units. */
  static Units of(Declaration declaration, List<Chain> chains) {
    Units units = new Units(declaration.neurons());
    for (GroupSpan span : declaration.spans()) {
      if (span.group().getActivation() == Activation.SOFTMAX) {
        units.join(span.first(), span.size(), false);
      }
    }
    for (Chain chain : chains) {
      units.join(chain.first(), chain.neurons(), true);
    }
    return units;
  }

  private void join(int first, int size, boolean chain) {
    for (int neuron = first; neuron < first + size; neuron++) {
      unit[neuron] = first;
      chained[neuron] = chain;
    }
  }

  /** The unit of a neuron. */
  int unit(int neuron) {
    return unit[neuron];
  }

  /** By how much the level of a neuron is larger than that of its unit. */
  int offset(int neuron) {
    return chained[neuron] ? neuron - unit[neuron] : 0;
  }

  /** Whether both are of one chain and in its order, so that the chain already says that the target comes later. */
  boolean inOrder(int source, int target) {
    return chained[source] && unit[source] == unit[target] && source < target;
  }
}
