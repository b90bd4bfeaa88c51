package org.snn.trainer.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.snn.plan.Activation;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Loss;
import org.snn.plan.OptimizerKind;
import org.snn.trainer.Backend;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.Parameters;
import org.snn.trainer.StepSettings;

/** Kernels larger than every block, tile and buffer of the vector arithmetic, with remainders: the bits of the twins. */
class LargeKernelsTest {

  /** Fan-in 100,000 of one neuron, and 1 of more targets than a block has. */
  private static TestNetwork wide() {
    TestNetwork network = new TestNetwork(100_000);
    int one = network.group(1, Activation.TANH);
    network.connect(0, 100_000, one, 1, 1, null);
    int many = network.group(270, Activation.RELU);
    network.connect(one, 1, many, 270, 1, null);
    int outputs = network.group(2, Activation.IDENTITY);
    network.connect(many, 270, outputs, 2, 1, null);
    network.outputs(outputs, 2);
    return network;
  }

  /** More sources than a block of terms, and a chain of several blocks. */
  private static TestNetwork deep() {
    TestNetwork network = new TestNetwork(270);
    int hidden = network.group(21, Activation.SIGMOID);
    network.connect(0, 270, hidden, 21, 1, null);
    int chain = network.chain(85, Activation.TANH);
    network.connect(260, chain - 260, chain, 85, 1, null);
    int outputs = network.group(5, Activation.SOFTMAX);
    network.connect(200, outputs - 200, outputs, 5, 1, null);
    network.outputs(outputs, 5);
    return network;
  }

  /** More softmax neurons than go to the scalar twin. */
  private static TestNetwork manyClasses() {
    TestNetwork network = new TestNetwork(20);
    int outputs = network.group(100, Activation.SOFTMAX);
    network.connect(0, 20, outputs, 100, 1, null);
    network.outputs(outputs, 100);
    return network;
  }

  /** Rows that are half full, of more sources and targets than are laid out at a time; two layers, so that deltas go through. */
  private static TestNetwork half() {
    Random random = new Random(3);
    TestNetwork network = new TestNetwork(300);
    int first = network.group(150, Activation.RELU);
    network.connect(0, 300, first, 150, 0.5, random);
    int second = network.group(37, Activation.TANH);
    network.connect(first, 150, second, 37, 0.4, random);
    int outputs = network.group(5, Activation.SOFTMAX);
    network.connect(first, outputs - first, outputs, 5, 0.6, random);
    network.outputs(outputs, 5);
    return network;
  }

  static Stream<Arguments> cases() {
    return Stream.of(
        Arguments.of("manyClasses", manyClasses(), TestPlanner.Kind.DENSE, Loss.CROSS_ENTROPY, 40),
        Arguments.of("manyClasses", manyClasses(), TestPlanner.Kind.DENSE, Loss.MSE, 13),
        Arguments.of("wide", wide(), TestPlanner.Kind.DENSE, Loss.MSE, 9),
        Arguments.of("wide", wide(), TestPlanner.Kind.SPARSE, Loss.MSE, 9),
        Arguments.of("half", half(), TestPlanner.Kind.SPARSE, Loss.CROSS_ENTROPY, 3),
        Arguments.of("half", half(), TestPlanner.Kind.SPARSE, Loss.CROSS_ENTROPY, 60),
        Arguments.of("half", half(), TestPlanner.Kind.MIXED, Loss.MSE, 33),
        Arguments.of("deep", deep(), TestPlanner.Kind.DENSE, Loss.CROSS_ENTROPY, 9),
        Arguments.of("deep", deep(), TestPlanner.Kind.DENSE, Loss.CROSS_ENTROPY, 60),
        Arguments.of("deep", deep(), TestPlanner.Kind.PADDED, Loss.CROSS_ENTROPY, 31));
  }

  @ParameterizedTest(name = "{0}, {2} kernels, {4} samples")
  @MethodSource("cases")
  void vectorsChangeNoBit(String name, TestNetwork network, TestPlanner.Kind kind, Loss loss, int samples) {
    ExecutionPlan plan = TestTraining.with(TestPlanner.plan(network, kind, true),
        TestTraining.of(loss, OptimizerKind.SGD));
    Parameters expected = twoSteps(CpuBackend.reference(), plan, samples, 1);
    Parameters actual = twoSteps(new CpuBackend(), plan, samples, 3);
    assertThat(actual.weights()).containsExactly(expected.weights());
    assertThat(actual.biases()).containsExactly(expected.biases());
  }

  private static Parameters twoSteps(Backend backend, ExecutionPlan plan, int samples, int threads) {
    try (Engine engine = backend.open(plan, new EngineOptions(samples, threads, 1))) {
      RandomData data = new RandomData(plan, samples, engine.stride(), 1);
      engine.train(data.features, data.targets, samples, new StepSettings(0.05, 0));
      engine.train(data.features, data.targets, samples, new StepSettings(0.05, 1));
      return engine.parameters();
    }
  }
}
