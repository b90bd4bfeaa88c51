package org.snn.trainer.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Backend;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.OptimizerState;
import org.snn.trainer.Parameters;
import org.snn.trainer.StepResult;
import org.snn.trainer.StepSettings;

/** Vector kernels give the bits of their scalar twins, whatever the threads; a resumed engine goes on with the same bits. */
class SameBitsTest {

  private static final int[] SAMPLES = {1, 7, 8, 9, 16, 17, 33, 40, 48, 64, 70};

  /** Everything that an engine says in the course of some steps, as bits. */
  private record Trace(List<StepResult> results, List<Integer> bits) {

    private Trace() {
      this(new ArrayList<>(), new ArrayList<>());
    }

    private void add(float[] values) {
      for (float value : values) {
        bits.add(Float.floatToIntBits(value));
      }
    }

    private void add(Parameters parameters) {
      add(parameters.weights());
      add(parameters.biases());
    }

    private void add(OptimizerState state) {
      state.moments().values().forEach(this::add);
    }
  }

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  private static ExecutionPlan plan(int seed) {
    ExecutionPlan plan = RandomTestNetworks.plan(seed);
    plan.setTraining(RandomTraining.of(seed, plan.getTraining().getLoss()));
    return plan;
  }

  @Test
  void thisMachineRunsTheVectorArithmetic() {
    assertThat(CpuBackend.vectors()).as("tests need jdk.incubator.vector and 256-bit vectors to prove anything").isTrue();
  }

  @ParameterizedTest(name = "network {0}")
  @MethodSource("seeds")
  void vectorsAndThreadsChangeNoBit(int seed) {
    ExecutionPlan plan = plan(seed);
    Trace expected = trace(CpuBackend.reference(), plan, seed, 1);
    for (int threads = 1; threads <= 4; threads++) {
      for (Backend backend : SharingBackends.ALL) {
        Trace actual = trace(backend, plan, seed, threads);
        assertThat(actual.results).as("figures with %s threads", threads).isEqualTo(expected.results);
        assertThat(actual.bits).as("bits with %s threads", threads).isEqualTo(expected.bits);
      }
    }
  }

  private static Trace trace(Backend backend, ExecutionPlan plan, int seed, int threads) {
    int samples = SAMPLES[seed % SAMPLES.length];
    Trace trace = new Trace();
    try (Engine engine = backend.open(plan, new EngineOptions(samples, threads, seed))) {
      RandomData data = new RandomData(plan, samples, engine.stride(), seed);
      for (int step = 0; step < 3; step++) {
        trace.results.add(engine.train(data.features, data.targets, samples, new StepSettings(0.01, step)));
      }
      trace.results.add(engine.evaluate(data.features, data.targets, samples));
      float[] outputs = new float[plan.getOutputs().length * engine.stride()];
      engine.predict(data.features, samples, outputs);
      trace.add(outputs);
      trace.add(engine.gradients(data.features, data.targets, samples));
      trace.add(engine.parameters());
      trace.add(engine.optimizerState());
    }
    return trace;
  }

  static IntStream someSeeds() {
    return IntStream.range(0, 40);
  }

  @ParameterizedTest(name = "network {0}")
  @MethodSource("someSeeds")
  void restoredStateGoesOnWithTheSameBits(int seed) {
    ExecutionPlan plan = plan(seed);
    Trace through = new Trace();
    Trace resumed = new Trace();
    try (Engine first = new CpuBackend().open(plan, new EngineOptions(9, 1, seed));
        Engine second = new CpuBackend().open(plan, new EngineOptions(9, 2, seed))) {
      RandomData data = new RandomData(plan, 9, first.stride(), seed);
      first.train(data.features, data.targets, 9, new StepSettings(0.01, 0));
      second.setParameters(first.parameters());
      second.setOptimizerState(first.optimizerState());
      for (int step = 1; step < 4; step++) {
        through.results.add(first.train(data.features, data.targets, 9, new StepSettings(0.01, step)));
        resumed.results.add(second.train(data.features, data.targets, 9, new StepSettings(0.01, step)));
      }
      through.add(first.parameters());
      resumed.add(second.parameters());
    }
    assertThat(resumed).isEqualTo(through);
  }
}
