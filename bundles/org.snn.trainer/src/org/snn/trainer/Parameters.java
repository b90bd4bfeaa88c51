package org.snn.trainer;

/**
 * Values of a network's parameters, or their gradients.
 *
 * @param weights one for each weight slot of the plan
 * @param biases one for each neuron of the plan; those of inputs are 0
 */
public record Parameters(float[] weights, float[] biases) {

  /**
   * Refuses those of another plan.
   *
   * @param what their name in the message
   * @throws TrainingException if there are not so many weights and biases
   */
  public void require(String what, int weights, int biases) {
    if (this.weights.length != weights || this.biases.length != biases) {
      throw new TrainingException(("'%s' has %,d weights and %,d biases, the plan has %,d and %,d; "
          + "they belong to different networks.").formatted(what, this.weights.length, this.biases.length, weights, biases));
    }
  }
}
