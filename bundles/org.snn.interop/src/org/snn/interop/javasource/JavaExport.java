package org.snn.interop.javasource;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.snn.artefact.Artefact;
import org.snn.artefact.Probabilities;
import org.snn.data.Normalisation;
import org.snn.interop.rows.NeuronRows;
import org.snn.plan.Activation;

/**
 * A trained network as the source of one Java class without dependencies, for Java 8 and later: {@code float[] predict(float[])}, from
 * features as files have them to answers as {@code snn predict} gives them. Safe for threads. Parameters stand in string constants, and
 * sources as runs of successive neurons, so that a class holds millions of connections.
 */
public final class JavaExport {

  private final Artefact artefact;
  private final JavaName name;
  private final NeuronRows network;
  private final Probabilities probabilities;

  /** @param name of the class */
  public JavaExport(Artefact artefact, JavaName name) {
    this.artefact = artefact;
    this.name = name;
    this.network = new NeuronRows(artefact.plan(), artefact.parameters());
    this.probabilities = Probabilities.of(artefact);
  }

  /** Writes the class; the stream stays open. */
  public void write(OutputStream target) throws IOException {
    Writer out = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8), 1 << 16);
    if (!name.packages().isEmpty()) {
      out.write("package " + name.packages() + ";\n\n");
    }
    out.write(JavaText.HEAD.formatted(artefact.plan().getName(), network.neurons(), network.connections(), name.simple(),
        name.simple(), network.inputs(), network.outputs().length, network.neurons()));
    constant(out, "float[] NORMALISATION = floats(", normalisation());
    constant(out, "float[] BIASES = floats(", biases());
    constant(out, "float[] WEIGHTS = floats(", weights());
    constant(out, "int[] SPANS = numbers(", spans());
    constant(out, "int[] RUNS = numbers(", runs());
    constant(out, "int[] OUTPUTS = numbers(", outputs());
    Set<Activation> used = network.spans().stream().map(NeuronRows.Span::activation)
        .collect(Collectors.toCollection(TreeSet::new));
    boolean softmax = used.contains(Activation.SOFTMAX);
    out.write(JavaText.PREDICT.formatted(softmax ? JavaText.SOFTMAX_OF_SPAN.formatted(Activation.SOFTMAX.ordinal()) : "", finish()));
    out.write(activated(used));
    out.write(softmax || probabilities == Probabilities.SOFTMAX ? JavaText.SOFTMAX : "");
    out.write(used.contains(Activation.GELU) ? JavaText.NORMAL : "");
    out.write(JavaText.UNPACK);
    out.flush();
  }

  private static void constant(Writer out, String declaration, PackedStrings packed) throws IOException {
    out.write("\n  private static final " + declaration);
    packed.write(out);
    out.write(");\n");
  }

  private PackedStrings normalisation() {
    PackedStrings packed = new PackedStrings();
    Normalisation normalisation = artefact.provenance().data().normalisation();
    for (int i = 0; i < network.inputs(); i++) {
      packed.add(normalisation.offset(i));
      packed.add(normalisation.scale(i));
    }
    return packed;
  }

  private PackedStrings biases() {
    PackedStrings packed = new PackedStrings();
    for (int neuron = network.inputs(); neuron < network.neurons(); neuron++) {
      packed.add(network.bias(neuron));
    }
    return packed;
  }

  private PackedStrings weights() {
    PackedStrings packed = new PackedStrings();
    for (int c = 0; c < network.connections(); c++) {
      packed.add(network.weight(c));
    }
    return packed;
  }

  /** For each span: how many neurons, which activation. */
  private PackedStrings spans() {
    PackedStrings packed = new PackedStrings();
    for (NeuronRows.Span span : network.spans()) {
      packed.add(span.count());
      packed.add(span.activation().ordinal());
    }
    return packed;
  }

  /** For each neuron: how many runs, then for each run how far beyond the last one it starts, and its length. */
  private PackedStrings runs() {
    PackedStrings packed = new PackedStrings();
    for (int neuron = network.inputs(); neuron < network.neurons(); neuron++) {
      packed.add(runsOf(neuron));
      int end = 0;
      for (int c = network.begin(neuron); c < network.end(neuron);) {
        int first = network.source(c);
        int length = 1;
        while (c + length < network.end(neuron) && network.source(c + length) == first + length) {
          length++;
        }
        packed.add(first - end);
        packed.add(length);
        end = first + length;
        c += length;
      }
    }
    return packed;
  }

  private int runsOf(int neuron) {
    int runs = 0;
    for (int c = network.begin(neuron); c < network.end(neuron); c++) {
      runs += c == network.begin(neuron) || network.source(c) != network.source(c - 1) + 1 ? 1 : 0;
    }
    return runs;
  }

  private PackedStrings outputs() {
    PackedStrings packed = new PackedStrings();
    for (int output : network.outputs()) {
      packed.add(output);
    }
    return packed;
  }

  private String finish() {
    return switch (probabilities) {
      case NONE -> "";
      case SOFTMAX -> "    softmax(answers, 0, ANSWERS);\n";
      case SIGMOID -> "    for (int i = 0; i < ANSWERS; i++) {\n      answers[i] = (float) (1 / (1 + Math.exp(-answers[i])));\n    }\n";
    };
  }

  private static String activated(Set<Activation> used) {
    String cases = used.stream().filter(activation -> activation != Activation.IDENTITY && activation != Activation.SOFTMAX)
        .map(activation -> "      case %d: // %s\n        return %s;\n".formatted(activation.ordinal(), activation.getLiteral(),
            JavaText.expression(activation)))
        .collect(Collectors.joining());
    return JavaText.ACTIVATED.formatted(cases);
  }
}
