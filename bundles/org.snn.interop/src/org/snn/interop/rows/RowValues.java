package org.snn.interop.rows;

import org.snn.plan.Activation;
import org.snn.trainer.cpu.activation.Elementary;
import org.snn.trainer.cpu.activation.Elementwise;

/** Values of all neurons for one sample at a time, in single precision: what an engine does not show. */
public final class RowValues {

  private final NeuronRows network;
  private final float[] values;

  /** Values of this network. */
  public RowValues(NeuronRows network) {
    this.network = network;
    this.values = new float[network.neurons()];
  }

  /**
   * The values of all neurons, by number; the array is used again by the next call.
   *
   * @param inputs normalised features
   */
  public float[] of(float[] inputs) {
    System.arraycopy(inputs, 0, values, 0, network.inputs());
    for (NeuronRows.Span span : network.spans()) {
      for (int neuron = span.first(); neuron < span.end(); neuron++) {
        values[neuron] = activated(span.activation(), sum(neuron));
      }
      if (span.activation() == Activation.SOFTMAX) {
        softmax(values, span.first(), span.end());
      }
    }
    return values;
  }

  private float sum(int neuron) {
    float sum = network.bias(neuron);
    for (int c = network.begin(neuron); c < network.end(neuron); c++) {
      sum += network.weight(c) * values[network.source(c)];
    }
    return sum;
  }

  /** f(z) of an activation that looks at one neuron; softmax leaves z as it is. */
  public static float activated(Activation activation, float z) {
    return activation == Activation.SOFTMAX ? z : Elementwise.FUNCTIONS.get(activation).value().at(z);
  }

  /** Softmax over the values first .. end-1. */
  public static void softmax(float[] values, int first, int end) {
    float largest = Float.NEGATIVE_INFINITY;
    for (int i = first; i < end; i++) {
      largest = Math.max(largest, values[i]);
    }
    float sum = 0;
    for (int i = first; i < end; i++) {
      values[i] = Elementary.exp(values[i] - largest);
      sum += values[i];
    }
    for (int i = first; i < end; i++) {
      values[i] /= sum;
    }
  }
}
