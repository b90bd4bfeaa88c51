package org.snn.trainer.cpu.kernel;

/**
 * Working memory of an engine. Neuron-major with the batch contiguous: the value of neuron {@code n} for sample {@code k}
 * stands at {@code row(n) + k}. Row {@code neurons} of the activations is always zero; padding reads it.
 *
 * @param neurons neurons of the plan
 * @param inputs input neurons, the first ones
 * @param stride distance between rows, an odd number of cache lines
 * @param width columns are computed in groups of this many, 8 or 16
 * @param weights one for each slot
 * @param biases one for each neuron
 * @param activations pre-activation while a pseudo-layer sums up, then activation
 * @param deltas derivative of the loss by the activation while later pseudo-layers add to it, then by the pre-activation;
 *     empty where nothing is trained
 * @param kept what activation functions remember for their derivative; the activations themselves where that will do
 */
public record Store(int neurons, int inputs, int stride, int width, float[] weights, float[] biases, float[] activations,
    float[] deltas, float[] kept) {

  /**
   * Sums over the batch have a fixed order: those of dense, triangular and {@linkplain FilledRows filled} kernels go through the samples one after the
   * other; all others have this many partial sums, lane {@code l} adds samples l, l + LANES, … in this order. Then lane l
   * takes lane l + 8, and the eight that are left are added pairwise, {@code ((0+1)+(2+3))+((4+5)+(6+7))}.
   */
  public static final int LANES = 16;

  /**
   * Where row 0 starts. An array of floats begins 16 bytes after the start of an object; from this element on rows are
   * aligned to cache lines, if the object itself is. The G1 collector gives large arrays regions of their own, so theirs
   * are (docs/engine.md).
   */
  public static final int START = 12;

  /** Floats in a cache line. */
  private static final int LINE = 16;

  /** Arrays of at least this many floats are large for G1 with regions of 1 MiB, as {@code snn} starts it. */
  private static final int LARGE = 1 << 17;

  /** Arrays below a quarter of that stay as they are: a network so small is not worth the memory. */
  private static final int SMALL = LARGE / 4;

  /** The stride for a batch: whole cache lines, an odd number of them, so that successive rows use all sets of a cache. */
  public static int stride(int batch) {
    int lines = (batch + LINE - 1) / LINE;
    return (lines | 1) * LINE;
  }

  /** Elements of an array that holds this many rows. */
  public static long length(long rows, int stride) {
    long needed = START + rows * stride;
    return needed < SMALL ? needed : Math.max(LARGE, needed);
  }

  /** Whether there is room for what training needs. */
  public boolean trains() {
    return deltas.length > 0;
  }

  /** The number of samples rounded up to whole groups. */
  public int columns(int samples) {
    return (samples + width - 1) / width * width;
  }

  /** Where the row of a neuron starts. */
  public int row(int neuron) {
    return START + neuron * stride;
  }
}
