package org.snn.draw.graph;

/**
 * How much each neuron of the plan is connected: sums of absolute weights, or numbers of connections where there are no weights.
 *
 * @param in of connections into it
 * @param out of connections from it
 */
public record Strength(double[] in, double[] out) {

  Strength(int neurons) {
    this(new double[neurons], new double[neurons]);
  }

  void add(int source, int target, double size) {
    out[source] += size;
    in[target] += size;
  }
}
