package org.snn.prune.wiring;

import java.util.BitSet;

/**
 * A number for each connection and each neuron of a {@link Wiring}: parameters, gradients, moments of an optimizer.
 *
 * @param connections weights, in the order of the wiring's connections
 * @param neurons biases, by number of declaration; those of inputs are 0
 */
public record Values(float[] connections, float[] neurons) {

  /** Those of some connections, and of all neurons. */
  public Values of(BitSet some) {
    float[] kept = new float[some.cardinality()];
    int count = 0;
    for (int c = some.nextSetBit(0); c >= 0; c = some.nextSetBit(c + 1)) {
      kept[count++] = connections[c];
    }
    return new Values(kept, neurons.clone());
  }

  /** Those of listed connections and neurons. */
  public Values of(int[] someConnections, int[] someNeurons) {
    return new Values(pick(connections, someConnections), pick(neurons, someNeurons));
  }

  private static float[] pick(float[] values, int[] indices) {
    float[] picked = new float[indices.length];
    for (int i = 0; i < indices.length; i++) {
      picked[i] = values[indices[i]];
    }
    return picked;
  }
}
