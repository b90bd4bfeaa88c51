package org.snn.trainer.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.snn.plan.Activation;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Loss;
import org.snn.plan.OptimizerKind;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.Parameters;

/** The same network through every kernel kind, at widths around the vector length. */
class KernelKindsTest {

  private static final int[] SAMPLES = {1, 7, 8, 9, 40, 1021};

  private record Kernels(TestPlanner.Kind kind, boolean triangles) {
  }

  static Stream<Arguments> cases() {
    List<Arguments> cases = new ArrayList<>();
    for (int samples : SAMPLES) {
      for (double density : new double[] {0, 0.05, 0.5, 1}) {
        cases.add(Arguments.of(samples, density));
      }
    }
    return cases.stream();
  }

  private static List<Kernels> kernels(double density) {
    List<Kernels> kernels = new ArrayList<>();
    for (TestPlanner.Kind kind : TestPlanner.Kind.values()) {
      if (kind != TestPlanner.Kind.DENSE || density == 1) {
        kernels.add(new Kernels(kind, true));
        kernels.add(new Kernels(kind, false));
      }
    }
    return kernels;
  }

  private static TestNetwork network(double density) {
    TestNetwork network = new TestNetwork(21);
    Random random = new Random(1);
    int hidden = network.group(13, Activation.RELU);
    int chain = network.chain(density == 0 ? 1 : 37, Activation.TANH);
    int outputs = network.group(3, Activation.SOFTMAX);
    network.connect(0, 21, hidden, 13, density, random);
    network.connect(0, hidden + 13, chain, outputs - chain, density, random);
    network.connect(0, outputs, outputs, 3, density, random);
    network.outputs(outputs, 3);
    return network;
  }

  /** Kinds add in different orders; single precision then differs in the last two digits. */
  @ParameterizedTest(name = "{0} samples, density {1}")
  @MethodSource("cases")
  void allKindsAgree(int samples, double density) {
    TestNetwork network = network(density);
    Map<String, Double> expected = null;
    for (Kernels kernels : kernels(density)) {
      ExecutionPlan plan = TestTraining.with(TestPlanner.plan(network, kernels.kind, kernels.triangles),
          TestTraining.of(Loss.CROSS_ENTROPY, OptimizerKind.SGD));
      Map<String, Double> figures = figures(plan, samples);
      if (expected == null) {
        expected = figures;
      }
      assertThat(figures.keySet()).isEqualTo(expected.keySet());
      Map<String, Double> wanted = expected;
      assertThat(figures.entrySet()).as("figures of %s", kernels)
          .allMatch(entry -> near(entry.getValue(), wanted.get(entry.getKey())));
    }
  }

  private static boolean near(double actual, double expected) {
    return Math.abs(actual - expected) <= 2e-6 * Math.max(1, Math.abs(expected));
  }

  /** Outputs, starting weights and gradients, by declared numbers. */
  private static Map<String, Double> figures(ExecutionPlan plan, int samples) {
    Map<String, Double> figures = new TreeMap<>();
    int[] declared = plan.getDeclared();
    try (Engine engine = new CpuBackend().open(plan, new EngineOptions(samples, 2, 5))) {
      RandomData data = new RandomData(plan, samples, engine.stride(), 3);
      float[] outputs = new float[plan.getOutputs().length * engine.stride()];
      engine.predict(data.features, samples, outputs);
      for (int k = 0; k < samples; k++) {
        figures.put("output of sample " + k, (double) outputs[engine.stride() + k]);
      }
      Parameters start = engine.parameters();
      Parameters gradient = engine.gradients(data.features, data.targets, samples);
      new NaiveNetwork(plan).forEachConnection((source, target, slot) -> {
        String name = declared[source] + " -> " + declared[target];
        figures.put("weight " + name, (double) start.weights()[slot]);
        figures.put("gradient " + name, (double) gradient.weights()[slot]);
      });
      for (int neuron = plan.getInputs(); neuron < plan.getNeurons(); neuron++) {
        figures.put("gradient of bias " + declared[neuron], (double) gradient.biases()[neuron]);
      }
    }
    return figures;
  }
}
