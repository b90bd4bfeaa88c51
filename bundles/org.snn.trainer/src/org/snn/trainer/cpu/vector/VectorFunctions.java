package org.snn.trainer.cpu.vector;

import static org.snn.trainer.cpu.vector.VectorElementwise.S;

import java.util.Map;
import java.util.function.UnaryOperator;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import org.snn.plan.Activation;
import org.snn.trainer.cpu.activation.ActivationFunction;

/**
 * The activation functions in vector form, each the same operations as its scalar definition. Gelu, softplus and sin need
 * double precision and stay with the scalar arithmetic.
 */
final class VectorFunctions {

  private static final FloatVector ZERO = FloatVector.zero(S);
  private static final FloatVector ONE = FloatVector.broadcast(S, 1);
  private static final FloatVector LEAK = FloatVector.broadcast(S, 0.01f);

  /** By activation. */
  static final Map<Activation, ActivationFunction> FUNCTIONS = Map.ofEntries(
      Map.entry(Activation.IDENTITY, ofOutput(z -> z, a -> ONE)),
      Map.entry(Activation.RELU, ofOutput(z -> z.max(ZERO), a -> select(a, ONE, ZERO))),
      Map.entry(Activation.LEAKY_RELU,
          ofOutput(z -> select(z, z, z.mul(LEAK)), a -> select(a, ONE, LEAK))),
      Map.entry(Activation.ELU,
          ofOutput(z -> select(z, z, VectorElementary.expm1(z.min(0))), a -> select(a, ONE, a.add(1)))),
      Map.entry(Activation.SILU, ofInput(z -> z.mul(VectorElementary.sigmoid(z)), VectorFunctions::siluDerivative)),
      Map.entry(Activation.SIGMOID, ofOutput(VectorElementary::sigmoid, a -> a.mul(ONE.sub(a)))),
      Map.entry(Activation.TANH, ofOutput(VectorElementary::tanh, a -> ONE.sub(a.mul(a)))),
      Map.entry(Activation.GAUSSIAN, ofInput(VectorFunctions::gaussian, z -> z.mul(-2).mul(gaussian(z)))),
      Map.entry(Activation.ABS, ofInput(FloatVector::abs, VectorFunctions::sign)),
      Map.entry(Activation.SOFTMAX, new VectorSoftmax()));

  private VectorFunctions() {
  }

  private static ActivationFunction ofOutput(UnaryOperator<FloatVector> value, UnaryOperator<FloatVector> derivative) {
    return new VectorElementwise(false, value, derivative);
  }

  private static ActivationFunction ofInput(UnaryOperator<FloatVector> value, UnaryOperator<FloatVector> derivative) {
    return new VectorElementwise(true, value, derivative);
  }

  /** {@code above} where the number is above 0, else {@code below}. */
  private static FloatVector select(FloatVector number, FloatVector above, FloatVector below) {
    return below.blend(above, number.compare(VectorOperators.GT, ZERO));
  }

  private static FloatVector siluDerivative(FloatVector z) {
    FloatVector s = VectorElementary.sigmoid(z);
    return s.mul(z.fma(ONE.sub(s), ONE));
  }

  private static FloatVector gaussian(FloatVector z) {
    return VectorElementary.exp(z.neg().mul(z));
  }

  private static FloatVector sign(FloatVector z) {
    FloatVector below = z.blend(-1, z.compare(VectorOperators.LT, 0));
    return below.blend(1, z.compare(VectorOperators.GT, 0));
  }
}
