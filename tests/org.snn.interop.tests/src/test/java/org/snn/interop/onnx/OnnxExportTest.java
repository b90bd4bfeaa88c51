package org.snn.interop.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snn.data.Normalisation;
import org.snn.interop.Answering;
import org.snn.interop.RandomDag;
import org.snn.language.SnnFiles;
import org.snn.network.Network;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Parameters;
import org.snn.transform.PlanOptions;
import org.snn.transform.Planner;
import org.snn.transform.kernel.KernelChoice;

/** ONNX Runtime answers as SNN's own engine does. */
class OnnxExportTest {

  /** Single precision, sums in another order, functions of another library. */
  private static final double NEAR = 1e-5;
  private static final String EXPERIMENT = "experiment e { network N data synthetic loss mse }";

  private static ModelProto model(ExecutionPlan plan, Parameters parameters) {
    return OnnxExport.model(plan, parameters, Optional.empty(), Map.of(), "0");
  }

  private static double difference(ExecutionPlan plan, long seed, int samples) throws OrtException {
    Parameters parameters = Answering.parameters(plan, seed);
    float[][] features = Answering.features(samples, plan.getInputs(), seed);
    try (OnnxRuntime runtime = new OnnxRuntime(model(plan, parameters).toByteArray())) {
      return Answering.difference(runtime.answer(features), Answering.answer(plan, parameters, features));
    }
  }

  static Stream<Integer> seeds() {
    return IntStream.range(0, 200).boxed();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void randomNetworksAnswerAlike(int seed) throws OrtException {
    String text = RandomDag.of(seed);
    KernelChoice[] kernels = {KernelChoice.AUTO, KernelChoice.SPARSE, KernelChoice.AUTO, KernelChoice.PADDED};
    ExecutionPlan plan = Answering.plan(text, PlanOptions.DEFAULT.with(kernels[seed % 4]));
    assertThat(difference(plan, seed, 1 + seed % 5)).as(text).isLessThan(NEAR);
  }

  static List<Network> examples() throws IOException {
    List<Network> networks = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("../../examples"))) {
      for (Path file : files.filter(file -> file.toString().endsWith(".snn")).sorted().toList()) {
        networks.addAll(new SnnFiles().load(file).networks());
      }
    }
    return networks.stream().filter(network -> !network.getName().equals("HundredMillion")).toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void examplesAnswerAlike(Network network) throws OrtException {
    assertThat(difference(new Planner().plan(network), 1, 3)).as(network.getName()).isLessThan(NEAR);
  }

  /** Few connections, of lists that are long and short, through a matrix and through lists. */
  @ParameterizedTest
  @ValueSource(strings = {"0.1%", "1%", "3.6%", "30%"})
  void sparseNetworksAnswerAlike(String density) throws OrtException {
    String text = """
        network N {
          input x[784] input few[10] hidden a[300] relu hidden b[100] relu output y[10] softmax
          connect x -> a random %1$s seed 1
          connect few -> a[0..49]
          connect a -> b random %1$s seed 2
          connect b -> y
        }
        """.formatted(density);
    assertThat(difference(Answering.plan(text + EXPERIMENT), 1, 7)).isLessThan(NEAR);
  }

  @Test
  void sparseNetworksTakeTheBytesOfTheirConnections() {
    ExecutionPlan plan = Answering.plan("network N { input x[784] hidden a[300] relu output y[10] softmax"
        + " connect x -> a random 3.6% seed 1 connect a -> y }" + EXPERIMENT);
    int bytes = model(plan, Answering.parameters(plan, 1)).getSerializedSize();
    assertThat(bytes).isLessThan((int) (8.5 * plan.getConnections()) + 4000);
  }

  /** 300 lists of a few sources each: some are filled up, not most of them. */
  @Test
  void listsTakeLittleMoreThanTheirConnections() {
    ExecutionPlan plan = Answering.plan("network N { input x[784] output a[300] relu connect x -> a random 0.3% seed 1 }" + EXPERIMENT);
    ModelProto model = model(plan, Answering.parameters(plan, 1));
    long slots = model.getGraph().getInitializerList().stream().filter(tensor -> tensor.getName().startsWith("a.weight"))
        .mapToLong(tensor -> tensor.getDimsList().stream().reduce(1L, (a, b) -> a * b)).sum();
    assertThat(slots).isBetween(plan.getConnections(), plan.getConnections() * 3 / 2);
  }

  @Test
  void rawFeaturesAreNormalisedWithin() throws OrtException {
    ExecutionPlan plan = Answering.plan("network N { input x[3] output y[2] tanh connect x -> y }" + EXPERIMENT);
    Parameters parameters = Answering.parameters(plan, 1);
    float[][] raw = {{100, -7, 0.5f}, {130, 2, 0.25f}};
    float[] offset = {110, 1, 0};
    float[] scale = {0.05f, 0.25f, 2};
    float[][] normalised = new float[2][3];
    for (int k = 0; k < 2; k++) {
      for (int i = 0; i < 3; i++) {
        normalised[k][i] = (raw[k][i] - offset[i]) * scale[i];
      }
    }
    ModelProto model = OnnxExport.model(plan, parameters, Optional.of(new Normalisation(offset, scale)), Map.of(), "0");
    try (OnnxRuntime runtime = new OnnxRuntime(model.toByteArray())) {
      assertThat(Answering.difference(runtime.answer(raw), Answering.answer(plan, parameters, normalised))).isLessThan(NEAR);
    }
  }

  @Test
  void layeredNetworksAreOneGemmALayer() {
    ExecutionPlan plan = Answering.plan("network N { input x[50] hidden h[40] relu output y[10] softmax connect x -> h -> y }"
        + EXPERIMENT);
    ModelProto model = OnnxExport.model(plan, Answering.parameters(plan, 1), Optional.of(Normalisation.uniform(50, 0, 1)),
        Map.of("snn.seal", "abc"), "0.1");
    assertThat(model.getGraph().getNodeList()).extracting(node -> node.getOpType()).containsExactly("Gemm", "Relu", "Gemm", "Softmax");
    assertThat(model.getGraph().getInitializerList()).extracting(tensor -> tensor.getName())
        .containsExactlyInAnyOrder("h.weight", "h.bias", "y.weight", "y.bias");
    assertThat(model.getGraph().getInput(0).getName()).isEqualTo("features");
    assertThat(model.getGraph().getOutput(0).getName()).isEqualTo("outputs");
    assertThat(model.getMetadataPropsList()).extracting(property -> property.getKey() + "=" + property.getValue())
        .containsExactly("snn.seal=abc", "snn.normalisation=within");
  }

  @Test
  void theSameNetworkGivesTheSameBytes() {
    for (int seed = 0; seed < 20; seed++) {
      ExecutionPlan plan = Answering.plan(RandomDag.of(seed));
      Parameters parameters = Answering.parameters(plan, seed);
      assertThat(model(plan, parameters).toByteArray()).isEqualTo(model(plan, parameters).toByteArray());
    }
  }
}
