package org.snn.interop.onnx.read;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.List;
import java.util.Optional;
import org.snn.interop.InteropException;

/**
 * A node with the values of its inputs.
 *
 * @param proto the node
 * @param inputs its inputs; null for one that is left out
 */
record Node(NodeProto proto, List<Value> inputs) {

  String operator() {
    return proto.getOpType();
  }

  /** An error that says where. */
  InteropException wrong(String what, Object... values) {
    String name = proto.getName().isEmpty() ? String.join(", ", proto.getOutputList()) : proto.getName();
    return new InteropException("operator %s at '%s' %s".formatted(operator(), name, what.formatted(values)));
  }

  boolean has(int input) {
    return input < inputs.size() && inputs.get(input) != null;
  }

  Value input(int number) {
    if (!has(number)) {
      throw wrong("has no input %d", number + 1);
    }
    return inputs.get(number);
  }

  Value.Signal signal(int number) {
    if (input(number) instanceof Value.Signal signal) {
      return signal;
    }
    throw wrong("has for input %d no result of neurons; such models cannot be read", number + 1);
  }

  Value.Constant constant(int number) {
    if (input(number) instanceof Value.Constant constant) {
      return constant;
    }
    throw wrong("has for input %d a value that depends on the sample; only constants can be read there", number + 1);
  }

  float[] floats(int number) {
    if (constant(number).floats() == null) {
      throw wrong("has integers for input %d, where numbers are needed", number + 1);
    }
    return constant(number).floats();
  }

  long[] integers(int number) {
    if (constant(number).integers() == null) {
      throw wrong("has no integers for input %d", number + 1);
    }
    return constant(number).integers();
  }

  Optional<AttributeProto> attribute(String name) {
    return proto.getAttributeList().stream().filter(attribute -> attribute.getName().equals(name)).findFirst();
  }

  long integer(String name, long absent) {
    return attribute(name).map(AttributeProto::getI).orElse(absent);
  }

  float number(String name, float absent) {
    return attribute(name).map(AttributeProto::getF).orElse(absent);
  }

  /** Integers that older opsets have as attribute, newer ones as input; null if there are none. */
  long[] integers(String name, int input) {
    Optional<AttributeProto> found = attribute(name);
    if (found.isPresent()) {
      return found.get().getIntsList().stream().mapToLong(Long::longValue).toArray();
    }
    return has(input) ? integers(input) : null;
  }

  /** An axis of a value of so many dimensions, from 0. */
  int axis(long axis, int dimensions) {
    long positive = axis < 0 ? axis + dimensions : axis;
    if (positive < 0 || positive >= dimensions) {
      throw wrong("has axis %d of %d dimensions", axis, dimensions);
    }
    return (int) positive;
  }
}
