package org.snn.trainer.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.Parameters;
import org.snn.trainer.StepSettings;
import org.snn.trainer.TrainingException;

/** An engine that only answers says what one that trains says, with less memory. */
class AnsweringTest {

  private static final EngineOptions OPTIONS = new EngineOptions(11, 2, 3);

  static Stream<Integer> seeds() {
    return IntStream.range(0, 40).boxed();
  }

  private static ExecutionPlan plan(int seed) {
    ExecutionPlan plan = RandomTestNetworks.plan(seed);
    plan.setTraining(RandomTraining.of(seed, plan.getTraining().getLoss()));
    return plan;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void saysTheSame(int seed) {
    ExecutionPlan plan = plan(seed);
    try (Engine trains = new CpuBackend().open(plan, OPTIONS)) {
      RandomData data = new RandomData(plan, 11, trains.stride(), seed);
      Parameters parameters = trains.parameters();
      try (Engine answers = new CpuBackend().answering(plan, parameters, new EngineOptions(11, 2, 0))) {
        assertThat(answers.evaluate(data.features, data.targets, 11))
            .isEqualTo(trains.evaluate(data.features, data.targets, 11));
        float[] expected = new float[plan.getOutputs().length * trains.stride()];
        float[] actual = expected.clone();
        trains.predict(data.features, 11, expected);
        answers.predict(data.features, 11, actual);
        assertThat(actual).containsExactly(expected);
      }
    }
  }

  @Test
  void refusesToTrain() {
    ExecutionPlan plan = plan(1);
    Parameters parameters = new Parameters(new float[plan.getWeights()], new float[plan.getNeurons()]);
    try (Engine engine = new CpuBackend().answering(plan, parameters, OPTIONS)) {
      float[] features = new float[plan.getInputs() * engine.stride()];
      float[] targets = new float[plan.getOutputs().length * engine.stride()];
      assertThatThrownBy(() -> engine.train(features, targets, 2, new StepSettings(0.1, 0)))
          .isInstanceOf(TrainingException.class).hasMessageContaining("to answer only");
      assertThatThrownBy(() -> engine.gradients(features, targets, 2))
          .isInstanceOf(TrainingException.class).hasMessageContaining("to answer only");
    }
  }

  @Test
  void refusesParametersOfAnotherNetwork() {
    ExecutionPlan plan = plan(1);
    Parameters parameters = new Parameters(new float[plan.getWeights() + 1], new float[plan.getNeurons()]);
    assertThatThrownBy(() -> new CpuBackend().answering(plan, parameters, OPTIONS))
        .isInstanceOf(TrainingException.class).hasMessageContaining("belong to different networks");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void needsLessMemory(int seed) {
    ExecutionPlan plan = plan(seed);
    assertThat(CpuMemory.bytes(plan, 11, false)).isLessThan(CpuMemory.bytes(plan, 11, true));
  }
}
