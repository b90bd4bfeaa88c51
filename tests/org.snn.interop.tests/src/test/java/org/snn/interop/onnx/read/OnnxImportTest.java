package org.snn.interop.onnx.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.snn.interop.onnx.read.ModelText.attribute;

import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnxruntime.OrtException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snn.data.Normalisation;
import org.snn.interop.Answering;
import org.snn.interop.InteropException;
import org.snn.interop.RandomDag;
import org.snn.interop.foreign.ForeignNetwork;
import org.snn.interop.onnx.OnnxExport;
import org.snn.interop.onnx.OnnxRuntime;
import org.snn.plan.Activation;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Role;
import org.snn.prune.wiring.NeuronGroup;
import org.snn.trainer.Parameters;
import org.snn.transform.Planner;

/** What is imported answers as ONNX Runtime does with the file. */
class OnnxImportTest {

  private static final double NEAR = 1e-5;

  /** As PyTorch writes nn.Sequential(Linear, ReLU, Dropout, Linear, Softmax). */
  private static ModelText pyTorch() {
    return new ModelText().input("input", -1, 5).weights("fc1.weight", 7, 5).weights("fc1.bias", 7).weights("fc2.weight", 3, 7)
        .weights("fc2.bias", 3).node("Gemm input,fc1.weight,fc1.bias -> /fc1/Gemm_output_0", attribute("alpha", 1f),
            attribute("beta", 1f), attribute("transB", 1))
        .node("Relu /fc1/Gemm_output_0 -> /Relu_output_0").node("Dropout /Relu_output_0 -> /d")
        .node("Gemm /d,fc2.weight,fc2.bias -> /fc2/Gemm_output_0", attribute("transB", 1))
        .node("Softmax /fc2/Gemm_output_0 -> output", attribute("axis", 1)).output("output", -1, 3);
  }

  /** As tf2onnx writes Keras' Dense layers behind Flatten. */
  private static ModelText keras() {
    return new ModelText().input("input_1", -1, 2, 3, 1).integers("shape", -1, 6).weights("model/dense/MatMul/ReadVariableOp:0", 6, 4)
        .weights("model/dense/BiasAdd/ReadVariableOp:0", 4).weights("model/dense_1/MatMul/ReadVariableOp:0", 4, 2)
        .node("Reshape input_1,shape -> flat").node("MatMul flat,model/dense/MatMul/ReadVariableOp:0 -> m")
        .node("Add m,model/dense/BiasAdd/ReadVariableOp:0 -> z").node("Tanh z -> a")
        .node("MatMul a,model/dense_1/MatMul/ReadVariableOp:0 -> dense_1").output("dense_1", -1, 2);
  }

  private static ForeignNetwork read(ModelText model) {
    return OnnxImport.read(model.bytes(), "net.onnx", true);
  }

  /** Answers of the imported network. */
  private static float[][] answer(ForeignNetwork network, float[][] features) {
    ExecutionPlan plan = new Planner().plan(network.network());
    return Answering.answer(plan, network.parameters(plan), features);
  }

  private static ForeignNetwork requireSame(ModelText model, int inputs) throws OrtException {
    ForeignNetwork network = read(model);
    float[][] features = Answering.features(4, inputs, 3);
    try (OnnxRuntime runtime = new OnnxRuntime(model.bytes())) {
      assertThat(Answering.difference(answer(network, features), runtime.answer(features))).isLessThan(NEAR);
    }
    return network;
  }

  @Test
  void pyTorchsLayersAreGroups() throws OrtException {
    ForeignNetwork network = requireSame(pyTorch(), 5);
    assertThat(network.wiring().groups()).containsExactly(new NeuronGroup("input", Role.INPUT, null, false, 0, 5),
        new NeuronGroup("fc1", Role.HIDDEN, Activation.RELU, false, 5, 7),
        new NeuronGroup("fc2", Role.OUTPUT, Activation.SOFTMAX, false, 12, 3));
    assertThat(network.wiring().connections()).isEqualTo(5 * 7 + 7 * 3);
    assertThat(network.network().getMembers()).hasSize(5);
  }

  @Test
  void kerasLayersAreGroups() {
    ModelText model = keras();
    ForeignNetwork network = read(model);
    assertThat(network.wiring().groups()).extracting(NeuronGroup::name).containsExactly("input_1", "dense", "dense_1");
    assertThat(network.wiring().groups()).extracting(NeuronGroup::activation).containsExactly(null, Activation.TANH, Activation.IDENTITY);
  }

  @Test
  void kerasAnswersAlike() throws OrtException {
    // The same values, flat, since the runtime of these tests feeds (batch, features).
    ModelText model = new ModelText().input("x", -1, 6).integers("shape", -1, 6).weights("d/kernel:0", 6, 4).weights("b", 4)
        .weights("w2", 4, 2).node("Reshape x,shape -> flat").node("MatMul flat,d/kernel:0 -> m").node("Add b,m -> z")
        .node("Tanh z -> a").node("MatMul a,w2 -> y").output("y", -1, 2);
    requireSame(model, 6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Relu", "Tanh", "Sigmoid", "Softplus", "Sin", "Abs", "LeakyRelu", "Elu", "Softmax", "silu", "gelu",
      "gelu of PyTorch", "gaussian"})
  void everyActivationComes(String function) throws OrtException {
    ModelText model = new ModelText().input("x", -1, 4).weights("w", 4, 4).weights("v", 4, 2).number("half", 0.5f)
        .number("one", 1).number("root", (float) Math.sqrt(2)).number("inverse", (float) Math.sqrt(0.5)).number("two", 2)
        .node("MatMul x,w -> z");
    switch (function) {
      case "silu" -> model.node("Sigmoid z -> s").node("Mul z,s -> a");
      case "gelu" -> model.node("Mul z,inverse -> u").node("Erf u -> e").node("Add e,one -> f").node("Mul z,half -> h")
          .node("Mul h,f -> a");
      case "gelu of PyTorch" -> model.node("Div z,root -> u").node("Erf u -> e").node("Add e,one -> f").node("Mul z,f -> h")
          .node("Mul h,half -> a");
      case "gaussian" -> model.node("Pow z,two -> q").node("Neg q -> n").node("Exp n -> a");
      default -> model.node(function + " z -> a");
    }
    ForeignNetwork network = requireSame(model.node("MatMul a,v -> y").output("y", -1, 2), 4);
    assertThat(network.wiring().groups().get(1).activation().getLiteral().replace("-", ""))
        .isEqualTo(function.toLowerCase(Locale.ROOT).replace(" of pytorch", ""));
  }

  @Test
  void batchNormalizationIsFolded() throws OrtException {
    ModelText model = new ModelText().input("x", -1, 4).weights("w", 3, 4).weights("b", 3).weights("shift", 3).weights("mean", 3)
        .positive("scale", 3).positive("variance", 3).node("Gemm x,w,b -> z", attribute("transB", 1), attribute("alpha", 0.5f),
            attribute("beta", 2f))
        .node("BatchNormalization z,scale,shift,mean,variance -> n").node("Relu n -> y").output("y", -1, 3);
    assertThat(requireSame(model, 4).wiring().groups()).hasSize(2);
  }

  @Test
  void skipsAndConcatenationsComeWithFewestConnections() throws OrtException {
    ModelText model = new ModelText().input("x", -1, 4).weights("w1", 4, 4).weights("w2", 4, 4).weights("w3", 8, 2)
        .node("MatMul x,w1 -> z1").node("Relu z1 -> a1").node("MatMul a1,w2 -> z2").node("Add z2,x -> r").node("Tanh r -> a2")
        .node("Concat a1,a2 -> c", attribute("axis", -1)).node("MatMul c,w3 -> y").output("y", -1, 2);
    ForeignNetwork network = requireSame(model, 4);
    assertThat(network.wiring().connections()).isEqualTo(16 + 16 + 4 + 16);
  }

  @Test
  void twoLinearLayersInARowStayTwo() throws OrtException {
    ModelText model = new ModelText().input("x", -1, 6).weights("narrow", 6, 2).weights("wide", 2, 6).node("MatMul x,narrow -> n")
        .node("MatMul n,wide -> y").output("y", -1, 6);
    assertThat(requireSame(model, 6).wiring().connections()).isEqualTo(12 + 12);
  }

  @Test
  void shapesThatAreComputedFromTheBatchAreFollowed() throws OrtException {
    ModelText model = new ModelText().input("x", -1, 6).weights("w", 2, 6).integers("zero", 0).integers("minus", -1)
        .node("Shape x -> s").node("Gather s,zero -> n").node("Concat n,minus -> t", attribute("axis", 0)).node("Reshape x,t -> f")
        .node("Gemm f,w -> y", attribute("transB", 1)).output("y", -1, 2);
    requireSame(model, 6);
  }

  @Test
  void weightsOfZeroAreConnectionsUnlessTheyAreToGo() {
    ModelText model = pyTorch();
    TensorProto.Builder weight = model.graph().getInitializerBuilder(0);
    for (int i = 0; i < 30; i++) {
      weight.setFloatData(i, 0);
    }
    assertThat(OnnxImport.read(model.bytes(), "net.onnx", true).wiring().connections()).isEqualTo(56);
    ForeignNetwork network = OnnxImport.read(model.bytes(), "net.onnx", false);
    assertThat(network.wiring().connections()).isEqualTo(26);
    float[][] features = Answering.features(3, 5, 1);
    assertThat(Answering.difference(answer(network, features), answer(read(model), features))).isLessThan(NEAR);
  }

  @Test
  void exportedNetworksComeBack() throws IOException {
    for (int seed = 0; seed < 120; seed++) {
      comesBack(seed);
    }
  }

  private static void comesBack(int seed) throws IOException {
    ExecutionPlan plan = Answering.plan(RandomDag.of(seed));
    Parameters parameters = Answering.parameters(plan, seed);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Normalisation normalisation = Normalisation.uniform(plan.getInputs(), 1, 0.5f);
    OnnxExport.write(plan, parameters, Optional.of(normalisation), Map.of(), "0", out);
    ForeignNetwork network = OnnxImport.read(out.toByteArray(), "net.onnx", false);
    float[][] raw = Answering.features(3, plan.getInputs(), seed);
    float[][] normalised = new float[3][plan.getInputs()];
    for (int k = 0; k < 3; k++) {
      for (int i = 0; i < plan.getInputs(); i++) {
        normalised[k][i] = normalisation.apply(i, raw[k][i]);
      }
    }
    assertThat(network.normalises()).isTrue();
    assertThat(Answering.difference(answer(network, raw), Answering.answer(plan, parameters, normalised))).as("seed %d", seed)
        .isLessThan(NEAR);
  }

  @Test
  void aDenseNetworkComesBackAsItWas() throws IOException {
    ExecutionPlan plan = Answering.plan("network N { input x[20] hidden h[30] relu output y[10] softmax connect x -> h -> y }"
        + "experiment e { network N data synthetic }");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    OnnxExport.write(plan, Answering.parameters(plan, 1), Optional.empty(), Map.of(), "0", out);
    ForeignNetwork network = OnnxImport.read(out.toByteArray(), "net.onnx", true);
    ExecutionPlan again = new Planner().plan(network.network());
    assertThat(network.wiring().groups()).extracting(NeuronGroup::name).containsExactly("features", "h", "y");
    assertThat(network.parameters(again).weights()).isEqualTo(Answering.parameters(plan, 1).weights());
    assertThat(network.parameters(again).biases()).isEqualTo(Answering.parameters(plan, 1).biases());
  }

  private static void refused(ModelText model, String... words) {
    assertThatThrownBy(() -> read(model)).isInstanceOf(InteropException.class).hasMessageStartingWith("net.onnx: ")
        .hasMessageContainingAll(words);
  }

  private static ModelText between(String text) {
    return new ModelText().input("x", -1, 4).weights("w", 4, 4).node("MatMul x,w -> z").node(text).output("y", -1, 4);
  }

  @Test
  void whatSnnCannotComputeIsRefusedWithItsName() {
    refused(between("Conv z,w -> y"), "operator Conv at '/Conv_1'", "dense feed-forward");
    refused(between("LeakyRelu z -> y").node("LeakyRelu z -> q", attribute("alpha", 0.2f)), "alpha 0.2", "0.01");
    refused(between("Mul z,x -> y"), "both depend on the sample");
    refused(between("Exp z -> y"), "exp(-z z)");
    refused(between("Erf z -> y"), "is no function that SNN knows");
    refused(between("Add z,missing -> y"), "'missing'");
    refused(between("Relu z -> z"), "defines 'z' twice");
    refused(new ModelText().input("x", -1, -1).weights("w", 4, 4).node("MatMul x,w -> y").output("y", -1, 4), "no fixed number");
    refused(new ModelText().input("x", -1, 3).weights("w", 4, 4).node("MatMul x,w -> y").output("y", -1, 4), "3 values by a matrix for 4");
    refused(between("Softmax z -> y").node("Softmax z -> q", attribute("axis", 0)), "something else than the features");
  }

  @Test
  void transposedValuesAreReadOnlyAsSnnWritesThem() {
    refused(between("Transpose z -> y"), "is transposed");
    refused(between("Transpose z -> t").node("Relu t -> y"), "reads a transposed value");
    refused(between("Transpose z -> y").node("Transpose z -> q", attribute("perm", 1)), "only batch and features can be swapped");
    refused(between("Transpose z -> t").node("Gemm t,w -> y"), "without transA");
    refused(between("Transpose z -> t").node("Mul t,w -> y"), "constant of shape [4, 4] for a transposed value of shape [4]");
    refused(between("Transpose z -> t").node("Concat t,z -> y", attribute("axis", 0)), "input 2", "not transposed as the others");
    refused(between("Transpose z -> t").node("Concat t,t -> y", attribute("axis", 1)), "only along the first");
  }

  @Test
  void tensorsThatAreElsewhereOrOfOtherTypesAreRefused() {
    ModelText elsewhere = pyTorch();
    elsewhere.graph().getInitializerBuilder(0).setDataLocation(TensorProto.DataLocation.EXTERNAL);
    refused(elsewhere, "another file");
    ModelText half = pyTorch();
    half.graph().getInitializerBuilder(0).setDataType(TensorProto.DataType.FLOAT16_VALUE);
    refused(half, "FLOAT16");
    ModelText cut = pyTorch();
    cut.graph().getInitializerBuilder(0).setDims(0, 8);
    refused(cut, "35 values", "[8, 5]");
    ModelText infinite = pyTorch();
    infinite.graph().getInitializerBuilder(0).setFloatData(3, Float.NaN);
    refused(infinite, "NaN");
  }

  @Test
  void aSmallFileCannotFillTheMemory() {
    ModelText doubling = new ModelText().input("x", -1, 4);
    String before = "x";
    for (int i = 0; i < 40; i++) {
      doubling.node("Concat %s,%s -> c%d".formatted(before, before, i), attribute("axis", 1));
      before = "c" + i;
    }
    refused(doubling.output(before, -1, 4), "far more numbers");
    refused(new ModelText().input("x", -1, 4).integers("huge", 1 << 20, 1 << 20).node("ConstantOfShape huge -> y").output("y", -1, 4),
        "too large a constant");
  }
}
