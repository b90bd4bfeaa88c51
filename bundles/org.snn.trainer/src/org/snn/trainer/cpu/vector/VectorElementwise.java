package org.snn.trainer.cpu.vector;

import java.util.function.UnaryOperator;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.snn.trainer.cpu.activation.ActivationFunction;

/**
 * An elementwise activation function in vector form.
 *
 * @param keepsInput whether the derivative takes the pre-activation, else the activation
 */
record VectorElementwise(boolean keepsInput, UnaryOperator<FloatVector> value, UnaryOperator<FloatVector> derivative)
    implements ActivationFunction {

  static final VectorSpecies<Float> S = FloatVector.SPECIES_256;
  private static final int L = 8;

  @Override
  public void forward(float[] values, int stride, int first, int count, int from, int to) {
    for (int neuron = first; neuron < first + count; neuron++) {
      for (int k = neuron * stride + from; k < neuron * stride + to; k += L) {
        value.apply(FloatVector.fromArray(S, values, k)).intoArray(values, k);
      }
    }
  }

  @Override
  public void backward(float[] deltas, float[] kept, int stride, int first, int count, int from, int to) {
    for (int neuron = first; neuron < first + count; neuron++) {
      for (int k = neuron * stride + from; k < neuron * stride + to; k += L) {
        FloatVector slope = derivative.apply(FloatVector.fromArray(S, kept, k));
        FloatVector.fromArray(S, deltas, k).mul(slope).intoArray(deltas, k);
      }
    }
  }
}
