package org.snn.trainer.cpu.kernel;

/** The activation functions of a pseudo-layer's neurons. */
public interface RowActivations {

  /** Turns the pre-activations of these neurons into activations. */
  void forward(int firstNeuron, int count, int from, int to);

  /** Turns the deltas of these neurons from derivatives by the activation into derivatives by the pre-activation. */
  void backward(int firstNeuron, int count, int from, int to);
}
