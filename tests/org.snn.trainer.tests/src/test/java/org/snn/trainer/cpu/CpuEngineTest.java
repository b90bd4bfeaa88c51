package org.snn.trainer.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snn.plan.Activation;
import org.snn.plan.DataSpec;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Kernel;
import org.snn.plan.Loss;
import org.snn.plan.OptimizerKind;
import org.snn.plan.PlanFactory;
import org.snn.plan.PlanPackage;
import org.snn.plan.impl.KernelImpl;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.OptimizerState;
import org.snn.trainer.Parameters;
import org.snn.trainer.StepResult;
import org.snn.trainer.StepSettings;
import org.snn.trainer.TrainingException;
import org.snn.trainer.cpu.kernel.Store;

/** What the engine says and refuses. */
class CpuEngineTest {

  /** One input to each of some outputs, weights 1: the outputs see the input. */
  private static ExecutionPlan mirror(int outputs, Activation activation, Loss loss) {
    TestNetwork network = new TestNetwork(outputs);
    int first = network.group(outputs, activation);
    for (int i = 0; i < outputs; i++) {
      network.connect(i, 1, first + i, 1, 1, null);
    }
    network.outputs(first, outputs);
    ExecutionPlan plan = TestPlanner.plan(network, TestPlanner.Kind.SPARSE, false);
    return TestTraining.with(plan, TestTraining.of(loss, OptimizerKind.ADAM));
  }

  private static void setIdentity(Engine engine) {
    Parameters parameters = engine.parameters();
    Arrays.fill(parameters.weights(), 1);
    Arrays.fill(parameters.biases(), 0);
    engine.setParameters(parameters);
  }

  @ParameterizedTest
  @CsvSource({"IDENTITY, BINARY_CROSS_ENTROPY, 0.2, 1, 1", "IDENTITY, BINARY_CROSS_ENTROPY, -0.2, 1, 0",
      "IDENTITY, BINARY_CROSS_ENTROPY, -0.2, 0, 1", "SIGMOID, BINARY_CROSS_ENTROPY, 0.2, 1, 1",
      "SIGMOID, BINARY_CROSS_ENTROPY, -0.2, 1, 0", "IDENTITY, MSE, 0.2, 1, 0", "IDENTITY, MSE, 0.7, 1, 1",
      "IDENTITY, MSE, NaN, 0, 0"})
  void singleOutputIsRightOnItsSideOfTheThreshold(Activation activation, Loss loss, float x, float t, int correct) {
    try (Engine engine = new CpuBackend().open(mirror(1, activation, loss), new EngineOptions(8, 1, 1))) {
      setIdentity(engine);
      float[] features = new float[engine.stride()];
      float[] targets = new float[engine.stride()];
      features[0] = x;
      targets[0] = t;
      assertThat(engine.evaluate(features, targets, 1).correct()).isEqualTo(correct);
    }
  }

  @ParameterizedTest
  @CsvSource({"3, 1, 2, 0, 1", "1, 3, 2, 0, 0", "1, 3, 2, 1, 1", "1, NaN, 2, 1, 0", "1, 2, NaN, 2, 0", "-5, -6, -7, 0, 1"})
  void largestOutputIsTheAnswer(float a, float b, float c, int right, int correct) {
    try (Engine engine = new CpuBackend().open(mirror(3, Activation.IDENTITY, Loss.CROSS_ENTROPY),
        new EngineOptions(1, 1, 1))) {
      setIdentity(engine);
      float[] features = new float[3 * engine.stride()];
      float[] targets = new float[3 * engine.stride()];
      features[0] = a;
      features[engine.stride()] = b;
      features[2 * engine.stride()] = c;
      targets[right * engine.stride()] = 1;
      assertThat(engine.evaluate(features, targets, 1).correct()).isEqualTo(correct);
    }
  }

  @ParameterizedTest
  @CsvSource({"IDENTITY, 0.2, -3, 1, 0, 1", "IDENTITY, 0.2, 3, 1, 0, 0", "IDENTITY, -0.2, -3, 1, 0, 0", "SIGMOID, 0.2, -3, 1, 0, 1",
      "SIGMOID, -0.2, 3, 0, 1, 1", "SIGMOID, -0.2, 3, 1, 1, 0", "IDENTITY, NaN, -3, 0, 0, 0"})
  void namedTargetsAreRightIfEachIsOnItsSide(Activation activation, float a, float b, float s, float t, int correct) {
    ExecutionPlan plan = mirror(2, activation, Loss.BINARY_CROSS_ENTROPY);
    DataSpec data = PlanFactory.eINSTANCE.createDataSpec();
    data.getTargets().addAll(List.of("ill", "old"));
    plan.getTraining().setData(data);
    try (Engine engine = new CpuBackend().open(plan, new EngineOptions(1, 1, 1))) {
      setIdentity(engine);
      float[] features = new float[2 * engine.stride()];
      float[] targets = new float[2 * engine.stride()];
      features[0] = a;
      features[engine.stride()] = b;
      targets[0] = s;
      targets[engine.stride()] = t;
      assertThat(engine.evaluate(features, targets, 1).correct()).isEqualTo(correct);
    }
  }

  @Test
  void realValuedTargetsHaveNoRightAnswer() {
    ExecutionPlan plan = mirror(2, Activation.IDENTITY, Loss.MSE);
    DataSpec data = PlanFactory.eINSTANCE.createDataSpec();
    data.getTargets().add("price");
    plan.getTraining().setData(data);
    try (Engine engine = new CpuBackend().open(plan, new EngineOptions(8, 1, 1))) {
      assertThat(engine.evaluate(new float[2 * engine.stride()], new float[2 * engine.stride()], 8).correct()).isZero();
    }
  }

  /** A sure but wrong answer costs 100 at most, as in PyTorch, so a mean over many samples stays finite. */
  @Test
  void certainMistakesHaveFiniteLoss() {
    try (Engine engine = new CpuBackend().open(mirror(2, Activation.SOFTMAX, Loss.CROSS_ENTROPY),
        new EngineOptions(1, 1, 1))) {
      setIdentity(engine);
      float[] features = new float[2 * engine.stride()];
      float[] targets = new float[2 * engine.stride()];
      features[0] = 500;
      targets[engine.stride()] = 1;
      assertThat(engine.evaluate(features, targets, 1).lossSum()).isEqualTo(100);
    }
  }

  /** Explosions are reported as they are; the loop decides. */
  @Test
  void infiniteWeightsShowInTheLoss() {
    try (Engine engine = new CpuBackend().open(mirror(2, Activation.IDENTITY, Loss.MSE), new EngineOptions(4, 1, 1))) {
      setIdentity(engine);
      Parameters parameters = engine.parameters();
      parameters.weights()[0] = Float.POSITIVE_INFINITY;
      engine.setParameters(parameters);
      float[] features = new float[2 * engine.stride()];
      features[0] = 1;
      StepResult result = engine.train(features, new float[2 * engine.stride()], 1, new StepSettings(0.1, 0));
      assertThat(result.lossSum()).isInfinite();
    }
  }

  @Test
  void planWithoutExperimentOnlyPredicts() {
    ExecutionPlan plan = mirror(2, Activation.IDENTITY, Loss.MSE);
    plan.setTraining(null);
    try (Engine engine = new CpuBackend().open(plan, new EngineOptions(8, 2, 1))) {
      setIdentity(engine);
      float[] features = new float[2 * engine.stride()];
      for (int i = 0; i < features.length; i++) {
        features[i] = i % engine.stride() < 8 ? i + 1 : 0;
      }
      float[] outputs = new float[2 * engine.stride()];
      engine.predict(features, 8, outputs);
      assertThat(outputs).containsExactly(features);
      assertThatThrownBy(() -> engine.evaluate(new float[2 * engine.stride()], new float[2 * engine.stride()], 8)).isInstanceOf(TrainingException.class)
          .hasMessageContaining("planned without an experiment");
      assertThatThrownBy(engine::optimizerState).isInstanceOf(TrainingException.class);
    }
  }

  /** Features written into the engine's own rows give what a copied array gives, step after step. */
  @Test
  void ownFeatureRowsChangeNothing() {
    ExecutionPlan plan = RandomTestNetworks.plan(0);
    try (Engine copied = new CpuBackend().open(plan, new EngineOptions(20, 2, 1));
        Engine own = new CpuBackend().open(plan, new EngineOptions(20, 2, 1))) {
      Engine.FeatureRows rows = own.featureRows(plan.getInputs());
      for (int samples : new int[] {20, 11, 20, 1}) {
        RandomData data = new RandomData(plan, samples, copied.stride(), samples);
        System.arraycopy(data.features, 0, rows.values(), rows.start(), data.features.length);
        StepResult expected = copied.train(data.features, data.targets, samples, new StepSettings(0.1, samples));
        assertThat(own.train(rows.values(), data.targets, samples, new StepSettings(0.1, samples))).isEqualTo(expected);
      }
      assertThat(own.parameters().weights()).containsExactly(copied.parameters().weights());
    }
  }

  @Test
  void planThatCannotFitIsRefusedWithFigures() {
    ExecutionPlan plan = mirror(2, Activation.IDENTITY, Loss.MSE);
    assertThatThrownBy(() -> new CpuBackend().open(plan, new EngineOptions(1_000_000_000, 1, 1)))
        .isInstanceOf(TrainingException.class).hasMessageContaining("GiB at batch 1000000000");
  }

  /** 2 weights + 4 biases, each with two moments of Adam; 5 rows of a cache line twice; indices. */
  @Test
  void memoryIsWhatTheArraysTake() {
    long parameters = 4 * (2 + 4) * 3;
    long rows = 4 * 2 * (5 * 16 + Store.START);
    long index = 2 * 4 * 2 + 4 * 4;
    assertThat(CpuMemory.bytes(mirror(2, Activation.TANH, Loss.MSE), 3, true)).isEqualTo(parameters + rows + index);
    assertThat(CpuMemory.bytes(mirror(2, Activation.GELU, Loss.MSE), 3, true)).isEqualTo(parameters + rows * 3 / 2 + index);
  }

  @Test
  void unknownKernelKindIsRefused() {
    ExecutionPlan plan = mirror(2, Activation.IDENTITY, Loss.MSE);
    Kernel foreign = new KernelImpl() {
      @Override
      public EClass eClass() {
        return PlanPackage.Literals.KERNEL;
      }
    };
    plan.getPseudoLayers().get(0).getKernels().set(0, foreign);
    assertThatThrownBy(() -> new CpuBackend().open(plan, new EngineOptions(8, 1, 1)))
        .isInstanceOf(TrainingException.class).hasMessageContaining("plan the network again");
  }

  /** A softmax needs its neurons at the same time, a chain has them one after the other. */
  @Test
  void softmaxInAChainIsRefused() {
    TestNetwork network = new TestNetwork(2);
    int chain = network.chain(3, Activation.TANH);
    network.connect(0, 2, chain, 3, 1, null);
    network.outputs(chain, 3);
    ExecutionPlan plan = TestTraining.with(TestPlanner.plan(network, TestPlanner.Kind.SPARSE, true),
        TestTraining.of(Loss.MSE, OptimizerKind.SGD));
    plan.getPseudoLayers().get(0).getActivations().get(0).setActivation(Activation.SOFTMAX);
    assertThatThrownBy(() -> new CpuBackend().open(plan, new EngineOptions(8, 1, 1)))
        .isInstanceOf(TrainingException.class).hasMessageContaining("Pseudo-layer 0 has a triangular kernel");
  }

  @Test
  void parametersOfAnotherNetworkAreRefused() {
    try (Engine engine = new CpuBackend().open(mirror(2, Activation.IDENTITY, Loss.MSE), new EngineOptions(8, 1, 1))) {
      assertThatThrownBy(() -> engine.setParameters(new Parameters(new float[3], new float[4])))
          .isInstanceOf(TrainingException.class).hasMessageContaining("3 weights and 4 biases, the plan has 2 and 4");
      assertThatThrownBy(() -> engine.setOptimizerState(new OptimizerState(1, Map.of())))
          .isInstanceOf(TrainingException.class).hasMessageContaining("'first'");
      assertThatThrownBy(() -> engine.train(new float[20], new float[20], 9, new StepSettings(0.1, 0)))
          .isInstanceOf(TrainingException.class).hasMessageContaining("9 samples");
    }
  }
}
