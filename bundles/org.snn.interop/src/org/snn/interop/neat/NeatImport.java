package org.snn.interop.neat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snn.interop.InteropException;
import org.snn.interop.imported.ImportedNetwork;
import org.snn.interop.imported.NetworkBuilder;
import org.snn.network.Activation;
import org.snn.network.Role;

/**
 * Reads a feedforward network in the JSON format of neat-python, version 1.0. A node computes f(bias + response * sum of weight * value);
 * inner and outer factors of f, and the response, become part of weights and biases. Each node is a group of its own: {@code nID} or, of
 * outputs, {@code yID}; the inputs are {@code x}. Connections that are not enabled are left out.
 */
public final class NeatImport {

  static final String VERSION = "1.0";
  static final String FEEDFORWARD = "feedforward";

  private record Node(NeatFunction function, double bias, double response) {
  }

  private final JsonNode document;
  private final NetworkBuilder network;
  private final Map<Integer, Integer> input = new LinkedHashMap<>();
  private final Map<Integer, Node> nodes = new LinkedHashMap<>();
  private final Map<Integer, Integer> number = new HashMap<>();

  private NeatImport(JsonNode document, String name) {
    this.document = document;
    this.network = new NetworkBuilder(name);
  }

  /**
   * Reads a document.
   *
   * @param name of the network
   * @throws InteropException if it is no such document, or has what SNN does not have
   */
  public static ImportedNetwork read(InputStream in, String name) throws IOException {
    try {
      return new NeatImport(new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(in), name).network();
    } catch (JsonProcessingException noJson) {
      throw new InteropException("is no JSON: " + noJson.getOriginalMessage(), noJson);
    }
  }

  private ImportedNetwork network() {
    require("format_version", VERSION);
    require("network_type", FEEDFORWARD);
    List<Integer> outputs = keys("output_keys");
    inputs(keys("input_keys"));
    for (JsonNode node : array("nodes")) {
      node(node);
    }
    declare(outputs);
    for (JsonNode connection : array("connections")) {
      connection(connection);
    }
    return network.build();
  }

  private void require(String field, String value) {
    String there = document.path(field).asText();
    if (!value.equals(there)) {
      throw new InteropException("has %s '%s'; only '%s' of neat-python's JSON format can be read".formatted(field, there, value));
    }
  }

  private JsonNode array(String field) {
    JsonNode array = document.path(field);
    if (!array.isArray()) {
      throw new InteropException("has no list '%s'".formatted(field));
    }
    return array;
  }

  private List<Integer> keys(String field) {
    List<Integer> keys = new ArrayList<>();
    for (JsonNode key : document.path("topology").path(field)) {
      if (!key.isInt() || keys.contains(key.intValue())) {
        throw new InteropException("has '%s' in %s; each is a whole number, and there once".formatted(key, field));
      }
      keys.add(key.intValue());
    }
    if (keys.isEmpty()) {
      throw new InteropException("has no %s in its topology".formatted(field));
    }
    return keys;
  }

  private void inputs(List<Integer> keys) {
    int first = network.group("x", Role.INPUT, null, false, keys.stream().map(key -> "in " + key).toList(), new float[keys.size()]);
    for (int i = 0; i < keys.size(); i++) {
      input.put(keys.get(i), first + i);
    }
  }

  private void node(JsonNode node) {
    int id = whole(node, "id");
    if (input.containsKey(id)) {
      return;
    }
    String function = function(node, id, "activation");
    if (!function(node, id, "aggregation").equals("sum")) {
      throw new InteropException("node %d has aggregation '%s'; SNN has 'sum' only".formatted(id, function(node, id, "aggregation")));
    }
    NeatFunction known = NeatFunction.of(function).orElseThrow(() -> new InteropException(
        "node %d has activation '%s', which SNN does not have; it has sigmoid, tanh, sin, gauss, relu, elu, softplus, identity and abs"
            .formatted(id, function)));
    if (nodes.put(id, new Node(known, real(node, "bias"), real(node, "response"))) != null) {
      throw new InteropException("has node %d twice".formatted(id));
    }
  }

  private static String function(JsonNode node, int id, String field) {
    if (node.path(field).path("custom").asBoolean()) {
      throw new InteropException("node %d has an %s of its own, '%s'; only built-in ones can be read"
          .formatted(id, field, node.path(field).path("name").asText()));
    }
    return node.path(field).path("name").asText();
  }

  /** Hidden nodes first; an output whose function has an outer factor gets a hidden neuron before it. */
  private void declare(List<Integer> outputs) {
    nodes.forEach((id, node) -> {
      if (!outputs.contains(id) || node.function.outer != 1) {
        number.put(id, neuron("n" + name(id), Role.HIDDEN, id, node.function.activation, node.bias * node.function.inner));
      }
    });
    for (int id : outputs) {
      Node node = nodes.get(id);
      if (node == null) {
        throw new InteropException("has output %d in its topology, but no such node".formatted(id));
      }
      if (node.function.outer == 1) {
        number.put(id, neuron("y" + name(id), Role.OUTPUT, id, node.function.activation, node.bias * node.function.inner));
      } else {
        int last = neuron("y" + name(id), Role.OUTPUT, id, org.snn.plan.Activation.IDENTITY, 0);
        network.connect(number.get(id), last, (float) node.function.outer);
      }
    }
  }

  private int neuron(String name, Role role, int id, org.snn.plan.Activation activation, double bias) {
    return network.group(name, role, Activation.get(activation.getLiteral()), role == Role.HIDDEN, List.of("node " + id),
        new float[] {finite(bias)});
  }

  private static String name(int id) {
    return id < 0 ? "m" + -(long) id : Integer.toString(id);
  }

  private void connection(JsonNode connection) {
    int from = whole(connection, "from");
    int to = whole(connection, "to");
    if (!connection.path("enabled").asBoolean(true)) {
      return;
    }
    Integer target = number.get(to);
    Integer source = input.containsKey(from) ? input.get(from) : number.get(from);
    if (target == null || source == null) {
      throw new InteropException("has a connection from %d to %d, but %d is no node that it can %s".formatted(from, to,
          target == null ? to : from, target == null ? "go to" : "come from"));
    }
    double outer = input.containsKey(from) ? 1 : nodes.get(from).function.outer;
    Node node = nodes.get(to);
    network.connect(source, target, finite(real(connection, "weight") * outer * node.response * node.function.inner));
  }

  private static int whole(JsonNode node, String field) {
    if (!node.path(field).isInt()) {
      throw new InteropException("has '%s' where the whole number '%s' belongs".formatted(node.path(field).asText(), field));
    }
    return node.path(field).intValue();
  }

  private static double real(JsonNode node, String field) {
    if (!node.path(field).isNumber()) {
      throw new InteropException("has '%s' where the number '%s' belongs".formatted(node.path(field).asText(), field));
    }
    return node.path(field).doubleValue();
  }

  private static float finite(double value) {
    if (!Float.isFinite((float) value)) {
      throw new InteropException("has %s among its weights or biases; they must be finite in single precision".formatted(value));
    }
    return (float) value;
  }
}
