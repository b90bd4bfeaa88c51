package org.snn.interop.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.snn.data.Normalisation;
import org.snn.plan.Activation;
import org.snn.plan.ActivationSpan;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.GroupTrace;
import org.snn.plan.NeuronNames;
import org.snn.plan.PseudoLayer;
import org.snn.plan.TriangularKernel;
import org.snn.trainer.Parameters;

/**
 * A network as an ONNX model (https://onnx.ai, opset 13, IR version 7): {@code features} (batch, inputs) to {@code outputs}
 * (batch, outputs), both of single precision, in the order of declaration; any batch. Each pseudo-layer is a few operators, whatever
 * its kernels are. The outputs are the activations of the output neurons. The same network gives the same bytes.
 */
public final class OnnxExport {

  /** The name of the metadata that says whether the model takes raw features and normalises them {@link #WITHIN}. */
  public static final String NORMALISATION = "snn.normalisation";
  /** The model takes raw features. */
  public static final String WITHIN = "within";

  static final String INPUT = "features";
  static final String OUTPUT = "outputs";
  private static final int OPSET = 13;
  private static final int IR = 7;

  private final ExecutionPlan plan;
  private final Parameters parameters;
  private final OnnxGraph graph = new OnnxGraph();
  private final Activations activations;
  private final WeightedSums sums;
  private final Functions functions = new Functions(graph);
  private final NeuronNames names;

  private OnnxExport(ExecutionPlan plan, Parameters parameters) {
    this.plan = plan;
    this.parameters = parameters;
    this.activations = new Activations(graph, plan.getNeurons());
    this.sums = new WeightedSums(graph, activations, parameters.biases());
    this.names = new NeuronNames(plan);
    graph.name(INPUT);
    graph.name(OUTPUT);
  }

  /**
   * Writes the model; the stream stays open.
   *
   * @param normalisation done within the model, so that it takes raw features; empty if it takes them as the network does
   * @param metadata texts by name, that go into the model as they are
   * @param version of SNN
   * @throws org.snn.interop.InteropException if the network is too large for a file of this format
   */
  public static void write(ExecutionPlan plan, Parameters parameters, Optional<Normalisation> normalisation,
      Map<String, String> metadata, String version, OutputStream out) throws IOException {
    model(plan, parameters, normalisation, metadata, version).writeTo(out);
  }

  static ModelProto model(ExecutionPlan plan, Parameters parameters, Optional<Normalisation> normalisation,
      Map<String, String> metadata, String version) {
    OnnxExport export = new OnnxExport(plan, parameters);
    export.inputs(normalisation);
    plan.getPseudoLayers().forEach(export::layer);
    export.outputs();
    ModelProto.Builder model = ModelProto.newBuilder().setIrVersion(IR).setProducerName("snn").setProducerVersion(version)
        .setGraph(export.graph.build(plan.getName(), plan.getInputs(), plan.getOutputs().length));
    model.addOpsetImportBuilder().setDomain("").setVersion(OPSET);
    Map<String, String> texts = new LinkedHashMap<>(metadata);
    texts.put(NORMALISATION, normalisation.isPresent() ? WITHIN : "none");
    texts.forEach((key, value) -> model.addMetadataPropsBuilder().setKey(key).setValue(value));
    return model.build();
  }

  private void inputs(Optional<Normalisation> normalisation) {
    String value = INPUT;
    if (normalisation.isPresent()) {
      float[] offset = new float[plan.getInputs()];
      float[] scale = new float[plan.getInputs()];
      for (int input = 0; input < plan.getInputs(); input++) {
        offset[input] = normalisation.get().offset(input);
        scale[input] = normalisation.get().scale(input);
      }
      value = unlessAll(0, "Sub", value, "centred", offset);
      value = unlessAll(1, "Mul", value, "normalised", scale);
    }
    activations.add(new Columns(value, IntStream.range(0, plan.getInputs()).toArray()));
  }

  /** An operator that does nothing with this number for every input, and is then left out. */
  private String unlessAll(float neutral, String operator, String value, String name, float[] operand) {
    boolean same = IntStream.range(1, operand.length).allMatch(i -> operand[i] == operand[0]);
    if (same && operand[0] == neutral) {
      return value;
    }
    float[] values = same ? new float[] {operand[0]} : operand;
    return graph.node(operator, name, List.of(value, graph.floats(name + ".by", values, values.length)));
  }

  private void layer(PseudoLayer layer) {
    Rows rows = Rows.of(layer, plan, parameters);
    boolean chain = layer.getKernels().stream().anyMatch(TriangularKernel.class::isInstance);
    if (chain) {
      chain(layer, rows);
      return;
    }
    List<Columns> computed = new ArrayList<>();
    for (Map.Entry<List<Integer>, List<Integer>> part : parts(layer).entrySet()) {
      Activation activation = Activation.VALUES.get(part.getKey().get(0));
      int[] targets = part.getValue().stream().mapToInt(Integer::intValue).toArray();
      String name = name(layer, targets);
      Columns sum = sums.of(name, rows, targets);
      computed.add(new Columns(functions.of(activation, sum.name(), name), sum.neurons()));
    }
    computed.forEach(activations::add);
  }

  private void chain(PseudoLayer layer, Rows rows) {
    int[] targets = neurons(layer.getFirstNeuron(), layer.getNeurons());
    String name = name(layer, targets);
    Columns sum = activations.inOrder(name + ".ordered", sums.of(name, rows, targets), targets);
    List<Activation> of = new ArrayList<>();
    for (ActivationSpan span : layer.getActivations()) {
      for (int i = 0; i < span.getCount(); i++) {
        of.add(span.getActivation());
      }
    }
    TriangularKernel kernel = (TriangularKernel) layer.getKernels().get(layer.getKernels().size() - 1);
    activations.add(new Chain(graph, activations, parameters.weights()).of(name, layer, kernel, sum, of));
  }

  /** The neurons of a pseudo-layer by activation; each softmax group is a part of its own. */
  private static Map<List<Integer>, List<Integer>> parts(PseudoLayer layer) {
    Map<List<Integer>, List<Integer>> parts = new LinkedHashMap<>();
    for (ActivationSpan span : layer.getActivations()) {
      int group = span.getActivation() == Activation.SOFTMAX ? span.getFirst() : 0;
      List<Integer> part = parts.computeIfAbsent(List.of(span.getActivation().getValue(), group), key -> new ArrayList<>());
      Arrays.stream(neurons(span.getFirst(), span.getCount())).forEach(part::add);
    }
    return parts;
  }

  private static int[] neurons(int first, int count) {
    return IntStream.range(first, first + count).toArray();
  }

  /** That of the group, if they are of one. */
  private String name(PseudoLayer layer, int[] neurons) {
    GroupTrace group = names.group(neurons[0]);
    boolean one = Arrays.stream(neurons).allMatch(neuron -> names.group(neuron) == group);
    return one ? group.getName() : "layer" + layer.getIndex();
  }

  private void outputs() {
    Columns outputs = activations.inOrder("ordered", plan.getOutputs());
    graph.rename(outputs.name(), OUTPUT);
  }
}
