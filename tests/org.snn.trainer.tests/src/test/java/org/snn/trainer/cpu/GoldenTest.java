package org.snn.trainer.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Loss;
import org.snn.plan.OptimizerKind;
import org.snn.plan.TrainingSpec;
import org.snn.trainer.Backend;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.Parameters;
import org.snn.trainer.StepSettings;

/**
 * Outputs, losses, every gradient and ten steps of every optimizer against frozen PyTorch values. Both compute in single
 * precision, in different orders of summation of at most 40 terms.
 */
class GoldenTest {

  private static final double TOLERANCE = 2e-6;

  static Stream<Arguments> cases() {
    return Golden.cases().stream().flatMap(golden -> Stream.of(
        Arguments.of(golden, new CpuBackend(), TestPlanner.Kind.SPARSE, false),
        Arguments.of(golden, new CpuBackend(), TestPlanner.Kind.PADDED, true),
        Arguments.of(golden, CpuBackend.reference(), TestPlanner.Kind.MIXED, true)));
  }

  @ParameterizedTest(name = "{0}, {2} kernels, triangles {3}")
  @MethodSource("cases")
  void outputsAndGradientsMatchPyTorch(Golden golden, Backend backend, TestPlanner.Kind kind, boolean triangles) {
    ExecutionPlan plan = golden.plan(kind, triangles, TestTraining.of(Loss.MSE, OptimizerKind.SGD));
    int samples = golden.samples();
    try (Engine engine = backend.open(plan, new EngineOptions(samples, 2, 1))) {
      engine.setParameters(golden.parameters(plan, golden.json(), "weights", "biases"));
      float[] features = golden.rows("features", engine.stride());
      float[] targets = golden.rows("targets", engine.stride());
      float[] expected = golden.rows("outputs", engine.stride());
      float[] outputs = new float[expected.length];
      engine.predict(features, samples, outputs);
      for (int i = 0; i < outputs.length; i++) {
        if (i % engine.stride() < samples) {
          assertThat((double) outputs[i]).as("output %s", i).isCloseTo(expected[i], Near.by(TOLERANCE, expected[i]));
        }
      }
      double loss = golden.json().get("loss").asDouble();
      assertThat(engine.evaluate(features, targets, samples).lossSum() / samples).isCloseTo(loss, Near.by(TOLERANCE, loss));
      Parameters gradient = engine.gradients(features, targets, samples);
      check("gradient", gradient, golden.parameters(plan, golden.json(), "weightGradient", "biasGradient"), TOLERANCE);
    }
  }

  static Stream<Arguments> runs() {
    return cases().flatMap(arguments -> {
      List<Arguments> runs = new ArrayList<>();
      Object[] values = arguments.get();
      ((Golden) values[0]).json().get("runs").forEach(run -> runs.add(
          Arguments.of(values[0], values[1], values[2], values[3], run, run.get("optimizer").asText())));
      return runs.stream();
    });
  }

  /** Adam and RMSprop divide by gradients that may be tiny, which lets a difference in the last digit grow. */
  @ParameterizedTest(name = "{0}, {2} kernels, triangles {3}, {5}")
  @MethodSource("runs")
  void tenStepsMatchPyTorch(Golden golden, Backend backend, TestPlanner.Kind kind, boolean triangles, JsonNode run,
      String optimizer) {
    TrainingSpec training = Golden.training(run);
    ExecutionPlan plan = golden.plan(kind, triangles, training);
    int samples = golden.samples();
    try (Engine engine = backend.open(plan, new EngineOptions(samples, 1, 1))) {
      engine.setParameters(golden.parameters(plan, golden.json(), "weights", "biases"));
      float[] features = golden.rows("features", engine.stride());
      float[] targets = golden.rows("targets", engine.stride());
      double tolerance = optimizer.equals("sgd") ? 5e-6 : 5e-5;
      for (int step = 0; step < 10; step++) {
        StepSettings settings = new StepSettings(training.getRate(), step);
        double loss = engine.train(features, targets, samples, settings).lossSum() / samples;
        double expected = run.get("losses").get(step).asDouble();
        assertThat(loss).as("loss of step %s", step).isCloseTo(expected, Near.by(tolerance, expected));
      }
      check("parameter", engine.parameters(), golden.parameters(plan, run, "weightsAfter", "biasesAfter"), tolerance);
    }
  }

  private static void check(String what, Parameters actual, Parameters expected, double tolerance) {
    Near.check(what + " of connection", actual.weights(), RandomData.doubles(expected.weights()), tolerance);
    Near.check(what + " of bias", actual.biases(), RandomData.doubles(expected.biases()), tolerance);
  }
}
