package org.snn.interop.quantise;

import org.snn.interop.rows.NeuronRows;
import org.snn.interop.rows.RowValues;
import org.snn.plan.Activation;

/** What a network answers in 8 bits: the definition that generated programs are compared with. One sample at a time. */
public final class Int8Answers {

  private final NeuronRows network;
  private final Int8Values numbers;
  private final int[] q;
  private final float[] values;

  /** Answers of this network in these numbers. */
  public Int8Answers(NeuronRows network, Int8Values numbers) {
    this.network = network;
    this.numbers = numbers;
    this.q = new int[network.neurons()];
    this.values = new float[network.neurons()];
  }

  /**
   * The outputs in order of declaration.
   *
   * @param inputs normalised features
   */
  public float[] of(float[] inputs) {
    for (int input = 0; input < network.inputs(); input++) {
      q[input] = numbers.quantised(input, inputs[input]);
    }
    for (NeuronRows.Span span : network.spans()) {
      for (int neuron = span.first(); neuron < span.end(); neuron++) {
        values[neuron] = RowValues.activated(span.activation(), sum(neuron));
        q[neuron] = numbers.quantised(neuron, values[neuron]);
      }
      if (span.activation() == Activation.SOFTMAX) {
        RowValues.softmax(values, span.first(), span.end());
        for (int neuron = span.first(); neuron < span.end(); neuron++) {
          q[neuron] = numbers.quantised(neuron, values[neuron]);
        }
      }
    }
    int[] outputs = network.outputs();
    float[] answers = new float[outputs.length];
    for (int i = 0; i < outputs.length; i++) {
      answers[i] = values[outputs[i]];
    }
    return answers;
  }

  private float sum(int neuron) {
    int sum = 0;
    for (int c = network.begin(neuron); c < network.end(neuron); c++) {
      sum += numbers.weights()[c] * q[network.source(c)];
    }
    return numbers.constants()[neuron] + numbers.scales()[neuron] * sum;
  }
}
