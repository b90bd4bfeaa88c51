package org.snn.trainer.cpu.scalar;

import org.snn.trainer.cpu.activation.ActivationFunction;
import org.snn.trainer.cpu.activation.Elementwise;

/** An elementwise activation function, one value after the other. */
record ScalarActivation(Elementwise function) implements ActivationFunction {

  @Override
  public boolean keepsInput() {
    return function.keepsInput();
  }

  @Override
  public void forward(float[] values, int start, int stride, int count, int from, int to) {
    Elementwise.Function value = function.value();
    for (int row = 0; row < count; row++) {
      for (int k = start + row * stride + from; k < start + row * stride + to; k++) {
        values[k] = value.at(values[k]);
      }
    }
  }

  @Override
  public void backward(float[] deltas, float[] kept, int start, int stride, int count, int from, int to) {
    Elementwise.Function derivative = function.derivative();
    for (int row = 0; row < count; row++) {
      for (int k = start + row * stride + from; k < start + row * stride + to; k++) {
        deltas[k] *= derivative.at(kept[k]);
      }
    }
  }
}
