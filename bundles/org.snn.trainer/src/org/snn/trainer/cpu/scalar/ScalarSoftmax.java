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
  public void forward(float[] values, int start, int stride, int count, int from, int to) {
    for (int k = from; k < to; k++) {
      float largest = Float.NEGATIVE_INFINITY;
      for (int row = 0; row < count; row++) {
        largest = Math.max(largest, values[start + row * stride + k]);
      }
      float sum = 0;
      for (int row = 0; row < count; row++) {
        float power = Elementary.exp(values[start + row * stride + k] - largest);
        values[start + row * stride + k] = power;
        sum += power;
      }
      for (int row = 0; row < count; row++) {
        values[start + row * stride + k] /= sum;
      }
    }
  }

  @Override
  public void backward(float[] deltas, float[] kept, int start, int stride, int count, int from, int to) {
    for (int k = from; k < to; k++) {
      float dot = 0;
      for (int row = 0; row < count; row++) {
        dot = Math.fma(deltas[start + row * stride + k], kept[start + row * stride + k], dot);
      }
      for (int row = 0; row < count; row++) {
        int at = start + row * stride + k;
        deltas[at] = kept[at] * (deltas[at] - dot);
      }
    }
  }
}
