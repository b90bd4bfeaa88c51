package org.snn.transform.number;

/**
 * Successive neurons of the plan that are computed together.
 *
 * @param first first neuron, in the numbers of the plan
 * @param neurons number of neurons
 * @param level level of the first neuron
 * @param chain whether each neuron reads all earlier ones of the layer; otherwise they are independent
 */
public record Layer(int first, int neurons, int level, boolean chain) {

  /** The first neuron after the layer. */
  public int end() {
    return first + neurons;
  }

  /** Levels that the layer spans. */
  public int depth() {
    return chain ? neurons : 1;
  }
}
