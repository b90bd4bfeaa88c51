package org.snn.trainer.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.assertj.core.data.Offset;

/** Comparison of single-precision values with what they should be. */
public final class Near {

  private Near() {
  }

  /** Relative, and absolute for values below 1. */
  public static Offset<Double> by(double tolerance, double value) {
    return Offset.offset(tolerance * Math.max(1, Math.abs(value)));
  }

  /** Each component within {@code tolerance} times its size plus that of the largest component. */
  public static void check(String what, float[] actual, double[] expected, double tolerance) {
    assertThat(actual).as(what).hasSameSizeAs(expected);
    double largest = Arrays.stream(expected).map(Math::abs).max().orElse(0);
    for (int i = 0; i < expected.length; i++) {
      double allowed = tolerance * (largest + Math.abs(expected[i])) + 1e-12;
      // Most of a million comparisons hold; only the others are worth a description.
      if (!(Math.abs(actual[i] - expected[i]) <= allowed)) {
        assertThat((double) actual[i]).as("%s[%s]", what, i).isCloseTo(expected[i], Offset.offset(allowed));
      }
    }
  }
}
