package org.snn.transform.expand;

import org.snn.network.ConnectionRule;

/**
 * Every neuron of a range to every later one of it.
 *
 * @param first first neuron
 * @param neurons number of neurons, at least 2
 */
public record TriangleBlock(ConnectionRule rule, int step, int first, int neurons) implements Block {

  @Override
  public long connections() {
    return neurons * (neurons - 1L) / 2;
  }

  @Override
  public int firstTarget() {
    return first + 1;
  }

  @Override
  public int lastTarget() {
    return first + neurons - 1;
  }

  @Override
  public void forEach(Visitor visitor) {
    for (int target = first + 1; target < first + neurons; target++) {
      for (int source = first; source < target; source++) {
        visitor.connection(source, target);
      }
    }
  }
}
