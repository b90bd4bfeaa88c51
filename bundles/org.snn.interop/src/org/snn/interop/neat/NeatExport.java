package org.snn.interop.neat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import org.snn.artefact.Artefact;
import org.snn.data.Normalisation;
import org.snn.interop.InteropException;
import org.snn.interop.rows.NeuronRows;
import org.snn.interop.rows.NeuronRows.Span;
import org.snn.plan.Activation;

/**
 * A trained network in the JSON format of neat-python, version 1.0 (docs/network-json-format.md there), type feedforward. Inputs are
 * -1, -2, …, outputs 0, 1, …, as neat-python numbers them. It reads normalised features.
 *
 * <p>neat-python's functions have factors in them: its sigmoid is 1 / (1 + exp(-5 z)). Responses and biases make up for inner factors, so
 * that weights stay what they are; connections from softplus, for its outer factor. Softmax is of a group, which neat-python does not have:
 * outputs with it are written as identity, so that the largest one is the same.
 */
public final class NeatExport {

  private final Artefact artefact;
  private final NeuronRows network;
  private final int[] id;
  private final NeatFunction[] functions;

  /** @throws InteropException if it has a function that neat-python does not have */
  public NeatExport(Artefact artefact) {
    this.artefact = artefact;
    this.network = new NeuronRows(artefact.plan(), artefact.parameters());
    this.id = new int[network.neurons()];
    this.functions = new NeatFunction[network.neurons()];
    number();
    for (Span span : network.spans()) {
      for (int neuron = span.first(); neuron < span.end(); neuron++) {
        functions[neuron] = function(span);
      }
    }
  }

  private void number() {
    int[] outputs = network.outputs();
    int hidden = outputs.length;
    for (int neuron = 0; neuron < id.length; neuron++) {
      id[neuron] = neuron < network.inputs() ? -1 - neuron : Integer.MIN_VALUE;
    }
    for (int i = 0; i < outputs.length; i++) {
      id[outputs[i]] = i;
    }
    for (int neuron = network.inputs(); neuron < id.length; neuron++) {
      id[neuron] = id[neuron] == Integer.MIN_VALUE ? hidden++ : id[neuron];
    }
  }

  private static NeatFunction function(Span span) {
    if (span.activation() == Activation.SOFTMAX && span.output()) {
      return NeatFunction.IDENTITY;
    }
    NeatFunction function = NeatFunction.of(span.activation()).orElseThrow(() -> new InteropException(
        "neat-python has no function like '%s'; train with one of sigmoid, tanh, sin, gaussian, relu, elu, softplus, identity and abs."
            .formatted(span.activation().getLiteral())));
    if (span.output() && function.outer != 1) {
      throw new InteropException("neat-python's '%s' has another scale, which nothing after an output can make up for; train with identity."
          .formatted(function.text));
    }
    return function;
  }

  /** Whether outputs are written without their softmax. */
  public boolean leavesOutSoftmax() {
    return network.spans().stream().anyMatch(span -> span.activation() == Activation.SOFTMAX);
  }

  /** Whether features must be normalised before they are given to the network. */
  public boolean needsNormalisedFeatures() {
    Normalisation normalisation = artefact.provenance().data().normalisation();
    return !normalisation.equals(Normalisation.uniform(normalisation.features(), 0, 1));
  }

  /** Writes the document; the stream stays open. */
  public void write(OutputStream target) throws IOException {
    // A line for each node and connection.
    DefaultPrettyPrinter lines = new DefaultPrettyPrinter();
    lines.indentObjectsWith(DefaultPrettyPrinter.FixedSpaceIndenter.instance);
    lines.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
    JsonGenerator json = new JsonFactory().createGenerator(target).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
        .setPrettyPrinter(lines);
    json.writeStartObject();
    json.writeStringField("format_version", NeatImport.VERSION);
    json.writeStringField("network_type", NeatImport.FEEDFORWARD);
    json.writeObjectFieldStart("metadata");
    json.writeStringField("created_timestamp", artefact.provenance().time().toString());
    json.writeStringField("network", artefact.plan().getName());
    json.writeStringField("written_by", "SNN " + artefact.provenance().version());
    json.writeEndObject();
    topology(json);
    json.writeArrayFieldStart("nodes");
    for (int neuron = 0; neuron < network.neurons(); neuron++) {
      node(json, neuron);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("connections");
    for (int neuron = network.inputs(); neuron < network.neurons(); neuron++) {
      connections(json, neuron);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.close();
  }

  private void topology(JsonGenerator json) throws IOException {
    int[] outputs = network.outputs();
    json.writeObjectFieldStart("topology");
    json.writeNumberField("num_inputs", network.inputs());
    json.writeNumberField("num_outputs", outputs.length);
    json.writeArrayFieldStart("input_keys");
    for (int input = 0; input < network.inputs(); input++) {
      json.writeNumber(id[input]);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("output_keys");
    for (int output : outputs) {
      json.writeNumber(id[output]);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void node(JsonGenerator json, int neuron) throws IOException {
    boolean input = neuron < network.inputs();
    boolean output = !input && id[neuron] < network.outputs().length;
    double inner = input ? 1 : functions[neuron].inner;
    json.writeStartObject();
    json.writeNumberField("id", id[neuron]);
    json.writeStringField("type", input ? "input" : output ? "output" : "hidden");
    function(json, "activation", input ? "identity" : functions[neuron].text);
    function(json, "aggregation", input ? "none" : "sum");
    json.writeNumberField("bias", network.bias(neuron) / inner);
    json.writeNumberField("response", 1 / inner);
    json.writeEndObject();
  }

  private static void function(JsonGenerator json, String field, String name) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("name", name);
    json.writeBooleanField("custom", false);
    json.writeEndObject();
  }

  private void connections(JsonGenerator json, int neuron) throws IOException {
    for (int c = network.begin(neuron); c < network.end(neuron); c++) {
      int source = network.source(c);
      double outer = source < network.inputs() ? 1 : functions[source].outer;
      json.writeStartObject();
      json.writeNumberField("from", id[source]);
      json.writeNumberField("to", id[neuron]);
      json.writeNumberField("weight", network.weight(c) / outer);
      json.writeBooleanField("enabled", true);
      json.writeEndObject();
    }
  }
}
