package org.snn.transform.level;

/**
 * A dense-unstructured run of neurons that is scheduled as one: every neuron reads all earlier ones of it.
 *
 * @param first first neuron, in the order of declaration
 * @param neurons number of neurons, at least 2
 */
public record Chain(int first, int neurons) {
}
