package org.snn.trainer.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snn.plan.Activation;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Loss;
import org.snn.plan.OptimizerKind;
import org.snn.trainer.Backend;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.Parameters;

/**
 * Every kernel kind at every number of samples up to 100, so at every panel width that tiles and sums are made for: outputs
 * and gradients against the naive interpreter, and the bits of the scalar twins whatever the threads share out.
 */
class PanelWidthsTest {

  private static final int INPUTS = 150;

  static Stream<Arguments> cases() {
    List<Arguments> cases = new ArrayList<>();
    for (TestPlanner.Kind kind : TestPlanner.Kind.values()) {
      for (int samples = 1; samples <= 100; samples++) {
        cases.add(Arguments.of(kind, samples));
      }
    }
    return cases.stream();
  }

  /** Neurons with every fan-in from 0 on where connections may be single; else all, and a chain. */
  private static ExecutionPlan plan(TestPlanner.Kind kind) {
    TestNetwork network = new TestNetwork(INPUTS);
    int hidden = network.group(9, Activation.RELU);
    int chain = network.chain(21, Activation.TANH);
    int outputs = network.group(6, Activation.SOFTMAX);
    Random random = new Random(7);
    if (kind == TestPlanner.Kind.DENSE) {
      network.connect(0, INPUTS, hidden, 9, 1, random);
    } else {
      for (int i = 0; i < 9; i++) {
        network.connect(0, i * i, hidden + i, 1, 1, random);
      }
    }
    network.connect(3, hidden + 6, chain, 21, kind == TestPlanner.Kind.DENSE ? 1 : 0.3, random);
    network.connect(hidden, outputs - hidden, outputs, 6, 1, random);
    network.outputs(outputs, 6);
    return TestTraining.with(TestPlanner.plan(network, kind, true),
        TestTraining.of(Loss.CROSS_ENTROPY, OptimizerKind.SGD));
  }

  /** Some inputs are 0 in all samples, as many pixels are. */
  private static RandomData data(ExecutionPlan plan, int samples, int stride) {
    RandomData data = new RandomData(plan, samples, stride, samples);
    for (int input = 0; input < INPUTS; input++) {
      if (input % 3 == 0 || input >= 32 && input < 96) {
        Arrays.fill(data.features, input * stride, input * stride + samples, 0);
        for (double[] sample : data.x) {
          sample[input] = 0;
        }
      }
    }
    return data;
  }

  @ParameterizedTest(name = "{0}, {1} samples")
  @MethodSource("cases")
  void agreesWithInterpreterAndTwins(TestPlanner.Kind kind, int samples) {
    ExecutionPlan plan = plan(kind);
    Figures expected = figures(CpuBackend.reference(), plan, samples, 1);
    check(plan, samples, expected);
    for (int threads = 1; threads <= 3; threads++) {
      for (Backend backend : SharingBackends.ALL) {
        Figures actual = figures(backend, plan, samples, threads);
        assertThat(actual.outputs).as("outputs, %s threads", threads).containsExactly(expected.outputs);
        assertThat(actual.gradient.weights()).as("weights, %s threads", threads)
            .containsExactly(expected.gradient.weights());
        assertThat(actual.gradient.biases()).as("biases, %s threads", threads).containsExactly(expected.gradient.biases());
      }
    }
  }

  /** The derivative of l2 / 2 w² is l2 w, for connections from inputs that are 0 too, and however targets share a buffer. */
  @ParameterizedTest
  @EnumSource
  void regularisesEveryWeightOnce(TestPlanner.Kind kind) {
    float l2 = 0.5f;
    ExecutionPlan plan = plan(kind);
    Figures plain = figures(SharingBackends.ALL.get(0), plan, 20, 1);
    plan.getTraining().setL2(l2);
    Figures regularised = figures(SharingBackends.ALL.get(0), plan, 20, 1);
    for (int slot = 0; slot < plan.getWeights(); slot++) {
      assertThat((double) regularised.gradient.weights()[slot] - plain.gradient.weights()[slot]).as("slot %s", slot)
          .isCloseTo(l2 * plain.start.weights()[slot], Near.by(1e-6, 1));
    }
  }

  private record Figures(Parameters start, float[] outputs, int stride, Parameters gradient) {
  }

  private static Figures figures(Backend backend, ExecutionPlan plan, int samples, int threads) {
    try (Engine engine = backend.open(plan, new EngineOptions(samples, threads, 3))) {
      RandomData data = data(plan, samples, engine.stride());
      float[] outputs = new float[plan.getOutputs().length * engine.stride()];
      engine.predict(data.features, samples, outputs);
      return new Figures(engine.parameters(), outputs, engine.stride(),
          engine.gradients(data.features, data.targets, samples));
    }
  }

  /** Single precision rounds at 6e-8; sums of up to 170 terms through 23 levels lose two digits. */
  private static void check(ExecutionPlan plan, int samples, Figures figures) {
    NaiveNetwork naive = new NaiveNetwork(plan);
    RandomData data = data(plan, samples, figures.stride);
    double[] w = RandomData.doubles(figures.start.weights());
    double[] b = RandomData.doubles(figures.start.biases());
    for (int k = 0; k < samples; k++) {
      double[] y = naive.outputs(w, b, data.x[k]);
      for (int o = 0; o < y.length; o++) {
        assertThat((double) figures.outputs[o * figures.stride + k]).as("output %s of sample %s", o, k)
            .isCloseTo(y[o], Near.by(1e-5, y[o]));
      }
    }
    NaiveNetwork.Gradient expected = naive.gradient(w, b, data.x, data.t);
    Near.check("weight gradient", figures.gradient.weights(), expected.weights(), 5e-5);
    Near.check("bias gradient", figures.gradient.biases(), expected.biases(), 5e-5);
  }
}
