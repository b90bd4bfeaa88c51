package org.snn.trainer.cpu.vector;

import static org.snn.trainer.cpu.activation.Elementary.LARGEST;
import static org.snn.trainer.cpu.activation.Elementary.LN2_HIGH;
import static org.snn.trainer.cpu.activation.Elementary.LN2_LOW;
import static org.snn.trainer.cpu.activation.Elementary.LOG2_E;
import static org.snn.trainer.cpu.activation.Elementary.ROUND;
import static org.snn.trainer.cpu.activation.Elementary.ROUND_BITS;
import static org.snn.trainer.cpu.activation.Elementary.SMALLEST;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The functions of {@link org.snn.trainer.cpu.activation.Elementary}, lane by lane, with the same bits. */
final class VectorElementary {

  private static final VectorSpecies<Float> S = Lanes.S;

  private VectorElementary() {
  }

  static FloatVector exp(FloatVector x) {
    FloatVector clamped = x.min(LARGEST).max(SMALLEST);
    FloatVector shifted = clamped.fma(FloatVector.broadcast(S, LOG2_E), FloatVector.broadcast(S, ROUND));
    FloatVector p = reducedExpm1(clamped, shifted.sub(ROUND));
    IntVector exponent = shifted.reinterpretAsInts().sub(ROUND_BITS);
    IntVector half = exponent.lanewise(VectorOperators.ASHR, 1);
    return p.add(1).mul(power(half)).mul(power(exponent.sub(half)));
  }

  /** For x at most 0. */
  static FloatVector expm1(FloatVector x) {
    FloatVector clamped = x.max(SMALLEST);
    FloatVector shifted = clamped.fma(FloatVector.broadcast(S, LOG2_E), FloatVector.broadcast(S, ROUND));
    FloatVector p = reducedExpm1(clamped, shifted.sub(ROUND));
    FloatVector scale = power(shifted.reinterpretAsInts().sub(ROUND_BITS).max(-126));
    return scale.fma(p, scale.sub(1));
  }

  static FloatVector sigmoid(FloatVector x) {
    return FloatVector.broadcast(S, 1).div(exp(x.neg()).add(1));
  }

  static FloatVector tanh(FloatVector x) {
    FloatVector e = expm1(x.abs().mul(-2));
    IntVector size = e.neg().div(e.add(2)).abs().reinterpretAsInts();
    IntVector sign = x.reinterpretAsInts().and(Integer.MIN_VALUE);
    return size.or(sign).reinterpretAsFloats();
  }

  private static FloatVector reducedExpm1(FloatVector x, FloatVector n) {
    FloatVector r = n.fma(FloatVector.broadcast(S, -LN2_LOW), n.fma(FloatVector.broadcast(S, -LN2_HIGH), x));
    FloatVector p = FloatVector.broadcast(S, 1.9875691500e-4f);
    p = p.fma(r, FloatVector.broadcast(S, 1.3981999507e-3f));
    p = p.fma(r, FloatVector.broadcast(S, 8.3334519073e-3f));
    p = p.fma(r, FloatVector.broadcast(S, 4.1665795894e-2f));
    p = p.fma(r, FloatVector.broadcast(S, 1.6666665459e-1f));
    p = p.fma(r, FloatVector.broadcast(S, 5.0000001201e-1f));
    return p.fma(r.mul(r), r);
  }

  private static FloatVector power(IntVector exponent) {
    return exponent.add(127).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
  }
}
