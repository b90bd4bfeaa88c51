package org.snn.trainer.cpu;

import java.util.List;

/**
 * Clips a gradient by value and by norm, as PyTorch's clip_grad_norm_: every component times
 * min(1, limit / (norm + 1e-6)). Squares are summed in double precision in blocks of fixed size, and these in order, so
 * the norm does not depend on the threads.
 */
final class GradientNorm {

  private static final int BLOCK = 4096;

  private final Workers workers;
  private final float clipValue;
  private final double clipNorm;

  GradientNorm(Workers workers, float clipValue, double clipNorm) {
    this.workers = workers;
    this.clipValue = clipValue;
    this.clipNorm = clipNorm;
  }

  /** The work on one block of an array. */
  interface Block {

    void run(int block, int from, int count);
  }

  /** Runs over the array from {@code first} on, in blocks. */
  static void forBlocks(Workers workers, int first, int length, Block body) {
    int blocks = (length - first + BLOCK - 1) / BLOCK;
    workers.forEach(blocks, (worker, block) -> {
      int from = first + block * BLOCK;
      body.run(block, from, Math.min(BLOCK, length - from));
    });
  }

  /** Clips the arrays as one gradient: first by value, then by norm. */
  void clip(List<float[]> gradient) {
    double squares = 0;
    for (float[] array : gradient) {
      squares += clipValueAndSquare(array);
    }
    double factor = clipNorm / (Math.sqrt(squares) + 1e-6);
    if (factor < 1) {
      for (float[] array : gradient) {
        scale(array, (float) factor);
      }
    }
  }

  private double clipValueAndSquare(float[] array) {
    double[] sums = new double[array.length / BLOCK + 1];
    forBlocks(workers, 0, array.length, (block, from, count) -> {
      Sinks.clip(array, from, count, clipValue);
      double sum = 0;
      for (int i = from; i < from + count; i++) {
        sum += (double) array[i] * array[i];
      }
      sums[block] = sum;
    });
    double sum = 0;
    for (double part : sums) {
      sum += part;
    }
    return sum;
  }

  private void scale(float[] array, float factor) {
    forBlocks(workers, 0, array.length, (block, from, count) -> {
      for (int i = from; i < from + count; i++) {
        array[i] *= factor;
      }
    });
  }
}
