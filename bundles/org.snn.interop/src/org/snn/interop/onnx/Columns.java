package org.snn.interop.onnx;

/**
 * A value of the graph, (batch, columns).
 *
 * @param name of the value
 * @param neurons which neuron each column is, in the numbers of the plan
 */
record Columns(String name, int[] neurons) {

  int size() {
    return neurons.length;
  }
}
