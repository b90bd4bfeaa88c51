package org.snn.interop.onnx;

import java.util.List;
import org.snn.plan.Activation;

/** Activation functions as operators of opset 13; docs/interop.md has the table. */
final class Functions {

  private final OnnxGraph graph;

  Functions(OnnxGraph graph) {
    this.graph = graph;
  }

  /** The function of a value; of softmax: over its columns. Returns the name of the result. */
  String of(Activation activation, String value, String name) {
    return switch (activation) {
      case IDENTITY -> value;
      case RELU -> graph.node("Relu", name, List.of(value));
      case LEAKY_RELU -> graph.node("LeakyRelu", name, List.of(value), OnnxGraph.attribute("alpha", 0.01f));
      case ELU -> graph.node("Elu", name, List.of(value), OnnxGraph.attribute("alpha", 1f));
      case GELU -> gelu(value, name);
      case SILU -> graph.node("Mul", name, List.of(value, graph.node("Sigmoid", name + ".sigmoid", List.of(value))));
      case SIGMOID -> graph.node("Sigmoid", name, List.of(value));
      case TANH -> graph.node("Tanh", name, List.of(value));
      case SOFTPLUS -> graph.node("Softplus", name, List.of(value));
      case GAUSSIAN -> gaussian(value, name);
      case SIN -> graph.node("Sin", name, List.of(value));
      case ABS -> graph.node("Abs", name, List.of(value));
      case SOFTMAX -> graph.node("Softmax", name, List.of(value), OnnxGraph.attribute("axis", 1L));
    };
  }

  /** z (1 + erf(z / sqrt 2)) / 2; the operator Gelu is there from opset 20 on only. */
  private String gelu(String value, String name) {
    String half = graph.scalar(0.5f);
    String scaled = graph.node("Mul", name + ".scaled", List.of(value, graph.scalar((float) Math.sqrt(0.5))));
    String erf = graph.node("Erf", name + ".erf", List.of(scaled));
    String shifted = graph.node("Add", name + ".shifted", List.of(erf, graph.scalar(1)));
    return graph.node("Mul", name, List.of(graph.node("Mul", name + ".half", List.of(value, half)), shifted));
  }

  private String gaussian(String value, String name) {
    String square = graph.node("Mul", name + ".square", List.of(value, value));
    return graph.node("Exp", name, List.of(graph.node("Neg", name + ".negative", List.of(square))));
  }
}
