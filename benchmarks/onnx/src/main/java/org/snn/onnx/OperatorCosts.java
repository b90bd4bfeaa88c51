package org.snn.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** What operators of exported models cost in ONNX Runtime, for a sample alone and in a batch, as org.snn.interop.onnx.Costs has it. */
public final class OperatorCosts {

  private static final int INPUTS = 784;
  private static final int TARGETS = 300;
  private static final int WIDTH = 40;
  private static final int NODES = 300;
  private static final int BATCH = 40;
  private static final int ROUNDS = 21;
  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
  /** Of any shape. */
  private static final ValueInfoProto OUTPUT = ValueInfoProto.newBuilder().setName("y").setType(
      TypeProto.newBuilder().setTensorType(TypeProto.Tensor.newBuilder().setElemType(TensorProto.DataType.FLOAT_VALUE))).build();

  private final GraphProto.Builder graph = GraphProto.newBuilder().setName("costs");
  private final Random random = new Random(1);

  private OperatorCosts() {
  }

  public static void main(String[] none) throws OrtException {
    System.out.printf("%-45s %10s %10s%n", "nanoseconds a sample", "alone", "of " + BATCH);
    double[] nothing = new OperatorCosts().node("Relu", "y", List.of("x")).times();
    OperatorCosts gemm = new OperatorCosts().floats("w", TARGETS, INPUTS).node("Gemm", "y", List.of("x", "w"), integer("transB", 1));
    print("weight of Gemm", gemm.times(), nothing, TARGETS * INPUTS);
    double[] one = new OperatorCosts().indices("i", 1).node("Gather", "y", List.of("x", "i"), integer("axis", 1)).times();
    double[] swapped = gather(1).times();
    print("element of Transpose, with its node", swapped, one, INPUTS);
    int slots = TARGETS * WIDTH;
    print("element of Gather", gather(slots).times(), swapped, slots);
    OperatorCosts lists = new OperatorCosts().indices("i", WIDTH, TARGETS).floats("w", WIDTH, TARGETS, 1).axes("axes", 0)
        .node("Transpose", "t", List.of("x")).node("Gather", "q", List.of("t", "i"), integer("axis", 0)).node("Mul", "p", List.of("q", "w"))
        .node("ReduceSum", "y", List.of("p", "axes"), integer("keepdims", 0));
    print("slot of a list", lists.times(), swapped, slots);
    OperatorCosts concat = new OperatorCosts().node("Concat", "y", List.of("x", "x", "x", "x", "x", "x", "x", "x"), integer("axis", 1));
    print("element of Concat", concat.times(), nothing, 8 * INPUTS);
    OperatorCosts nodes = new OperatorCosts().node("Tanh", "a0", List.of("x"));
    for (int i = 1; i < NODES; i++) {
      nodes.node(i % 2 == 0 ? "Tanh" : "Abs", i == NODES - 1 ? "y" : "a" + i, List.of("a" + (i - 1)));
    }
    print("node, with an activation of one column", nodes.times(1), new double[2], NODES);
  }

  private static void print(String what, double[] nanoseconds, double[] without, int count) {
    System.out.printf(Locale.ROOT, "%-45s %10.3f %10.3f%n", what, (nanoseconds[0] - without[0]) / count,
        (nanoseconds[1] - without[1]) / count);
  }

  private OperatorCosts node(String operator, String output, List<String> inputs, AttributeProto... attributes) {
    graph.addNode(NodeProto.newBuilder().setOpType(operator).addOutput(output).addAllInput(inputs).addAllAttribute(List.of(attributes)));
    return this;
  }

  /** From a transposed value, as exports do. */
  private static OperatorCosts gather(int elements) {
    return new OperatorCosts().indices("i", elements).node("Transpose", "t", List.of("x"))
        .node("Gather", "y", List.of("t", "i"), integer("axis", 0));
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

  private double[] times() throws OrtException {
    return times(INPUTS);
  }

  /** Nanoseconds a sample of CPU time, alone and in a batch, the median of several rounds. */
  private double[] times(int inputs) throws OrtException {
    graph.addInput(input(inputs)).addOutput(OUTPUT);
    ModelProto.Builder model = ModelProto.newBuilder().setIrVersion(7).setGraph(graph);
    model.addOpsetImportBuilder().setVersion(13);
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      try (OrtSession session = environment.createSession(model.build().toByteArray(), options)) {
        return new double[] {time(environment, session, 1, inputs), time(environment, session, BATCH, inputs)};
      }
    }
  }

  private static double time(OrtEnvironment environment, OrtSession session, int batch, int inputs) throws OrtException {
    int calls = 6000 / (batch + 1);
    try (OnnxTensor samples = OnnxTensor.createTensor(environment, FloatBuffer.allocate(batch * inputs), new long[] {batch, inputs})) {
      double[] times = new double[ROUNDS];
      for (int round = 0; round < ROUNDS; round++) {
        long start = THREAD.getCurrentThreadCpuTime();
        for (int call = 0; call < calls; call++) {
          session.run(Map.of("x", samples)).close();
        }
        times[round] = (THREAD.getCurrentThreadCpuTime() - start) / (double) calls / batch;
      }
      Arrays.sort(times);
      return times[ROUNDS / 2];
    }
  }

  private static ValueInfoProto input(int width) {
    ValueInfoProto.Builder value = ValueInfoProto.newBuilder().setName("x");
    value.getTypeBuilder().getTensorTypeBuilder().setElemType(TensorProto.DataType.FLOAT_VALUE).getShapeBuilder().addDimBuilder()
        .setDimParam("batch");
    value.getTypeBuilder().getTensorTypeBuilder().getShapeBuilder().addDimBuilder().setDimValue(width);
    return value.build();
  }
}
