package org.snn.trainer.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snn.plan.Activation;
import org.snn.trainer.cpu.activation.ActivationFunction;
import org.snn.trainer.cpu.activation.Elementary;
import org.snn.trainer.cpu.kernel.Arithmetic;
import org.snn.trainer.cpu.scalar.ScalarArithmetic;
import org.snn.trainer.cpu.vector.VectorArithmetic;

/** Activation functions and their derivatives over a wide range of arguments, against double precision. */
class ActivationAccuracyTest {

  private static final Arithmetic SCALAR = new ScalarArithmetic();
  private static final Arithmetic VECTOR = new VectorArithmetic(SCALAR);

  /** Small, middling and huge arguments of both signs; a multiple of eight of them. */
  private static final float[] ARGUMENTS = arguments();

  private static float[] arguments() {
    float[] arguments = new float[4096];
    for (int i = 0; i < 2048; i++) {
      arguments[2 * i] = (float) Math.pow(10, -10 + i * 14.0 / 2048);
      arguments[2 * i + 1] = -arguments[2 * i];
    }
    return arguments;
  }

  static Stream<Activation> elementwise() {
    return Stream.of(Activation.values()).filter(activation -> activation != Activation.SOFTMAX);
  }

  /** Within 4 units in the last place, and what rounding of z (of z^2, of -z) moves; below 1e-36 floats thin out. */
  @ParameterizedTest
  @MethodSource("elementwise")
  void valuesAreSinglePrecision(Activation activation) {
    float[] values = ARGUMENTS.clone();
    SCALAR.activation(activation).forward(values, 0, values.length, 1, 0, values.length);
    for (int i = 0; i < values.length; i++) {
      double expected = NaiveActivation.value(activation, ARGUMENTS[i]);
      double unit = Math.ulp((float) expected);
      double moved = Math.abs(NaiveActivation.derivative(activation, ARGUMENTS[i])) * Math.ulp(ARGUMENTS[i]);
      assertThat(Math.abs(values[i] - expected)).as("%s(%s) = %s, is %s", activation, ARGUMENTS[i], expected, values[i])
          .isLessThanOrEqualTo(4 * unit + moved + 1e-36);
    }
  }

  /** Derivatives from the activation lose what the activation rounds: 1e-6 of a number up to 1. */
  @ParameterizedTest
  @MethodSource("elementwise")
  void derivativesAreSinglePrecision(Activation activation) {
    ActivationFunction function = SCALAR.activation(activation);
    float[] kept = ARGUMENTS.clone();
    if (!function.keepsInput()) {
      function.forward(kept, 0, kept.length, 1, 0, kept.length);
    }
    float[] slopes = new float[kept.length];
    Arrays.fill(slopes, 1);
    function.backward(slopes, kept, 0, kept.length, 1, 0, kept.length);
    for (int i = 0; i < slopes.length; i++) {
      double expected = NaiveActivation.derivative(activation, ARGUMENTS[i]);
      assertThat((double) slopes[i]).as("%s'(%s)", activation, ARGUMENTS[i]).isCloseTo(expected, Near.by(1e-6, expected));
    }
  }

  @ParameterizedTest
  @MethodSource("elementwise")
  void vectorsHaveTheSameBits(Activation activation) {
    float[] scalar = special();
    float[] vector = special();
    SCALAR.activation(activation).forward(scalar, 0, scalar.length, 1, 0, scalar.length);
    VECTOR.activation(activation).forward(vector, 0, vector.length, 1, 0, vector.length);
    assertThat(vector).containsExactly(scalar);
    float[] kept = VECTOR.activation(activation).keepsInput() ? special() : vector;
    float[] scalarSlopes = ARGUMENTS.clone();
    float[] vectorSlopes = ARGUMENTS.clone();
    SCALAR.activation(activation).backward(scalarSlopes, kept, 0, kept.length, 1, 0, kept.length);
    VECTOR.activation(activation).backward(vectorSlopes, kept, 0, kept.length, 1, 0, kept.length);
    assertThat(vectorSlopes).containsExactly(scalarSlopes);
  }

  /** The arguments with zeros, infinities and NaN among them. */
  private static float[] special() {
    float[] arguments = ARGUMENTS.clone();
    arguments[0] = 0;
    arguments[1] = -0f;
    arguments[2] = Float.POSITIVE_INFINITY;
    arguments[3] = Float.NEGATIVE_INFINITY;
    arguments[4] = Float.NaN;
    return arguments;
  }

  @Test
  void expIsWithinTwoUnits() {
    for (float x = -87; x < 88.7f; x += 0.00137f) {
      double expected = Math.exp(x);
      assertThat(Math.abs(Elementary.exp(x) - expected)).as("exp(%s)", x).isLessThanOrEqualTo(2 * Math.ulp((float) expected));
    }
    assertThat(Elementary.exp(100)).isInfinite();
    assertThat(Elementary.exp(-200)).isZero();
    assertThat(Elementary.exp(Float.NaN)).isNaN();
  }

  /** Large numbers do not overflow, whoever is largest. */
  @Test
  void softmaxIsStable() {
    float[] z = {1000, -1000, 999, 3};
    float[] values = new float[32];
    for (int i = 0; i < 4; i++) {
      values[i * 8] = z[i];
    }
    SCALAR.activation(Activation.SOFTMAX).forward(values, 0, 8, 4, 0, 8);
    double e = Math.exp(-1);
    assertThat((double) values[0]).isCloseTo(1 / (1 + e), Near.by(1e-6, 1));
    assertThat((double) values[16]).isCloseTo(e / (1 + e), Near.by(1e-6, 1));
    assertThat(values[8]).isZero();
    assertThat(values[24]).isZero();
  }
}
