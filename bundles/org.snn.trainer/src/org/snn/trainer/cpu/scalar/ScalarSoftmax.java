package org.snn.trainer.cpu.scalar;

import org.snn.trainer.cpu.activation.ActivationFunction;
import org.snn.trainer.cpu.activation.Elementary;

/** Softmax over the neurons of a span, one sample after the other; the largest value is subtracted first. */
final class ScalarSoftmax implements ActivationFunction {

  @Override
  public boolean keepsInput() {
    return false;
  }

  @Override
  public void forward(float[] values, int stride, int first, int count, int from, int to) {
    for (int k = from; k < to; k++) {
      float largest = Float.NEGATIVE_INFINITY;
      for (int neuron = first; neuron < first + count; neuron++) {
        largest = Math.max(largest, values[neuron * stride + k]);
      }
      float sum = 0;
      for (int neuron = first; neuron < first + count; neuron++) {
        float power = Elementary.exp(values[neuron * stride + k] - largest);
        values[neuron * stride + k] = power;
        sum += power;
      }
      for (int neuron = first; neuron < first + count; neuron++) {
        values[neuron * stride + k] /= sum;
      }
    }
  }

  @Override
  public void backward(float[] deltas, float[] kept, int stride, int first, int count, int from, int to) {
    for (int k = from; k < to; k++) {
      float dot = 0;
      for (int neuron = first; neuron < first + count; neuron++) {
        dot = Math.fma(deltas[neuron * stride + k], kept[neuron * stride + k], dot);
      }
      for (int neuron = first; neuron < first + count; neuron++) {
        int at = neuron * stride + k;
        deltas[at] = kept[at] * (deltas[at] - dot);
      }
    }
  }
}
