package org.snn.trainer.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.OptimizerKind;
import org.snn.plan.TrainingSpec;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.Parameters;
import org.snn.trainer.StepResult;
import org.snn.trainer.StepSettings;

/** Steps with every optimizer, clipping, dropout, l1 and l2, against definitions in double precision. */
class TrainingStepsTest {

  private static final int SAMPLES = 6;

  /** Networks whose seed ends in 7 are deep and chaotic: five steps of single precision lose all digits there. */
  static IntStream seeds() {
    return IntStream.range(0, 120).filter(seed -> seed % 10 != 7);
  }

  @ParameterizedTest(name = "network {0}")
  @MethodSource("seeds")
  void stepsMatchTheDefinitions(int seed) {
    ExecutionPlan plan = RandomTestNetworks.plan(seed);
    TrainingSpec training = RandomTraining.of(seed, plan.getTraining().getLoss());
    // Large enough that rounding of a gradient that should be 0 does not decide the direction of a step.
    training.setEpsilon(1e-3);
    plan.setTraining(training);
    NaiveNetwork naive = new NaiveNetwork(plan);
    try (Engine engine = new CpuBackend().open(plan, new EngineOptions(SAMPLES, 2, seed))) {
      Parameters start = RandomData.parameters(plan, engine.parameters(), seed);
      engine.setParameters(start);
      RandomData data = new RandomData(plan, SAMPLES, engine.stride(), seed);
      NaiveTraining expected = new NaiveTraining(training, RandomData.doubles(start.weights()),
          RandomData.doubles(start.biases()));
      double slope = 0;
      for (int step = 0; step < 5; step++) {
        NaiveNetwork.Gradient gradient = naive.gradient(expected.weights(), expected.biases(), data.x, data.t,
            factors(plan, training.getDropout(), seed, step));
        slope = Math.max(slope, gradient.slope());
        expected.step(gradient, 0.01);
        StepResult result = engine.train(data.features, data.targets, SAMPLES, new StepSettings(0.01, step));
        assertThat(result.lossSum() / SAMPLES).as("loss of step %s", step)
            .isCloseTo(gradient.loss(), Near.by(1e-4, gradient.loss() + slope));
      }
      // Dividing by a root mean square magnifies the error of a small gradient up to rate / epsilon = 10 times.
      double tolerance = (training.getOptimizer() == OptimizerKind.SGD ? 1e-5 : 5e-5) + 1e-6 * slope;
      Near.check("weight", engine.parameters().weights(), expected.weights(), tolerance);
      Near.check("bias", engine.parameters().biases(), expected.biases(), tolerance);
    }
  }

  /** Factors of dropout by sample and neuron: those of hidden neurons as the engine draws them, 1 for the others. */
  private static double[][] factors(ExecutionPlan plan, double probability, long seed, long step) {
    Dropout dropout = new Dropout(probability, seed, plan.getDeclared());
    dropout.begin(step);
    double[][] factors = new double[SAMPLES][plan.getNeurons()];
    for (int neuron = 0; neuron < plan.getNeurons(); neuron++) {
      int number = neuron;
      float[] row = new float[SAMPLES];
      Arrays.fill(row, 1);
      boolean hidden = neuron >= plan.getInputs() && IntStream.of(plan.getOutputs()).noneMatch(o -> o == number);
      if (hidden && probability > 0) {
        dropout.apply(row, 0, neuron, 0, SAMPLES);
      }
      for (int k = 0; k < SAMPLES; k++) {
        factors[k][neuron] = row[k];
      }
    }
    return factors;
  }
}
