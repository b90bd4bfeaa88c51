package org.snn.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** What the operators of exported models cost in ONNX Runtime, one sample at a time: the figures in org.snn.interop.onnx.Costs. */
public final class OperatorCosts {

  private static final int INPUTS = 784;
  private static final int TARGETS = 300;
  private static final int WIDTH = 40;
  private static final int NODES = 300;

  private final GraphProto.Builder graph = GraphProto.newBuilder().setName("costs");
  private final Random random = new Random(1);

  private OperatorCosts() {
  }

  public static void main(String[] none) throws OrtException {
    double nothing = new OperatorCosts().node("Relu", "y", List.of("x")).time(INPUTS);
    OperatorCosts gemm = new OperatorCosts().floats("w", TARGETS, INPUTS).node("Gemm", "y", List.of("x", "w"), integer("transB", 1));
    print("DENSE, a weight", gemm.time(TARGETS) - nothing, TARGETS * INPUTS);
    OperatorCosts gather = new OperatorCosts().indices("i", TARGETS * WIDTH).node("Gather", "y", List.of("x", "i"), integer("axis", 1));
    print("GATHER, an element", gather.time(TARGETS * WIDTH) - nothing, TARGETS * WIDTH);
    OperatorCosts lists = new OperatorCosts().indices("i", TARGETS, WIDTH).floats("w", TARGETS, WIDTH).axes("axes", 2)
        .node("Gather", "q", List.of("x", "i"), integer("axis", 1)).node("Mul", "p", List.of("q", "w"))
        .node("ReduceSum", "y", List.of("p", "axes"), integer("keepdims", 0));
    print("SPARSE, a slot", lists.time(TARGETS) - nothing, TARGETS * WIDTH);
    OperatorCosts concat = new OperatorCosts().node("Concat", "y", List.of("x", "x", "x", "x", "x", "x", "x", "x"), integer("axis", 1));
    print("COPY, an element", concat.time(8 * INPUTS) - nothing, 8 * INPUTS);
    OperatorCosts nodes = new OperatorCosts().node("Tanh", "a0", List.of("x"));
    for (int i = 1; i < NODES; i++) {
      nodes.node(i % 2 == 0 ? "Tanh" : "Abs", i == NODES - 1 ? "y" : "a" + i, List.of("a" + (i - 1)));
    }
    print("NODE, with an activation of one column", nodes.time(1, 1), NODES);
  }

  private static void print(String what, double nanoseconds, int count) {
    System.out.printf(Locale.ROOT, "%s: %.3f ns%n", what, nanoseconds / count);
  }

  private OperatorCosts node(String operator, String output, List<String> inputs, AttributeProto... attributes) {
    graph.addNode(NodeProto.newBuilder().setOpType(operator).addOutput(output).addAllInput(inputs).addAllAttribute(List.of(attributes)));
    return this;
  }

  private static AttributeProto integer(String name, long value) {
    return AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INT).setI(value).build();
  }

  private OperatorCosts floats(String name, long... shape) {
    TensorProto.Builder tensor = tensor(name, TensorProto.DataType.FLOAT, shape);
    for (long i = 0; i < length(shape); i++) {
      tensor.addFloatData((float) random.nextGaussian());
    }
    graph.addInitializer(tensor);
    return this;
  }

  private OperatorCosts indices(String name, long... shape) {
    TensorProto.Builder tensor = tensor(name, TensorProto.DataType.INT32, shape);
    for (long i = 0; i < length(shape); i++) {
      tensor.addInt32Data(random.nextInt(INPUTS));
    }
    graph.addInitializer(tensor);
    return this;
  }

  private OperatorCosts axes(String name, long axis) {
    graph.addInitializer(tensor(name, TensorProto.DataType.INT64, 1).addInt64Data(axis));
    return this;
  }

  private static TensorProto.Builder tensor(String name, TensorProto.DataType type, long... shape) {
    TensorProto.Builder tensor = TensorProto.newBuilder().setName(name).setDataType(type.getNumber());
    for (long dimension : shape) {
      tensor.addDims(dimension);
    }
    return tensor;
  }

  private static long length(long[] shape) {
    long length = 1;
    for (long dimension : shape) {
      length *= dimension;
    }
    return length;
  }

  private double time(int outputs) throws OrtException {
    return time(INPUTS, outputs);
  }

  /** Nanoseconds of a call with one sample, the best of several rounds. */
  private double time(int inputs, int outputs) throws OrtException {
    graph.addInput(value("x", inputs)).addOutput(value("y", outputs));
    ModelProto.Builder model = ModelProto.newBuilder().setIrVersion(7).setGraph(graph);
    model.addOpsetImportBuilder().setVersion(13);
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      try (OrtSession session = environment.createSession(model.build().toByteArray(), options);
          OnnxTensor sample = OnnxTensor.createTensor(environment, FloatBuffer.allocate(inputs), new long[] {1, inputs})) {
        double best = Double.POSITIVE_INFINITY;
        for (int round = 0; round < 10; round++) {
          long start = System.nanoTime();
          for (int call = 0; call < 3000; call++) {
            session.run(Map.of("x", sample)).close();
          }
          best = Math.min(best, (System.nanoTime() - start) / 3000.0);
        }
        return best;
      }
    }
  }

  private static ValueInfoProto value(String name, int width) {
    ValueInfoProto.Builder value = ValueInfoProto.newBuilder().setName(name);
    value.getTypeBuilder().getTensorTypeBuilder().setElemType(TensorProto.DataType.FLOAT_VALUE).getShapeBuilder().addDimBuilder()
        .setDimParam("batch");
    value.getTypeBuilder().getTensorTypeBuilder().getShapeBuilder().addDimBuilder().setDimValue(width);
    return value.build();
  }
}
