package org.snn.interop.onnx.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.snn.interop.onnx.read.Value.Signal;
import org.snn.interop.onnx.read.Value.Transposed;

/** Operators on values whose samples are columns: what SNN's export of sparse networks has between two Transposes. */
final class TransposedOperators {

  private final SumOperators sums;
  private final Budget budget;

  TransposedOperators(SumOperators sums, Budget budget) {
    this.sums = sums;
    this.budget = budget;
  }

  /** Whether the node reads such a value. */
  static boolean read(Node node) {
    return node.inputs().stream().anyMatch(Transposed.class::isInstance);
  }

  Value of(Node node) {
    return switch (node.operator()) {
      case "Transpose" -> back(node);
      case "Gather" -> gather(node);
      case "Slice" -> slice(node);
      case "Concat" -> concat(node);
      case "Mul" -> multiply(node);
      case "ReduceSum" -> sum(node);
      case "Gemm" -> gemm(node);
      default -> throw node.wrong("reads a transposed value; only Gather, Slice, Concat, Mul, ReduceSum, Gemm and Transpose can");
    };
  }

  /** (batch, features) as (features, batch). */
  Value transpose(Node node) {
    requireSwap(node);
    return new Transposed(sums.single(vector(node, node.signal(0))));
  }

  private static Value back(Node node) {
    requireSwap(node);
    return vector(node, transposed(node, 0));
  }

  private static void requireSwap(Node node) {
    node.attribute("perm").ifPresent(order -> {
      if (!order.getIntsList().equals(List.of(1L, 0L))) {
        throw node.wrong("has order %s; only batch and features can be swapped", order.getIntsList());
      }
    });
  }

  private static Signal vector(Node node, Signal signal) {
    if (signal.shape().length != 1) {
      throw node.wrong("has a value of %d dimensions beside the batch; only one can be read", signal.shape().length);
    }
    return signal;
  }

  private static Signal transposed(Node node, int input) {
    if (node.input(input) instanceof Transposed value) {
      return value.signal();
    }
    throw node.wrong("has for input %d a value that is not transposed as the others are", input + 1);
  }

  private static void requireFirst(Node node, long axis, Signal signal) {
    if (node.axis(axis, signal.shape().length + 1) != 0) {
      throw node.wrong("of a transposed value is along axis %d; only along the first can be read", axis);
    }
  }

  private Value gather(Node node) {
    Signal signal = vector(node, transposed(node, 0));
    requireFirst(node, node.integer("axis", 0), signal);
    long[] wanted = node.integers(1);
    budget.take(wanted.length);
    Sum[] chosen = Arrays.stream(wanted).mapToObj(index -> signal.sums()[node.axis(index, signal.size())]).toArray(Sum[]::new);
    return new Transposed(new Signal(chosen, node.constant(1).shape(), null));
  }

  private static Value slice(Node node) {
    Signal signal = vector(node, transposed(node, 0));
    Range range = Range.of(node);
    requireFirst(node, range.axis(), signal);
    return new Transposed(range.of(node, signal));
  }

  private Value concat(Node node) {
    List<Sum> all = new ArrayList<>();
    for (int input = 0; input < node.inputs().size(); input++) {
      Signal signal = vector(node, transposed(node, input));
      requireFirst(node, node.integer("axis", 0), signal);
      budget.take(signal.size());
      all.addAll(Arrays.asList(signal.sums()));
    }
    return new Transposed(new Signal(all.toArray(Sum[]::new), new int[] {all.size()}, null));
  }

  /** By a constant that is the same for every sample: its last dimension is 1. */
  private Value multiply(Node node) {
    Value.Constant by = node.constant(node.input(0) instanceof Transposed ? 1 : 0);
    Signal signal = transposed(node, node.input(0) instanceof Transposed ? 0 : 1);
    int[] shape = by.shape();
    if (shape.length != signal.shape().length + 1 || shape[shape.length - 1] != 1) {
      throw node.wrong("has a constant of shape %s for a transposed value of shape %s", Arrays.toString(shape),
          Arrays.toString(signal.shape()));
    }
    Value.Constant each = new Value.Constant(by.floats(), by.integers(), Arrays.copyOf(shape, shape.length - 1));
    return new Transposed(sums.scaled(node, signal, each, false));
  }

  private Value sum(Node node) {
    Signal signal = transposed(node, 0);
    long[] axes = node.integers("axes", 1);
    if (axes == null || axes.length != 1 || signal.shape().length != 2 || node.integer("keepdims", 1) != 0) {
      throw node.wrong("is not over one of two dimensions beside the batch");
    }
    requireFirst(node, axes[0], signal);
    int slots = signal.shape()[0];
    int targets = signal.shape()[1];
    budget.take(4 * SumOperators.terms(signal));
    Sum[] total = IntStream.range(0, targets).mapToObj(target -> Sum.total(IntStream.range(0, slots)
        .mapToObj(slot -> signal.sums()[slot * targets + target]).toList())).toArray(Sum[]::new);
    return new Transposed(new Signal(total, new int[] {targets}, null));
  }

  private Value gemm(Node node) {
    if (node.integer("transA", 0) != 1) {
      throw node.wrong("multiplies a transposed value without transA");
    }
    return sums.gemm(node, vector(node, transposed(node, 0)));
  }
}
