package org.snn.trainer;

/**
 * Values of a network's parameters, or their gradients.
 *
 * @param weights one for each weight slot of the plan
 * @param biases one for each neuron of the plan; those of inputs are 0
 */
public record Parameters(float[] weights, float[] biases) {
}
