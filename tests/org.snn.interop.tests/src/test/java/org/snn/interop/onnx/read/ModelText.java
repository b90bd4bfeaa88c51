package org.snn.interop.onnx.read;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** ONNX models by hand, node by node, as exporters lay them out; weights are random. */
final class ModelText {

  private final GraphProto.Builder graph = GraphProto.newBuilder().setName("main_graph");
  private final Random random = new Random(1);
  private int opset = 13;

  /** A value that the graph takes or gives: -1 is the batch. */
  static ValueInfoProto value(String name, long... shape) {
    ValueInfoProto.Builder value = ValueInfoProto.newBuilder().setName(name);
    TensorShapeProto.Builder dimensions = value.getTypeBuilder().getTensorTypeBuilder().setElemType(TensorProto.DataType.FLOAT_VALUE)
        .getShapeBuilder();
    for (long dimension : shape) {
      if (dimension < 0) {
        dimensions.addDimBuilder().setDimParam("batch_size");
      } else {
        dimensions.addDimBuilder().setDimValue(dimension);
      }
    }
    return value.build();
  }

  ModelText input(String name, long... shape) {
    graph.addInput(value(name, shape));
    return this;
  }

  ModelText output(String name, long... shape) {
    graph.addOutput(value(name, shape));
    return this;
  }

  ModelText opset(int version) {
    opset = version;
    return this;
  }

  /** Random numbers. */
  ModelText weights(String name, long... shape) {
    TensorProto.Builder tensor = TensorProto.newBuilder().setName(name).setDataType(TensorProto.DataType.FLOAT_VALUE);
    long length = 1;
    for (long dimension : shape) {
      tensor.addDims(dimension);
      length *= dimension;
    }
    for (long i = 0; i < length; i++) {
      tensor.addFloatData((float) random.nextGaussian() * 0.5f);
    }
    graph.addInitializer(tensor);
    return this;
  }

  /** Random numbers above 0. */
  ModelText positive(String name, long length) {
    TensorProto.Builder tensor = TensorProto.newBuilder().setName(name).setDataType(TensorProto.DataType.FLOAT_VALUE).addDims(length);
    for (long i = 0; i < length; i++) {
      tensor.addFloatData(0.5f + random.nextFloat());
    }
    graph.addInitializer(tensor);
    return this;
  }

  /** A number of shape []. */
  ModelText number(String name, float value) {
    graph.addInitializer(TensorProto.newBuilder().setName(name).setDataType(TensorProto.DataType.FLOAT_VALUE).addFloatData(value));
    return this;
  }

  ModelText integers(String name, long... values) {
    TensorProto.Builder tensor = TensorProto.newBuilder().setName(name).setDataType(TensorProto.DataType.INT64_VALUE)
        .addDims(values.length);
    for (long value : values) {
      tensor.addInt64Data(value);
    }
    graph.addInitializer(tensor);
    return this;
  }

  /** {@code "Gemm fc1.weight,b -> y"} with attributes. */
  ModelText node(String text, AttributeProto... attributes) {
    String[] sides = text.split(" -> ");
    String[] left = sides[0].split(" ");
    NodeProto.Builder node = NodeProto.newBuilder().setOpType(left[0]).setName("/" + left[0] + "_" + graph.getNodeCount())
        .addAllAttribute(List.of(attributes));
    if (left.length > 1) {
      node.addAllInput(List.of(left[1].split(",")));
    }
    node.addAllOutput(new ArrayList<>(List.of(sides[1].split(","))));
    graph.addNode(node);
    return this;
  }

  static AttributeProto attribute(String name, long value) {
    return AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INT).setI(value).build();
  }

  static AttributeProto attribute(String name, float value) {
    return AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.FLOAT).setF(value).build();
  }

  GraphProto.Builder graph() {
    return graph;
  }

  byte[] bytes() {
    ModelProto.Builder model = ModelProto.newBuilder().setIrVersion(8).setProducerName("test").setGraph(graph);
    model.addOpsetImportBuilder().setVersion(opset);
    return model.build().toByteArray();
  }
}
