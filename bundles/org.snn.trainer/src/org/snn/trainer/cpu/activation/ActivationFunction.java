package org.snn.trainer.cpu.activation;

/** An activation function over rows of the store: neurons first .. first+count-1, columns from .. to-1. */
public interface ActivationFunction {

  /** Whether the derivative is computed from the pre-activation; otherwise from the activation. */
  boolean keepsInput();

  /** Replaces each pre-activation by the activation. */
  void forward(float[] values, int stride, int first, int count, int from, int to);

  /** Multiplies the deltas by the derivative; {@code kept} has pre-activations or activations, see {@link #keepsInput}. */
  void backward(float[] deltas, float[] kept, int stride, int first, int count, int from, int to);
}
