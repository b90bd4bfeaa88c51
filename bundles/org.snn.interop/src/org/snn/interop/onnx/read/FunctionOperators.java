package org.snn.interop.onnx.read;

import java.util.function.Supplier;
import org.snn.plan.Activation;

/** Activation functions: one operator each, or the operators that exporters write for silu, gelu and gaussian. */
final class FunctionOperators {

  private final Groups groups;
  private final SumOperators sums;

  FunctionOperators(Groups groups, SumOperators sums) {
    this.groups = groups;
    this.sums = sums;
  }

  Value of(Node node, Activation activation) {
    return groups.add(node.signal(0), activation);
  }

  /** With a parameter that must have the value that SNN knows. */
  Value of(Node node, Activation activation, String parameter, float standard, float known) {
    float value = node.number(parameter, standard);
    if (Math.abs(value - known) > 1e-6f) {
      throw node.wrong("has %s %s; the activation %s of SNN has %s", parameter, value, activation.getLiteral(), known);
    }
    return of(node, activation);
  }

  Value softmax(Node node) {
    Value.Signal signal = node.signal(0);
    int dimensions = signal.shape().length + 1;
    if (signal.shape().length != 1 || node.axis(node.integer("axis", -1), dimensions) != 1) {
      throw node.wrong("is over something else than the features of a sample");
    }
    return groups.add(signal, Activation.SOFTMAX);
  }

  Value gelu(Node node) {
    if (node.attribute("approximate").filter(form -> !form.getS().toStringUtf8().equals("none")).isPresent()) {
      throw node.wrong("is the tanh approximation; SNN has the exact function: export with approximate=\"none\"");
    }
    return of(node, Activation.GELU);
  }

  Value sigmoid(Node node) {
    return new Value.Partial(Value.Step.SIGMOID, node.signal(0));
  }

  Value erf(Node node) {
    return new Value.Partial(Value.Step.ERF, node.signal(0));
  }

  Value exp(Node node) {
    if (node.input(0) instanceof Value.Partial partial && partial.step() == Value.Step.NEGATIVE_SQUARE) {
      return groups.add(partial.of(), Activation.GAUSSIAN);
    }
    throw node.wrong("is no part of exp(-z z), the only use of it that SNN knows");
  }

  Value negative(Node node) {
    if (node.input(0) instanceof Value.Partial partial && partial.step() == Value.Step.SQUARE) {
      return new Value.Partial(Value.Step.NEGATIVE_SQUARE, partial.of());
    }
    return sums.scaled(node.signal(0), -1);
  }

  Value power(Node node) {
    if (node.input(1) instanceof Value.Constant exponent && exponent.length() == 1 && exponent.floats() != null
        && exponent.floats()[0] == 2) {
      return new Value.Partial(Value.Step.SQUARE, node.signal(0));
    }
    throw node.wrong("has another exponent than 2");
  }

  Value add(Node node) {
    for (int part = 0; part < 2; part++) {
      if (node.input(part) instanceof Value.Partial partial && partial.step() == Value.Step.ERF
          && node.input(1 - part) instanceof Value.Constant one && one.floats() != null && one.length() == 1 && one.floats()[0] == 1) {
        return new Value.Partial(Value.Step.ONE_PLUS_ERF, partial.of());
      }
    }
    return sums.add(node);
  }

  Value multiply(Node node) {
    for (int part = 0; part < 2; part++) {
      Value other = node.input(1 - part);
      if (node.input(part) instanceof Value.Partial partial && other instanceof Value.Signal signal) {
        return multiply(node, partial, signal);
      }
      if (node.input(part) instanceof Value.Signal signal && other instanceof Value.Constant constant) {
        return sums.scaled(node, signal, constant, false);
      }
    }
    Value.Signal first = node.signal(0);
    if (first.isNear(node.signal(1), 1)) {
      return new Value.Partial(Value.Step.SQUARE, first);
    }
    throw node.wrong("multiplies values that both depend on the sample; SNN has no such neurons");
  }

  private Value multiply(Node node, Value.Partial partial, Value.Signal by) {
    if (partial.step() == Value.Step.SIGMOID && partial.of().isNear(by, 1)) {
      return groups.add(by, Activation.SILU);
    }
    if (partial.step() == Value.Step.ONE_PLUS_ERF) {
      // (1 + erf(u)) c u with u = z / sqrt 2: 2 c gelu(z) / sqrt 2. Exporters write c u as z, or as z / 2.
      double root = Math.sqrt(2);
      for (double factor : new double[] {root, root / 2}) {
        if (partial.of().isNear(by, factor)) {
          Value.Signal z = by.map(sum -> sum.times(root / factor)).named(by.name());
          return sums.scaled(groups.add(z, Activation.GELU), 2 * factor / root);
        }
      }
    }
    throw node.wrong("is no part of a function that SNN knows");
  }

  Value divide(Node node) {
    return sums.scaled(node, node.signal(0), node.constant(1), true);
  }

  /** A step on the way to a function is one of its own if something else reads it. */
  Value.Signal finished(Value.Partial partial, Supplier<RuntimeException> otherwise) {
    if (partial.step() == Value.Step.SIGMOID) {
      return groups.add(partial.of(), Activation.SIGMOID);
    }
    throw otherwise.get();
  }
}
