package org.snn.interop.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snn.interop.InteropException;

/** A graph in the making: nodes in the order of execution, constants, and names that occur once. */
final class OnnxGraph {

  /** Protobuf messages end at 2 GiB; names and nodes need some of it. */
  private static final long MOST_BYTES = Integer.MAX_VALUE - (64L << 20);

  private final List<NodeProto.Builder> nodes = new ArrayList<>();
  private final GraphProto.Builder graph = GraphProto.newBuilder();
  private final Map<String, Integer> names = new HashMap<>();
  /** Small constants that are there already, by their values. */
  private final Map<String, String> shared = new HashMap<>();
  private long bytes;

  /** A name that no value has yet: the wish, or the wish and a number. */
  String name(String wish) {
    int count = names.merge(wish, 1, Integer::sum);
    return count == 1 ? wish : name(wish + "." + count);
  }

  /** Adds a node with one output; returns the name of the output. */
  String node(String operator, String output, List<String> inputs, AttributeProto... attributes) {
    return node(operator, List.of(name(output)), inputs, attributes).get(0);
  }

  /** Adds a node; returns the names of its outputs. */
  List<String> node(String operator, List<String> outputs, List<String> inputs, AttributeProto... attributes) {
    NodeProto.Builder node = NodeProto.newBuilder().setOpType(operator).setName(outputs.get(0)).addAllInput(inputs)
        .addAllOutput(outputs).addAllAttribute(List.of(attributes));
    nodes.add(node);
    return outputs;
  }

  /** Adds a transposed matrix; returns its name. */
  String transpose(String matrix) {
    return node("Transpose", matrix + ".transposed", List.of(matrix));
  }

  /** An attribute that is a whole number. */
  static AttributeProto attribute(String name, long value) {
    return AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INT).setI(value).build();
  }

  /** An attribute that is a number. */
  static AttributeProto attribute(String name, float value) {
    return AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.FLOAT).setF(value).build();
  }

  /** A constant of single precision. */
  String floats(String wish, float[] values, long... shape) {
    ByteBuffer raw = buffer(values.length);
    raw.asFloatBuffer().put(values);
    return constant(wish, TensorProto.DataType.FLOAT, raw, shape);
  }

  /** A constant of 32-bit integers. */
  String indices(String wish, int[] values, long... shape) {
    ByteBuffer raw = buffer(values.length);
    raw.asIntBuffer().put(values);
    return constant(wish, TensorProto.DataType.INT32, raw, shape);
  }

  /** A constant number; equal ones are one. */
  String scalar(float value) {
    return shared.computeIfAbsent(Float.toString(value), text -> floats("scalar", new float[] {value}, 1));
  }

  /** A constant vector of 64-bit integers, as shapes and axes have to be; equal ones are one. */
  String integers(long... values) {
    return shared.computeIfAbsent(Arrays.toString(values), text -> {
      ByteBuffer raw = ByteBuffer.allocate(Long.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
      raw.asLongBuffer().put(values);
      return constant("integers", TensorProto.DataType.INT64, raw, values.length);
    });
  }

  private String constant(String wish, TensorProto.DataType type, ByteBuffer raw, long... shape) {
    bytes += raw.capacity();
    requireRoom(bytes);
    TensorProto.Builder tensor = TensorProto.newBuilder().setName(name(wish)).setDataType(type.getNumber())
        .setRawData(ByteString.copyFrom(raw));
    for (long dimension : shape) {
      tensor.addDims(dimension);
    }
    graph.addInitializer(tensor);
    return tensor.getName();
  }

  private static ByteBuffer buffer(int length) {
    requireRoom((long) Integer.BYTES * length);
    return ByteBuffer.allocate(Integer.BYTES * length).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static void requireRoom(long bytes) {
    if (bytes > MOST_BYTES) {
      throw new InteropException("The network is too large for one ONNX file, which cannot have 2 GiB; prune it first, or use another"
          + " format.");
    }
  }

  /** Gives a value that a node makes another name. */
  void rename(String from, String to) {
    for (NodeProto.Builder node : nodes) {
      for (int i = 0; i < node.getInputCount(); i++) {
        if (node.getInput(i).equals(from)) {
          node.setInput(i, to);
        }
      }
      for (int i = 0; i < node.getOutputCount(); i++) {
        if (node.getOutput(i).equals(from)) {
          node.setOutput(i, to);
        }
      }
    }
  }

  /**
   * The whole graph.
   *
   * @param name of the graph
   * @param inputs how many values the input has for each sample
   * @param outputs how many the output has
   */
  GraphProto build(String name, int inputs, int outputs) {
    nodes.forEach(graph::addNode);
    return graph.setName(name).addInput(value(OnnxExport.INPUT, inputs)).addOutput(value(OnnxExport.OUTPUT, outputs)).build();
  }

  private static ValueInfoProto value(String name, int width) {
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    shape.addDimBuilder().setDimParam("batch");
    shape.addDimBuilder().setDimValue(width);
    TypeProto.Tensor tensor = TypeProto.Tensor.newBuilder().setElemType(TensorProto.DataType.FLOAT_VALUE).setShape(shape).build();
    return ValueInfoProto.newBuilder().setName(name).setType(TypeProto.newBuilder().setTensorType(tensor)).build();
  }
}
