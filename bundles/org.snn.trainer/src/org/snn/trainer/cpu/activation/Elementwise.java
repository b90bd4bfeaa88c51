package org.snn.trainer.cpu.activation;

import java.util.EnumMap;
import java.util.Map;
import org.snn.plan.Activation;

/**
 * The activation functions that look at one neuron only, with their derivatives.
 *
 * @param keepsInput whether {@code derivative} takes the pre-activation z, otherwise the activation a
 * @param value f(z)
 * @param derivative f'(z) in terms of z or a
 */
public record Elementwise(boolean keepsInput, Function value, Function derivative) {

  /** A function of one number. */
  @FunctionalInterface
  public interface Function {

    /** The value at x. */
    float at(float x);
  }

  /** All of them; softmax is not among them. */
  public static final Map<Activation, Elementwise> FUNCTIONS = functions();

  private static Map<Activation, Elementwise> functions() {
    Map<Activation, Elementwise> functions = new EnumMap<>(Activation.class);
    functions.put(Activation.IDENTITY, ofOutput(z -> z, a -> 1));
    functions.put(Activation.RELU, ofOutput(z -> z < 0 ? 0 : z, a -> a > 0 ? 1 : 0));
    functions.put(Activation.LEAKY_RELU, ofOutput(z -> z > 0 ? z : 0.01f * z, a -> a > 0 ? 1 : 0.01f));
    functions.put(Activation.ELU, ofOutput(z -> z > 0 ? z : Elementary.expm1(z), a -> a > 0 ? 1 : a + 1));
    functions.put(Activation.GELU, ofInput(Elementwise::gelu, Elementwise::geluDerivative));
    functions.put(Activation.SILU, ofInput(z -> z * Elementary.sigmoid(z), Elementwise::siluDerivative));
    functions.put(Activation.SIGMOID, ofOutput(Elementary::sigmoid, a -> a * (1 - a)));
    functions.put(Activation.TANH, ofOutput(Elementary::tanh, a -> 1 - a * a));
    functions.put(Activation.SOFTPLUS, ofInput(Elementwise::softplus, Elementary::sigmoid));
    functions.put(Activation.GAUSSIAN, ofInput(z -> Elementary.exp(-z * z), z -> -2 * z * Elementary.exp(-z * z)));
    functions.put(Activation.SIN, ofInput(z -> (float) StrictMath.sin(z), z -> (float) StrictMath.cos(z)));
    functions.put(Activation.ABS, ofInput(Math::abs, Math::signum));
    return Map.copyOf(functions);
  }

  private static Elementwise ofInput(Function value, Function derivative) {
    return new Elementwise(true, value, derivative);
  }

  private static Elementwise ofOutput(Function value, Function derivative) {
    return new Elementwise(false, value, derivative);
  }

  private static float gelu(float z) {
    return (float) (z * NormalDistribution.cumulative(z));
  }

  private static float geluDerivative(float z) {
    return (float) (NormalDistribution.cumulative(z) + z * NormalDistribution.density(z));
  }

  private static float siluDerivative(float z) {
    float s = Elementary.sigmoid(z);
    return s * Math.fma(z, 1 - s, 1);
  }

  /** Written so that neither large nor small z overflows. */
  private static float softplus(float z) {
    return Math.max(z, 0) + (float) StrictMath.log1p(StrictMath.exp(-Math.abs(z)));
  }
}
