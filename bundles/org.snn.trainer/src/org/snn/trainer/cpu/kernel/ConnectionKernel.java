package org.snn.trainer.cpu.kernel;

/**
 * A kernel of the plan on the CPU. Columns {@code from .. to-1} of the store are samples, both multiples of
 * {@link Store#width}; different threads may work on different neurons, columns or parts at the same time.
 *
 * <p>Every implementation of a kind gives the same bits: a weighted sum adds its terms one after the other in the order of
 * the slots, each by one fused multiply-add.
 */
public interface ConnectionKernel {

  /** Adds the weighted sums of the sources to the pre-activations of those targets that are neurons first .. end-1. */
  void forward(int first, int end, int from, int to);

  /**
   * Adds the weighted deltas of the targets to the deltas of those sources that are neurons first .. end-1, none of them an
   * input. A kernel that {@link #gathered() is gathered} leaves this to the engine.
   */
  void backward(int first, int end, int from, int to);

  /** Whether the engine computes the data gradient of these connections by source, with those of other kernels. */
  boolean gathered();

  /**
   * Whether forward also applies the activations of the targets, and backward their derivatives. Then both are called with
   * all neurons: targets need each other.
   */
  default boolean activates() {
    return false;
  }

  /**
   * Gives the sink the derivatives of the loss by the weights of those targets that are neurons first .. end-1: products
   * summed over the samples in the order that {@link Store#LANES} states. The columns that fill up the last group have
   * deltas 0.
   */
  void gradient(int first, int end, int samples, GradientSink sink);
}
