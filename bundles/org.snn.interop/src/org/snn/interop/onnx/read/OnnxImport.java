package org.snn.interop.onnx.read;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snn.interop.InteropException;
import org.snn.interop.foreign.ForeignNetwork;
import org.snn.interop.onnx.OnnxExport;
import org.snn.plan.Activation;

/**
 * Reads feed-forward networks from ONNX models: follows the graph from its inputs to its outputs with sums of neurons for values, and
 * makes a group of neurons wherever an activation function stands. Trusts nothing in the file.
 */
public final class OnnxImport {

  private static final int MOST_NODES = 1_000_000;

  /** What an operator makes of its inputs. */
  private interface Operator {

    Value apply(Node node);
  }

  private final Map<String, Value> values = new HashMap<>();
  private final Groups groups = new Groups();
  private final FunctionOperators functions;
  private final ShapeOperators shapes;
  private final TransposedOperators transposed;
  private final Map<String, Operator> operators = new HashMap<>();

  private OnnxImport(long bytes) {
    Budget budget = new Budget(bytes);
    SumOperators sums = new SumOperators(groups, budget);
    functions = new FunctionOperators(groups, sums);
    shapes = new ShapeOperators(budget);
    transposed = new TransposedOperators(sums, budget);
    operators(sums);
  }

  private void operators(SumOperators sums) {
    for (String passing : List.of("Identity", "Dropout")) {
      operators.put(passing, node -> node.input(0));
    }
    operators.put("Cast", this::cast);
    operators.put("Constant", OnnxImport::constant);
    operators.put("Gemm", sums::gemm);
    operators.put("MatMul", sums::matMul);
    operators.put("BatchNormalization", sums::batchNormalization);
    operators.put("Add", functions::add);
    operators.put("Sub", sums::subtract);
    operators.put("Mul", functions::multiply);
    operators.put("Div", functions::divide);
    operators.put("Neg", functions::negative);
    operators.put("Pow", functions::power);
    operators.put("Exp", functions::exp);
    operators.put("Erf", functions::erf);
    operators.put("Sigmoid", functions::sigmoid);
    operators.put("Softmax", functions::softmax);
    operators.put("Gelu", functions::gelu);
    operators.put("Relu", node -> functions.of(node, Activation.RELU));
    operators.put("Tanh", node -> functions.of(node, Activation.TANH));
    operators.put("Softplus", node -> functions.of(node, Activation.SOFTPLUS));
    operators.put("Sin", node -> functions.of(node, Activation.SIN));
    operators.put("Abs", node -> functions.of(node, Activation.ABS));
    operators.put("LeakyRelu", node -> functions.of(node, Activation.LEAKY_RELU, "alpha", 0.01f, 0.01f));
    operators.put("Elu", node -> functions.of(node, Activation.ELU, "alpha", 1, 1));
    operators.put("Shape", shapes::shape);
    operators.put("Flatten", shapes::flatten);
    operators.put("Reshape", shapes::reshape);
    operators.put("Squeeze", node -> shapes.squeeze(node, false));
    operators.put("Unsqueeze", node -> shapes.squeeze(node, true));
    operators.put("Concat", shapes::concat);
    operators.put("Gather", shapes::gather);
    operators.put("Slice", shapes::slice);
    operators.put("ConstantOfShape", shapes::constantOfShape);
    operators.put("ScatterElements", shapes::scatterElements);
    operators.put("Transpose", node -> node.input(0) instanceof Value.Signal ? transposed.transpose(node) : shapes.transpose(node));
  }

  /**
   * The network of a model.
   *
   * @param file where the bytes are from, for messages
   * @param zeros whether weights that are 0 are connections
   * @throws InteropException if they are no model, or one that SNN cannot compute
   */
  public static ForeignNetwork read(byte[] bytes, String file, boolean zeros) {
    try {
      ModelProto model = ModelProto.parseFrom(bytes);
      if (!model.hasGraph() || model.getGraph().getNodeCount() == 0) {
        throw new InteropException("is no ONNX model: it has no graph");
      }
      boolean normalises = model.getMetadataPropsList().stream()
          .anyMatch(property -> property.getKey().equals(OnnxExport.NORMALISATION) && property.getValue().equals(OnnxExport.WITHIN));
      return new OnnxImport(bytes.length).network(model.getGraph(), zeros, normalises);
    } catch (InvalidProtocolBufferException e) {
      throw new InteropException("%s: is no ONNX model, or is cut or damaged (%s).".formatted(file, e.getMessage()), e);
    } catch (InteropException e) {
      throw new InteropException("%s: %s.".formatted(file, e.getMessage()), e);
    }
  }

  private ForeignNetwork network(GraphProto graph, boolean zeros, boolean normalises) {
    if (graph.getNodeCount() > MOST_NODES) {
      throw new InteropException("has %d operators; at most %d are read".formatted(graph.getNodeCount(), MOST_NODES));
    }
    if (graph.getSparseInitializerCount() > 0) {
      throw new InteropException("has sparse initialisers; save the model with dense ones");
    }
    for (TensorProto tensor : graph.getInitializerList()) {
      define(tensor.getName(), Constants.of(tensor));
    }
    graph.getInputList().stream().filter(input -> !values.containsKey(input.getName())).forEach(this::input);
    // Some tools write constants behind the operators that read them.
    graph.getNodeList().stream().filter(OnnxImport::isConstant).forEach(this::node);
    graph.getNodeList().stream().filter(node -> !isConstant(node)).forEach(this::node);
    List<Value.Signal> outputs = new ArrayList<>();
    for (ValueInfoProto output : graph.getOutputList()) {
      outputs.add(output(output.getName()));
    }
    if (outputs.isEmpty()) {
      throw new InteropException("has no outputs");
    }
    return groups.network(graph.getName().isEmpty() ? "Imported" : graph.getName(), outputs, zeros, normalises);
  }

  private static boolean isConstant(NodeProto node) {
    return node.getOpType().equals("Constant");
  }

  private void define(String name, Value value) {
    if (values.put(name, value) != null) {
      throw new InteropException("defines '%s' twice".formatted(name));
    }
  }

  private void input(ValueInfoProto input) {
    TensorShapeProto proto = input.getType().getTensorType().getShape();
    if (proto.getDimCount() < 2) {
      throw new InteropException("input '%s' has %d dimensions; it must be (batch, features)".formatted(input.getName(),
          proto.getDimCount()));
    }
    int type = input.getType().getTensorType().getElemType();
    if (type != TensorProto.DataType.FLOAT_VALUE && type != TensorProto.DataType.DOUBLE_VALUE) {
      throw new InteropException("input '%s' is not of type float".formatted(input.getName()));
    }
    List<Long> dimensions = proto.getDimList().stream().skip(1).map(TensorShapeProto.Dimension::getDimValue).toList();
    int[] shape = Constants.shape(input.getName(), dimensions);
    if (Constants.length(shape) < 1) {
      throw new InteropException("input '%s' has no fixed number of features: %s; export the model with a fixed one"
          .formatted(input.getName(), dimensions));
    }
    define(input.getName(), groups.input(input.getName(), shape));
  }

  private void node(NodeProto proto) {
    List<Value> inputs = new ArrayList<>();
    for (String name : proto.getInputList()) {
      Value value = name.isEmpty() ? null : values.get(name);
      if (!name.isEmpty() && value == null) {
        throw new InteropException("operator %s reads '%s', which nothing before it makes".formatted(proto.getOpType(), name));
      }
      inputs.add(value);
    }
    Node node = new Node(proto, inputs);
    if (proto.getOutputCount() == 0) {
      throw node.wrong("has no output");
    }
    boolean standard = proto.getDomain().isEmpty() || proto.getDomain().equals("ai.onnx");
    if (standard && proto.getOpType().equals("Split")) {
      List<Value> parts = shapes.split(finished(node));
      for (int part = 0; part < parts.size(); part++) {
        define(proto.getOutput(part), parts.get(part));
      }
      return;
    }
    Operator known = TransposedOperators.read(node) ? transposed::of : operators.get(proto.getOpType());
    Operator operator = standard ? known : null;
    if (operator == null) {
      throw node.wrong("cannot be read: SNN has no neurons for it. Only dense feed-forward networks can be imported");
    }
    boolean continues = List.of("Mul", "Add", "Neg", "Exp", "Identity", "Dropout", "Cast").contains(proto.getOpType());
    define(proto.getOutput(0), operator.apply(continues ? continued(node) : finished(node)));
  }

  /** The node with whole functions for inputs. */
  private Node finished(Node node) {
    List<Value> inputs = new ArrayList<>();
    for (int input = 0; input < node.inputs().size(); input++) {
      inputs.add(finished(node, input));
    }
    return new Node(node.proto(), inputs);
  }

  private Value finished(Node node, int input) {
    Value value = node.inputs().get(input);
    if (value instanceof Value.Partial partial) {
      value = functions.finished(partial, () -> node.wrong("reads a part of a function that SNN does not know"));
      values.put(node.proto().getInput(input), value);
    }
    return value;
  }

  /** The node as it is if it may go on with a function; a sigmoid that is not multiplied with its own argument is one. */
  private Node continued(Node node) {
    List<Value> inputs = new ArrayList<>(node.inputs());
    for (int input = 0; input < inputs.size(); input++) {
      boolean sigmoid = inputs.get(input) instanceof Value.Partial partial && partial.step() == Value.Step.SIGMOID;
      boolean multiplied = node.operator().equals("Mul") && inputs.size() == 2 && sigmoid
          && inputs.get(1 - input) instanceof Value.Signal by && ((Value.Partial) inputs.get(input)).of().isNear(by, 1);
      boolean passes = List.of("Identity", "Dropout", "Cast").contains(node.operator());
      if (sigmoid && !multiplied && !passes) {
        inputs.set(input, finished(node, input));
      }
    }
    return new Node(node.proto(), inputs);
  }

  private Value.Signal output(String name) {
    Value value = values.get(name);
    if (value instanceof Value.Partial partial) {
      value = functions.finished(partial, () -> new InteropException("output '%s' is no function that SNN knows".formatted(name)));
    }
    if (value instanceof Value.Signal signal) {
      return signal.name() == null ? signal.named(name) : signal;
    }
    throw new InteropException("output '%s' does not depend on an input, or is transposed".formatted(name));
  }

  private Value cast(Node node) {
    long to = node.integer("to", TensorProto.DataType.FLOAT_VALUE);
    boolean floats = to == TensorProto.DataType.FLOAT_VALUE || to == TensorProto.DataType.DOUBLE_VALUE;
    boolean integers = to == TensorProto.DataType.INT64_VALUE || to == TensorProto.DataType.INT32_VALUE;
    boolean same = node.input(0) instanceof Value.Constant constant ? constant.floats() == null ? integers : floats : floats;
    if (!same) {
      throw node.wrong("changes the type of a value; only casts between kinds of float, or of integers, can be read");
    }
    return node.input(0);
  }

  private static Value constant(Node node) {
    for (AttributeProto attribute : node.proto().getAttributeList()) {
      switch (attribute.getName()) {
        case "value" -> {
          return Constants.of(attribute.getT());
        }
        case "value_float" -> {
          return Constants.floats(new float[] {attribute.getF()});
        }
        case "value_int" -> {
          return Constants.integers(new long[] {attribute.getI()});
        }
        case "value_ints" -> {
          long[] integers = attribute.getIntsList().stream().mapToLong(Long::longValue).toArray();
          return Constants.integers(integers, integers.length);
        }
        default -> {
          // Other kinds of constants are of no use here.
        }
      }
    }
    throw node.wrong("has no number, tensor or list of integers");
  }
}
