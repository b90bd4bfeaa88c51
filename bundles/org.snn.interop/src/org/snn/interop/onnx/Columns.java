package org.snn.interop.onnx;

/**
 * A value of the graph, (batch, neurons).
 *
 * @param name of the value
 * @param neurons which neuron each column is, in the numbers of the plan
 * @param transposed whether it is (neurons, batch) instead
 */
record Columns(String name, int[] neurons, boolean transposed) {

  Columns(String name, int[] neurons) {
    this(name, neurons, false);
  }

  int size() {
    return neurons.length;
  }

  /** Along which the neurons are. */
  long axis() {
    return transposed ? 0 : 1;
  }
}
