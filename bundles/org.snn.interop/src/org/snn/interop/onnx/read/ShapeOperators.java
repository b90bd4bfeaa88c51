package org.snn.interop.onnx.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Operators that choose, join and reshape values, of samples or of constants. Where a shape is computed from that of a value, the
 * batch is 0, as Reshape has it for "as it is".
 */
final class ShapeOperators {

  private static final int LARGEST = 1 << 28;

  private final Budget budget;

  ShapeOperators(Budget budget) {
    this.budget = budget;
  }

  Value shape(Node node) {
    int[] shape = node.signal(0).shape();
    long[] all = new long[shape.length + 1];
    for (int i = 0; i < shape.length; i++) {
      all[i + 1] = shape[i];
    }
    return Constants.integers(all, all.length);
  }

  Value flatten(Node node) {
    Value.Signal signal = node.signal(0);
    if (node.axis(node.integer("axis", 1), signal.shape().length + 1) != 1) {
      throw node.wrong("mixes the samples");
    }
    return signal.shaped(signal.size());
  }

  Value reshape(Node node) {
    long[] wanted = node.integers(1);
    if (node.input(0) instanceof Value.Constant constant) {
      int[] shape = resolved(node, wanted, constant.shape(), constant.length());
      return new Value.Constant(constant.floats(), constant.integers(), shape);
    }
    Value.Signal signal = node.signal(0);
    boolean keepsBatch = wanted.length > 0 && (wanted[0] == 0 || wanted[0] == -1 || wanted[0] == 1);
    if (!keepsBatch) {
      throw node.wrong("gives the batch the size %s; it must stay as it is", wanted.length == 0 ? "of nothing" : wanted[0]);
    }
    return signal.shaped(resolved(node, Arrays.copyOfRange(wanted, 1, wanted.length), signal.shape(), signal.size()));
  }

  /** Dimensions where 0 stands for "as before" and -1 for the rest. */
  private static int[] resolved(Node node, long[] wanted, int[] before, int length) {
    int[] shape = new int[wanted.length];
    int open = -1;
    long product = 1;
    for (int i = 0; i < shape.length; i++) {
      long dimension = wanted[i] == 0 && i < before.length ? before[i] : wanted[i];
      if (dimension == -1 && open < 0) {
        open = i;
        dimension = 1;
      }
      if (dimension < 1 || product > length) {
        throw node.wrong("has shape %s for %d values", Arrays.toString(wanted), length);
      }
      shape[i] = (int) Math.min(dimension, Integer.MAX_VALUE);
      product *= shape[i];
    }
    if (open >= 0) {
      shape[open] = (int) (length / product);
      product *= shape[open];
    }
    if (product != length) {
      throw node.wrong("has shape %s for %d values", Arrays.toString(wanted), length);
    }
    return shape;
  }

  /** Squeeze and Unsqueeze: dimensions of 1 come and go. */
  Value squeeze(Node node, boolean adds) {
    long[] axes = node.integers("axes", 1);
    if (node.input(0) instanceof Value.Constant constant) {
      // Only vectors and numbers: of these it does not matter which dimension is 1.
      int[] shape = adds ? new int[] {constant.length()} : constant.length() == 1 ? new int[0] : new int[] {constant.length()};
      return new Value.Constant(constant.floats(), constant.integers(), shape);
    }
    Value.Signal signal = node.signal(0);
    List<Integer> shape = new ArrayList<>(Arrays.stream(signal.shape()).boxed().toList());
    if (axes == null || axes.length != 1) {
      throw node.wrong("has not exactly one axis");
    }
    int axis = node.axis(axes[0], shape.size() + (adds ? 2 : 1));
    if (axis == 0 || !adds && shape.get(axis - 1) != 1) {
      throw node.wrong("has axis %d, which is not 1", axes[0]);
    }
    if (adds) {
      shape.add(axis - 1, 1);
    } else {
      shape.remove(axis - 1);
    }
    return signal.shaped(shape.stream().mapToInt(Integer::intValue).toArray());
  }

  Value concat(Node node) {
    if (node.input(0) instanceof Value.Constant) {
      long[] all = IntStream.range(0, node.inputs().size()).mapToObj(node::integers).flatMapToLong(Arrays::stream).toArray();
      budget.take(all.length);
      return Constants.integers(all, all.length);
    }
    List<Sum> sums = new ArrayList<>();
    for (int input = 0; input < node.inputs().size(); input++) {
      Value.Signal signal = vector(node, input);
      budget.take(signal.size());
      sums.addAll(Arrays.asList(signal.sums()));
    }
    node.axis(node.integer("axis", 1), 2);
    requireFeatures(node, node.integer("axis", 1));
    return new Value.Signal(sums.toArray(Sum[]::new), new int[] {sums.size()}, null);
  }

  private static Value.Signal vector(Node node, int input) {
    Value.Signal signal = node.signal(input);
    if (signal.shape().length != 1) {
      throw node.wrong("has a value of shape %s; only (batch, features) can be read", Arrays.toString(signal.shape()));
    }
    return signal;
  }

  private static void requireFeatures(Node node, long axis) {
    if (node.axis(axis, 2) != 1) {
      throw node.wrong("is along the batch; only along the features can be read");
    }
  }

  Value gather(Node node) {
    long[] wanted = node.integers(1);
    budget.take(wanted.length);
    if (node.input(0) instanceof Value.Constant constant) {
      long[] from = node.integers(0);
      long[] chosen = Arrays.stream(wanted).map(index -> from[node.axis(index, from.length)]).toArray();
      return Constants.integers(chosen, node.constant(1).shape());
    }
    Value.Signal signal = vector(node, 0);
    requireFeatures(node, node.integer("axis", 0));
    if (node.constant(1).shape().length > 1) {
      throw node.wrong("makes a value of more dimensions; only lists of features can be read");
    }
    Sum[] sums = Arrays.stream(wanted).mapToObj(index -> signal.sums()[node.axis(index, signal.size())]).toArray(Sum[]::new);
    return new Value.Signal(sums, new int[] {sums.length}, null);
  }

  Value slice(Node node) {
    Range range = Range.of(node);
    if (node.input(0) instanceof Value.Constant) {
      long[] chosen = range.of(node.integers(0));
      return Constants.integers(chosen, chosen.length);
    }
    Value.Signal signal = vector(node, 0);
    requireFeatures(node, range.axis());
    return range.of(node, signal);
  }

  List<Value> split(Node node) {
    Value.Signal signal = vector(node, 0);
    requireFeatures(node, node.integer("axis", 0));
    int outputs = node.proto().getOutputCount();
    long[] sizes = node.integers("split", 1);
    List<Value> parts = new ArrayList<>();
    int begin = 0;
    for (int output = 0; output < outputs; output++) {
      long size = sizes == null ? (signal.size() + outputs - 1L) / outputs : output < sizes.length ? sizes[output] : 0;
      Range range = new Range(begin, begin + Math.max(0, Math.min(size, signal.size())), 1);
      Value.Signal part = range.of(node, signal);
      parts.add(part);
      begin += part.size();
    }
    if (begin != signal.size()) {
      throw node.wrong("leaves %d values over", signal.size() - begin);
    }
    return parts;
  }

  Value constantOfShape(Node node) {
    int[] shape = Constants.shape(node.proto().getOutput(0), Arrays.stream(node.integers(0)).boxed().toList());
    long length = Constants.length(shape);
    if (length < 0 || length > LARGEST) {
      throw node.wrong("makes too large a constant, of shape %s", Arrays.toString(shape));
    }
    budget.take(length);
    float[] values = new float[(int) length];
    node.attribute("value").ifPresent(value -> Arrays.fill(values, Constants.of(value.getT()).floats()[0]));
    return Constants.floats(values, shape);
  }

  /** Of vectors only: how SNN writes a matrix that is mostly zeros. */
  Value scatterElements(Node node) {
    float[] values = node.floats(0);
    long[] places = node.integers(1);
    float[] updates = node.floats(2);
    if (node.constant(0).shape().length != 1 || places.length != updates.length) {
      throw node.wrong("has other shapes than vectors of one length");
    }
    budget.take(values.length);
    float[] filled = values.clone();
    for (int i = 0; i < places.length; i++) {
      filled[node.axis(places[i], filled.length)] = updates[i];
    }
    return Constants.floats(filled, filled.length);
  }

  /** The transpose of a constant matrix. */
  Value transpose(Node node) {
    int[] shape = node.constant(0).shape();
    float[] matrix = node.floats(0);
    if (shape.length != 2) {
      throw node.wrong("transposes a value of %d dimensions; only matrices can be read", shape.length);
    }
    budget.take(matrix.length);
    float[] transposed = new float[matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      transposed[i % shape[1] * shape[0] + i / shape[1]] = matrix[i];
    }
    return Constants.floats(transposed, shape[1], shape[0]);
  }
}
