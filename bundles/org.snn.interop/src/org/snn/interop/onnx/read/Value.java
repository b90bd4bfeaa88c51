package org.snn.interop.onnx.read;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/** What a name of a graph stands for. */
interface Value {

  /**
   * Numbers that are the same for every sample.
   *
   * @param floats the numbers, row-major; null if they are integers
   * @param integers the integers; null if they are floats
   * @param shape the dimensions
   */
  record Constant(float[] floats, long[] integers, int[] shape) implements Value {

    int length() {
      return floats == null ? integers.length : floats.length;
    }
  }

  /**
   * Numbers of a sample: sums of neurons.
   *
   * @param sums row-major
   * @param shape the dimensions without that of the batch, which is the first
   * @param name what a group of them would be called; null if nothing says so
   */
  record Signal(Sum[] sums, int[] shape, String name) implements Value {

    int size() {
      return sums.length;
    }

    Signal named(String other) {
      return new Signal(sums, shape, other == null ? name : other);
    }

    Signal map(UnaryOperator<Sum> change) {
      return new Signal(Arrays.stream(sums).map(change).toArray(Sum[]::new), shape, name);
    }

    Signal shaped(int... other) {
      return new Signal(sums, other, name);
    }

    /** Whether the other is this one times the factor, but for rounding. */
    boolean isNear(Signal other, double factor) {
      boolean near = sums.length == other.sums.length;
      for (int i = 0; near && i < sums.length; i++) {
        near = sums[i].isNear(other.sums[i], factor);
      }
      return near;
    }
  }

  /**
   * Numbers of a sample, as a column: the dimension of the batch is the last.
   *
   * @param signal the same numbers, as if that dimension were the first
   */
  record Transposed(Signal signal) implements Value {
  }

  /**
   * A part of a function that takes several operators.
   *
   * @param step what was computed last
   * @param of what it was computed from
   */
  record Partial(Step step, Signal of) implements Value {
  }

  /** Steps on the way to a function. */
  enum Step {
    /** sigmoid(z): silu if z is multiplied with it. */
    SIGMOID,
    /** z². */
    SQUARE,
    /** −z²: gaussian if exp follows. */
    NEGATIVE_SQUARE,
    /** erf(z). */
    ERF,
    /** 1 + erf(z): gelu if √2 z / 2 is multiplied with it. */
    ONE_PLUS_ERF
  }
}
