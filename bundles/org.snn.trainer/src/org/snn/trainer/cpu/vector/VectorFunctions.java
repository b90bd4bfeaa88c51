package org.snn.trainer.cpu.vector;

import java.util.Map;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.snn.plan.Activation;
import org.snn.trainer.cpu.activation.ActivationFunction;

/**
 * The activation functions in vector form, each the same operations as its scalar definition. Gelu, softplus and sin need
 * double precision and stay with the scalar arithmetic.
 *
 * <p>Each function has loops of its own: where one loop called them through an interface, the compiler put every vector
 * into an object, and relu alone took 70 % of a step of a small network (docs/performance.md).
 */
final class VectorFunctions {

  private static final VectorSpecies<Float> S = Lanes.S;
  private static final int L = Lanes.L;

  /** By activation. */
  static final Map<Activation, ActivationFunction> FUNCTIONS = Map.of(
      Activation.IDENTITY, new Identity(),
      Activation.RELU, new Relu(),
      Activation.LEAKY_RELU, new LeakyRelu(),
      Activation.ELU, new Elu(),
      Activation.SILU, new Silu(),
      Activation.SIGMOID, new Sigmoid(),
      Activation.TANH, new Tanh(),
      Activation.GAUSSIAN, new Gaussian(),
      Activation.ABS, new Abs());

  private VectorFunctions() {
  }

  /** Rows of successive columns; the derivative reads activations unless {@link #keepsInput} says otherwise. */
  private abstract static class Rows implements ActivationFunction {

    @Override
    public boolean keepsInput() {
      return false;
    }

    @Override
    public final void forward(float[] values, int start, int stride, int count, int from, int to) {
      for (int row = start; row < start + count * stride; row += stride) {
        value(values, row + from, row + to);
      }
    }

    @Override
    public final void backward(float[] deltas, float[] kept, int start, int stride, int count, int from, int to) {
      for (int row = start; row < start + count * stride; row += stride) {
        slope(deltas, kept, row + from, row + to);
      }
    }

    /** Replaces values begin .. end-1 by the function of them. */
    abstract void value(float[] values, int begin, int end);

    /** Multiplies deltas begin .. end-1 by the derivative. */
    abstract void slope(float[] deltas, float[] kept, int begin, int end);
  }

  private static final class Identity extends Rows {

    @Override
    void value(float[] values, int begin, int end) {
      // The value is the pre-activation.
    }

    @Override
    void slope(float[] deltas, float[] kept, int begin, int end) {
      // The slope is 1.
    }
  }

  private static final class Relu extends Rows {

    @Override
    void value(float[] values, int begin, int end) {
      for (int k = begin; k < end; k += L) {
        FloatVector z = load(values, k);
        z.blend(0, z.compare(VectorOperators.LT, 0)).intoArray(values, k);
      }
    }

    @Override
    void slope(float[] deltas, float[] kept, int begin, int end) {
      for (int k = begin; k < end; k += L) {
        FloatVector slope = FloatVector.zero(S).blend(1, load(kept, k).compare(VectorOperators.GT, 0));
        load(deltas, k).mul(slope).intoArray(deltas, k);
      }
    }
  }

  private static final class LeakyRelu extends Rows {

    private static final float LEAK = 0.01f;

    @Override
    void value(float[] values, int begin, int end) {
      for (int k = begin; k < end; k += L) {
        FloatVector z = load(values, k);
        z.mul(LEAK).blend(z, z.compare(VectorOperators.GT, 0)).intoArray(values, k);
      }
    }

    @Override
    void slope(float[] deltas, float[] kept, int begin, int end) {
      for (int k = begin; k < end; k += L) {
        FloatVector slope = FloatVector.broadcast(S, LEAK).blend(1, load(kept, k).compare(VectorOperators.GT, 0));
        load(deltas, k).mul(slope).intoArray(deltas, k);
      }
    }
  }

  private static final class Elu extends Rows {

    @Override
    void value(float[] values, int begin, int end) {
      for (int k = begin; k < end; k += L) {
        FloatVector z = load(values, k);
        VectorElementary.expm1(z.min(0)).blend(z, z.compare(VectorOperators.GT, 0)).intoArray(values, k);
      }
    }

    @Override
    void slope(float[] deltas, float[] kept, int begin, int end) {
      for (int k = begin; k < end; k += L) {
        FloatVector a = load(kept, k);
        FloatVector slope = a.add(1).blend(1, a.compare(VectorOperators.GT, 0));
        load(deltas, k).mul(slope).intoArray(deltas, k);
      }
    }
  }

  private static final class Silu extends Rows {

    @Override
    public boolean keepsInput() {
      return true;
    }

    @Override
    void value(float[] values, int begin, int end) {
      for (int k = begin; k < end; k += L) {
        FloatVector z = load(values, k);
        z.mul(VectorElementary.sigmoid(z)).intoArray(values, k);
      }
    }

    @Override
    void slope(float[] deltas, float[] kept, int begin, int end) {
      FloatVector one = FloatVector.broadcast(S, 1);
      for (int k = begin; k < end; k += L) {
        FloatVector z = load(kept, k);
        FloatVector s = VectorElementary.sigmoid(z);
        load(deltas, k).mul(s.mul(z.fma(one.sub(s), one))).intoArray(deltas, k);
      }
    }
  }

  private static final class Sigmoid extends Rows {

    @Override
    void value(float[] values, int begin, int end) {
      for (int k = begin; k < end; k += L) {
        VectorElementary.sigmoid(load(values, k)).intoArray(values, k);
      }
    }

    @Override
    void slope(float[] deltas, float[] kept, int begin, int end) {
      FloatVector one = FloatVector.broadcast(S, 1);
      for (int k = begin; k < end; k += L) {
        FloatVector a = load(kept, k);
        load(deltas, k).mul(a.mul(one.sub(a))).intoArray(deltas, k);
      }
    }
  }

  private static final class Tanh extends Rows {

    @Override
    void value(float[] values, int begin, int end) {
      for (int k = begin; k < end; k += L) {
        VectorElementary.tanh(load(values, k)).intoArray(values, k);
      }
    }

    @Override
    void slope(float[] deltas, float[] kept, int begin, int end) {
      FloatVector one = FloatVector.broadcast(S, 1);
      for (int k = begin; k < end; k += L) {
        FloatVector a = load(kept, k);
        load(deltas, k).mul(one.sub(a.mul(a))).intoArray(deltas, k);
      }
    }
  }

  private static final class Gaussian extends Rows {

    @Override
    public boolean keepsInput() {
      return true;
    }

    @Override
    void value(float[] values, int begin, int end) {
      for (int k = begin; k < end; k += L) {
        bell(load(values, k)).intoArray(values, k);
      }
    }

    @Override
    void slope(float[] deltas, float[] kept, int begin, int end) {
      for (int k = begin; k < end; k += L) {
        FloatVector z = load(kept, k);
        load(deltas, k).mul(z.mul(-2).mul(bell(z))).intoArray(deltas, k);
      }
    }

    private static FloatVector bell(FloatVector z) {
      return VectorElementary.exp(z.neg().mul(z));
    }
  }

  private static final class Abs extends Rows {

    @Override
    public boolean keepsInput() {
      return true;
    }

    @Override
    void value(float[] values, int begin, int end) {
      for (int k = begin; k < end; k += L) {
        load(values, k).abs().intoArray(values, k);
      }
    }

    @Override
    void slope(float[] deltas, float[] kept, int begin, int end) {
      for (int k = begin; k < end; k += L) {
        FloatVector z = load(kept, k);
        FloatVector sign = z.blend(-1, z.compare(VectorOperators.LT, 0)).blend(1, z.compare(VectorOperators.GT, 0));
        load(deltas, k).mul(sign).intoArray(deltas, k);
      }
    }
  }

  private static FloatVector load(float[] values, int at) {
    return FloatVector.fromArray(S, values, at);
  }
}
