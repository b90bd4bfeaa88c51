package org.snn.trainer.cpu.activation;

/**
 * An activation function over rows of the store, columns from .. to-1. The first row starts at {@code start}, the others
 * follow at a distance of {@code stride}.
 */
public interface ActivationFunction {

  /** Whether the derivative is computed from the pre-activation; otherwise from the activation. */
  boolean keepsInput();

  /** Replaces each pre-activation by the activation. */
  void forward(float[] values, int start, int stride, int count, int from, int to);

  /** Multiplies the deltas by the derivative; {@code kept} has pre-activations or activations, see {@link #keepsInput}. */
  void backward(float[] deltas, float[] kept, int start, int stride, int count, int from, int to);
}
