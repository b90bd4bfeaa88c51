package org.snn.interop.neat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** What a document of neat-python's JSON format answers, in double precision, from the description of the format alone. */
final class NaiveNeat {

  private final JsonNode document;
  private final Map<Integer, Double> values = new HashMap<>();

  private NaiveNeat(JsonNode document) {
    this.document = document;
  }

  static double[] answer(JsonNode document, float[] inputs) {
    NaiveNeat neat = new NaiveNeat(document);
    JsonNode topology = document.get("topology");
    for (int i = 0; i < inputs.length; i++) {
      neat.values.put(topology.get("input_keys").get(i).intValue(), (double) inputs[i]);
    }
    double[] answers = new double[topology.get("num_outputs").intValue()];
    for (int i = 0; i < answers.length; i++) {
      answers[i] = neat.value(topology.get("output_keys").get(i).intValue());
    }
    return answers;
  }

  private double value(int id) {
    if (!values.containsKey(id)) {
      values.put(id, compute(id));
    }
    return values.get(id);
  }

  private double compute(int id) {
    double sum = 0;
    for (JsonNode connection : document.get("connections")) {
      if (connection.get("to").intValue() == id && connection.get("enabled").booleanValue()) {
        sum += connection.get("weight").doubleValue() * value(connection.get("from").intValue());
      }
    }
    for (JsonNode node : document.get("nodes")) {
      if (node.get("id").intValue() == id) {
        return f(node.get("activation").get("name").textValue(),
            node.get("bias").doubleValue() + node.get("response").doubleValue() * sum);
      }
    }
    throw new AssertionError("no node " + id);
  }

  private static double f(String name, double z) {
    return switch (name) {
      case "sigmoid" -> 1 / (1 + Math.exp(-clamp(5 * z, 60)));
      case "tanh" -> Math.tanh(clamp(2.5 * z, 60));
      case "sin" -> Math.sin(clamp(5 * z, 60));
      case "gauss" -> Math.exp(-5 * Math.pow(clamp(z, 3.4), 2));
      case "relu" -> Math.max(z, 0);
      case "elu" -> z > 0 ? z : Math.exp(z) - 1;
      case "softplus" -> 0.2 * Math.log(1 + Math.exp(clamp(5 * z, 60)));
      case "identity" -> z;
      case "abs" -> Math.abs(z);
      default -> throw new AssertionError(name);
    };
  }

  private static double clamp(double z, double limit) {
    return Math.max(-limit, Math.min(limit, z));
  }
}
