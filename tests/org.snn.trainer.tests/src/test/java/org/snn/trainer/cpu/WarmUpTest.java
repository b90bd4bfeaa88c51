package org.snn.trainer.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snn.plan.Activation;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.SparseKernel;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.StepResult;
import org.snn.trainer.StepSettings;
import org.snn.trainer.cpu.kernel.FilledRows;

/** The tiny plan that stands for a large one runs, and runs what the large one does. */
class WarmUpTest {

  static Stream<Integer> seeds() {
    return IntStream.range(0, 60).boxed();
  }

  private static ExecutionPlan plan(int seed) {
    ExecutionPlan plan = RandomTestNetworks.plan(seed);
    plan.setTraining(RandomTraining.of(seed, plan.getTraining().getLoss()));
    return plan;
  }

  /** Kernel kinds, and whether sparse ones are computed as dense ones. */
  private static Set<String> kinds(ExecutionPlan plan) {
    return plan.getPseudoLayers().stream().flatMap(layer -> layer.getKernels().stream())
        .map(kernel -> kernel.kind() + (kernel instanceof SparseKernel sparse && FilledRows.pay(sparse) ? ", filled" : ""))
        .collect(Collectors.toSet());
  }

  private static Set<Activation> activations(ExecutionPlan plan) {
    return plan.getPseudoLayers().stream().flatMap(layer -> layer.getActivations().stream())
        .map(span -> span.getActivation()).filter(activation -> activation != Activation.SOFTMAX).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void tinyPlanRunsTheSameCode(int seed) {
    ExecutionPlan like = plan(seed);
    ExecutionPlan tiny = WarmUpPlan.like(like);
    assertThat(kinds(tiny)).containsAll(kinds(like));
    assertThat(activations(tiny)).containsAll(activations(like));
    assertThat(tiny.getTraining()).isNotSameAs(like.getTraining());
    try (Engine engine = new CpuBackend().open(tiny, new EngineOptions(8, 2, 1))) {
      RandomData data = new RandomData(tiny, 8, engine.stride(), seed);
      StepResult result = engine.train(data.features, data.targets, 8, new StepSettings(0.001, 0));
      assertThat(result.lossSum()).isFinite();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void leavesThePlanAlone(int seed) {
    ExecutionPlan plan = plan(seed);
    int layers = plan.getPseudoLayers().size();
    Thread.currentThread().interrupt();
    new CpuBackend().warmUp(plan, new EngineOptions(8, 2, 1));
    assertThat(Thread.interrupted()).as("whoever interrupted it can see that").isTrue();
    assertThat(plan.getPseudoLayers()).hasSize(layers);
    assertThat(plan.getTraining()).isNotNull();
  }

  @Test
  void takesAnyBatch() {
    Thread.currentThread().interrupt();
    new CpuBackend().warmUp(plan(1), new EngineOptions(Integer.MAX_VALUE, 2, 1));
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void takesAPlanWithoutConnections() {
    ExecutionPlan plan = plan(1);
    plan.getPseudoLayers().forEach(layer -> layer.getKernels().clear());
    assertThat(kinds(WarmUpPlan.like(plan))).hasSize(1);
  }

  @Test
  @Timeout(20)
  void ends() {
    ExecutionPlan plan = plan(1);
    new CpuBackend().warmUp(plan, new EngineOptions(40, 2, 1));
    plan.setTraining(null);
    new CpuBackend().warmUp(plan, new EngineOptions(40, 1, 1));
  }
}
