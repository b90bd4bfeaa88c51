package org.snn.trainer.cpu.kernel;

/**
 * Working memory of an engine. Neuron-major with the batch contiguous: the value of neuron {@code n} for sample {@code k}
 * stands at {@code n * stride + k}. Row {@code neurons} of the activations is always zero; padding reads it.
 *
 * @param neurons neurons of the plan
 * @param inputs input neurons, the first ones
 * @param stride distance between rows, a multiple of {@link #LANES}
 * @param weights one for each slot
 * @param biases one for each neuron
 * @param activations pre-activation while a pseudo-layer sums up, then activation
 * @param deltas derivative of the loss by the activation while later pseudo-layers add to it, then by the pre-activation
 * @param kept what activation functions remember for their derivative; the activations themselves where that will do
 */
public record Store(int neurons, int inputs, int stride, float[] weights, float[] biases, float[] activations,
    float[] deltas, float[] kept) {

  /**
   * Samples are computed in groups of this many. Sums over the batch have a fixed order: those of dense and triangular
   * kernels go through the samples one after the other; all others have one partial sum for each lane, lane {@code l} adds
   * samples l, l + LANES, … in this order, and the partial sums are added pairwise, {@code ((0+1)+(2+3))+((4+5)+(6+7))}.
   */
  public static final int LANES = 8;

  /** The number of samples rounded up to whole groups. */
  public static int columns(int samples) {
    return (samples + LANES - 1) / LANES * LANES;
  }

  /** Where the row of a neuron starts. */
  public int row(int neuron) {
    return neuron * stride;
  }
}
