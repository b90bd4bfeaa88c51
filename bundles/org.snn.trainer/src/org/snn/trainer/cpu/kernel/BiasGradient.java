package org.snn.trainer.cpu.kernel;

/** Gradient of the biases. */
@FunctionalInterface
public interface BiasGradient {

  /** Writes the sums of the deltas of these neurons over the samples to the start of the buffer. */
  void gradient(int firstNeuron, int count, int samples, float[] buffer, Scratch scratch);
}
