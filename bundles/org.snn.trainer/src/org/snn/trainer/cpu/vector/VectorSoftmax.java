package org.snn.trainer.cpu.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.snn.trainer.cpu.activation.ActivationFunction;

/**
 * Softmax over the neurons of a span, a vector of samples at a time. A few neurons go to the scalar twin: in some runs of the
 * JVM the vectors here become objects, and ten neurons then take half of a step (docs/performance.md).
 */
final class VectorSoftmax implements ActivationFunction {

  private static final int FEW = 64;

  private static final VectorSpecies<Float> S = Lanes.S;
  private static final int L = Lanes.L;

  private final ActivationFunction twin;

  VectorSoftmax(ActivationFunction twin) {
    this.twin = twin;
  }

  @Override
  public boolean keepsInput() {
    return false;
  }

  @Override
  public void forward(float[] values, int start, int stride, int count, int from, int to) {
    if (count <= FEW) {
      twin.forward(values, start, stride, count, from, to);
      return;
    }
    int end = start + count * stride;
    for (int column = from; column < to; column += L) {
      FloatVector largest = FloatVector.broadcast(S, Float.NEGATIVE_INFINITY);
      for (int k = start + column; k < end; k += stride) {
        largest = largest.max(FloatVector.fromArray(S, values, k));
      }
      FloatVector sum = FloatVector.zero(S);
      for (int k = start + column; k < end; k += stride) {
        FloatVector power = VectorElementary.exp(FloatVector.fromArray(S, values, k).sub(largest));
        power.intoArray(values, k);
        sum = sum.add(power);
      }
      for (int k = start + column; k < end; k += stride) {
        FloatVector.fromArray(S, values, k).div(sum).intoArray(values, k);
      }
    }
  }

  @Override
  public void backward(float[] deltas, float[] kept, int start, int stride, int count, int from, int to) {
    int end = start + count * stride;
    for (int column = from; column < to; column += L) {
      FloatVector dot = FloatVector.zero(S);
      for (int k = start + column; k < end; k += stride) {
        dot = FloatVector.fromArray(S, deltas, k).fma(FloatVector.fromArray(S, kept, k), dot);
      }
      for (int k = start + column; k < end; k += stride) {
        FloatVector delta = FloatVector.fromArray(S, deltas, k).sub(dot);
        FloatVector.fromArray(S, kept, k).mul(delta).intoArray(deltas, k);
      }
    }
  }
}
