package org.snn.interop.c;

import java.io.IOException;
import org.snn.artefact.Probabilities;
import org.snn.interop.rows.NeuronRows;
import org.snn.plan.Activation;

/** A network as straight-line code with its parameters in it: for very small ones, where loops would be the larger part. */
final class LineProgram implements Program {

  /** Bytes of code, with constants: fitted to networks of 220 and 400 connections for Cortex-M3 (gcc -Os), which has no FPU. */
  private static final long CONNECTION = 19;
  private static final long NEURON = 23;

  private final NeuronRows network;
  private final Tables tables;
  private final InputScaling scaling;
  private final Probabilities probabilities;

  LineProgram(NeuronRows network, Tables tables, InputScaling scaling, Probabilities probabilities) {
    this.network = network;
    this.tables = tables;
    this.scaling = scaling;
    this.probabilities = probabilities;
  }

  @Override
  public long flash() {
    return CONNECTION * network.connections() + NEURON * network.neurons();
  }

  @Override
  public long ram() {
    return (long) Float.BYTES * tables.values;
  }

  @Override
  public String scratch() {
    return "  float values[" + tables.values + "];\n";
  }

  @Override
  public void write(CWriter out) throws IOException {
    CActivations.softmax(out, tables.activations, probabilities);
    out.text("\nvoid $_predict(const float features[$$_FEATURES], float answers[$$_ANSWERS], $_scratch *scratch) {\n");
    out.text("  float *const a = scratch->values;\n  float z;\n");
    out.text(probabilities == Probabilities.SIGMOID ? "  uint32_t i;\n" : "");
    for (int input = 0; input < network.inputs(); input++) {
      out.text("  a[%d] = %s;\n".formatted(input, scaling.constant("features[" + input + "]", input)));
    }
    int answer = 0;
    for (NeuronRows.Span span : network.spans()) {
      for (int neuron = span.first(); neuron < span.end(); neuron++) {
        neuron(out, neuron, span.activation());
      }
      int place = tables.placeOf(span.first());
      if (span.activation() == Activation.SOFTMAX) {
        out.text("  softmax(a + %d, %d);\n".formatted(place, span.count()));
      }
      for (int i = 0; span.output() && i < span.count(); i++) {
        out.text("  answers[%d] = a[%d];\n".formatted(tables.answers.get(answer++), place + i));
      }
    }
    out.text(CActivations.finish(probabilities) + "}\n");
  }

  private void neuron(CWriter out, int neuron, Activation activation) throws IOException {
    out.text("  z = " + CWriter.number(network.bias(neuron)) + ";\n");
    for (int c = network.begin(neuron); c < network.end(neuron); c++) {
      out.text("  z += " + CWriter.number(network.weight(c)) + " * a[" + tables.placeOf(network.source(c)) + "];\n");
    }
    out.text("  a[" + tables.placeOf(neuron) + "] = " + CActivations.expression(activation, "z") + ";\n");
  }
}
