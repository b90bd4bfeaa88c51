package org.snn.interop.onnx.read;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.snn.plan.Activation;

/** Operators that add and multiply by constants: Gemm, MatMul, BatchNormalization, arithmetic. */
final class SumOperators {

  private final Groups groups;
  private final Budget budget;

  SumOperators(Groups groups, Budget budget) {
    this.groups = groups;
    this.budget = budget;
  }

  Value gemm(Node node) {
    if (node.integer("transA", 0) != 0) {
      throw node.wrong("transposes its first input; only its second can be");
    }
    return gemm(node, node.signal(0));
  }

  /** Of this value instead of the first input. */
  Value gemm(Node node, Value.Signal from) {
    Value.Signal product = product(node, from, node.integer("transB", 0) != 0, node.number("alpha", 1));
    float beta = node.number("beta", 1);
    if (!node.has(2) || beta == 0) {
      return product;
    }
    Value added = node.input(2) instanceof Value.Signal signal ? beta == 1 ? signal : scaled(signal, beta)
        : Constants.floats(times(node.floats(2), beta), node.constant(2).shape());
    return add(node, product, added);
  }

  private static float[] times(float[] values, float factor) {
    float[] scaled = values.clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= factor;
    }
    return scaled;
  }

  Value matMul(Node node) {
    return product(node, node.signal(0), false, 1);
  }

  /** A matrix times a vector of sums; sums of several neurons become neurons without activation first. */
  private Value.Signal product(Node node, Value.Signal from, boolean transposed, float factor) {
    float[] matrix = node.floats(1);
    int[] shape = node.constant(1).shape();
    if (shape.length != 2 || from.shape().length != 1) {
      throw node.wrong("multiplies a value of %d dimensions by one of %d; only (batch, features) by a matrix can be read",
          from.shape().length + 1, shape.length);
    }
    int sources = shape[transposed ? 1 : 0];
    int targets = shape[transposed ? 0 : 1];
    if (sources != from.size()) {
      throw node.wrong("multiplies %d values by a matrix for %d", from.size(), sources);
    }
    Value.Signal single = single(from);
    budget.take((long) sources * targets + targets);
    int[] neurons = Arrays.stream(single.sums()).filter(sum -> sum.terms() == 1).mapToInt(sum -> sum.neurons()[0]).toArray();
    Sum[] sums = new Sum[targets];
    for (int target = 0; target < targets; target++) {
      float[] weights = new float[neurons.length];
      double constant = 0;
      int count = 0;
      for (int source = 0; source < sources; source++) {
        double weight = (double) factor * matrix[transposed ? target * sources + source : source * targets + target];
        Sum sum = single.sums()[source];
        constant += weight * sum.constant();
        if (sum.terms() == 1) {
          weights[count++] = (float) (weight * sum.weights()[0]);
        }
      }
      sums[target] = new Sum(neurons, weights, constant);
    }
    return new Value.Signal(sums, new int[] {targets}, NameOf.weight(node.proto().getInput(1)));
  }

  /** The same values, each of no more than one neuron. */
  Value.Signal single(Value.Signal from) {
    return simple(from) ? from : groups.add(from, Activation.IDENTITY);
  }

  /** Whether each value is no more than one neuron, scaled and shifted, and none is there twice. */
  private static boolean simple(Value.Signal from) {
    int[] neurons = Arrays.stream(from.sums()).flatMapToInt(sum -> Arrays.stream(sum.neurons())).toArray();
    return Arrays.stream(from.sums()).allMatch(sum -> sum.terms() <= 1) && Arrays.stream(neurons).distinct().count() == neurons.length;
  }

  Value add(Node node) {
    if (node.input(0) instanceof Value.Constant && node.input(1) instanceof Value.Signal signal) {
      return add(node, signal, node.input(0));
    }
    return add(node, node.signal(0), node.input(1));
  }

  private Value add(Node node, Value.Signal to, Value added) {
    if (added instanceof Value.Signal signal) {
      if (!Arrays.equals(to.shape(), signal.shape())) {
        throw node.wrong("adds values of shapes %s and %s", Arrays.toString(to.shape()), Arrays.toString(signal.shape()));
      }
      budget.take(4 * (terms(to) + terms(signal)));
      Sum[] sums = IntStream.range(0, to.size()).mapToObj(i -> to.sums()[i].plus(signal.sums()[i])).toArray(Sum[]::new);
      return new Value.Signal(sums, to.shape(), to.name() == null ? signal.name() : to.name());
    }
    return shifted(node, to, (Value.Constant) added, 1);
  }

  static long terms(Value.Signal signal) {
    return signal.size() + Arrays.stream(signal.sums()).mapToLong(Sum::terms).sum();
  }

  private Value.Signal shifted(Node node, Value.Signal to, Value.Constant by, int sign) {
    float[] values = spread(node, by, to);
    budget.take(to.size());
    return new Value.Signal(IntStream.range(0, to.size()).mapToObj(i -> to.sums()[i].plus(sign * values[i])).toArray(Sum[]::new),
        to.shape(), to.name());
  }

  Value subtract(Node node) {
    if (node.input(0) instanceof Value.Signal from) {
      return node.input(1) instanceof Value.Constant by ? shifted(node, from, by, -1) : add(node, from, scaled(node.signal(1), -1));
    }
    return shifted(node, scaled(node.signal(1), -1), node.constant(0), 1);
  }

  Value.Signal scaled(Value.Signal signal, double factor) {
    budget.take(terms(signal));
    return signal.map(sum -> sum.times(factor));
  }

  /** Each value times its own factor. */
  Value.Signal scaled(Node node, Value.Signal signal, Value.Constant by, boolean inverse) {
    float[] factors = spread(node, by, signal);
    budget.take(terms(signal));
    return new Value.Signal(IntStream.range(0, signal.size()).mapToObj(i -> signal.sums()[i].times(inverse ? 1.0 / factors[i] : factors[i]))
        .toArray(Sum[]::new), signal.shape(), signal.name());
  }

  /** (x - mean) / sqrt(variance + epsilon) * scale + shift. */
  Value batchNormalization(Node node) {
    Value.Signal signal = node.signal(0);
    int size = signal.size();
    for (int input = 1; input <= 4; input++) {
      if (node.floats(input).length != size || signal.shape().length != 1) {
        throw node.wrong("has %d numbers for %d values", node.floats(input).length, size);
      }
    }
    double epsilon = node.number("epsilon", 1e-5f);
    budget.take(terms(signal));
    Sum[] sums = IntStream.range(0, size).mapToObj(i -> {
      double factor = node.floats(1)[i] / Math.sqrt(node.floats(4)[i] + epsilon);
      return signal.sums()[i].times(factor).plus(node.floats(2)[i] - factor * node.floats(3)[i]);
    }).toArray(Sum[]::new);
    return new Value.Signal(sums, signal.shape(), signal.name());
  }

  /** A constant as one number for each value: it is one number, or has the shape of the values. */
  private float[] spread(Node node, Value.Constant constant, Value.Signal over) {
    if (constant.floats() == null) {
      throw node.wrong("has integers, where numbers are needed");
    }
    float[] values = constant.floats();
    if (values.length == 1) {
      budget.take(over.size());
      float[] all = new float[over.size()];
      Arrays.fill(all, values[0]);
      return all;
    }
    int[] shape = constant.shape();
    int[] last = Arrays.copyOfRange(shape, Math.max(0, shape.length - over.shape().length), shape.length);
    if (values.length != over.size() || !Arrays.equals(last, over.shape())) {
      throw node.wrong("has a constant of shape %s for values of shape %s", Arrays.toString(shape), Arrays.toString(over.shape()));
    }
    return values;
  }
}
