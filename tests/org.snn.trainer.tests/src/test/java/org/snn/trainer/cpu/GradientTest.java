package org.snn.trainer.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.Parameters;
import org.snn.trainer.StepResult;

/** Outputs, losses and gradients of random networks: finite differences hold the interpreter, the interpreter the engine. */
class GradientTest {

  private static final int SAMPLES = 5;

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  /** Rounding of a loss near 1 (1e-16) over the step leaves 1e-11 or so, fifth derivatives times 1e-16 much less. */
  @ParameterizedTest(name = "network {0}")
  @MethodSource("seeds")
  void interpreterAgreesWithFiniteDifferences(int seed) {
    ExecutionPlan plan = RandomTestNetworks.plan(seed);
    NaiveNetwork naive = new NaiveNetwork(plan);
    try (Engine engine = new CpuBackend().open(plan, new EngineOptions(SAMPLES, 1, seed))) {
      Parameters start = RandomData.parameters(plan, engine.parameters(), seed);
      RandomData data = new RandomData(plan, SAMPLES, engine.stride(), seed);
      double[] w = RandomData.doubles(start.weights());
      double[] b = RandomData.doubles(start.biases());
      NaiveNetwork.Gradient gradient = naive.gradient(w, b, data.x, data.t);
      Random random = new Random(seed);
      for (int i = 0; i < 40 && w.length > 0; i++) {
        int slot = random.nextInt(w.length);
        checkDifference("weight " + slot, gradient.weights()[slot], w, slot, () -> naive.loss(w, b, data.x, data.t));
        int neuron = plan.getInputs() + random.nextInt(plan.getNeurons() - plan.getInputs());
        checkDifference("bias " + neuron, gradient.biases()[neuron], b, neuron, () -> naive.loss(w, b, data.x, data.t));
      }
    }
  }

  private static void checkDifference(String what, double derivative, double[] values, int at, DoubleSupplier loss) {
    double here = loss.getAsDouble();
    double wide = 2e-5;
    double[] far = around(values, at, wide, loss);
    double[] near = around(values, at, wide / 2, loss);
    // Richardson: the cubic terms of the two central differences cancel.
    double central = (4 * (near[1] - near[0]) / wide - (far[1] - far[0]) / (2 * wide)) / 3;
    // Where a kink (relu, abs, a clamp) lies within the step, only the side without it has the derivative.
    double below = (4 * (here - near[0]) / (wide / 2) - 2 * (here - far[0]) / wide) / 2;
    double above = (4 * (near[1] - here) / (wide / 2) - 2 * (far[1] - here) / wide) / 2;
    boolean right = close(central, derivative, 1e-7) || close(below, derivative, 1e-4) || close(above, derivative, 1e-4);
    assertThat(right).as("%s: derivative %s, differences %s, below %s, above %s", what, derivative, central, below, above)
        .isTrue();
  }

  /** The loss with one parameter lowered and raised. */
  private static double[] around(double[] values, int at, double step, DoubleSupplier loss) {
    double value = values[at];
    values[at] = value - step;
    double below = loss.getAsDouble();
    values[at] = value + step;
    double above = loss.getAsDouble();
    values[at] = value;
    return new double[] {below, above};
  }

  private static boolean close(double difference, double derivative, double tolerance) {
    return Math.abs(difference - derivative) < tolerance * (1 + Math.abs(derivative));
  }

  /**
   * Single precision rounds at 6e-8; sums of up to some hundred terms through some hundred levels lose two digits, the
   * gradient of the most sensitive of these networks three, relative to the largest value of the kind. What the outputs
   * lose, loss and gradient lose times the slope of the loss, which is large where a probability rounds near 0 or 1.
   */
  @ParameterizedTest(name = "network {0}")
  @MethodSource("seeds")
  void engineAgreesWithInterpreter(int seed) {
    ExecutionPlan plan = RandomTestNetworks.plan(seed);
    NaiveNetwork naive = new NaiveNetwork(plan);
    try (Engine engine = new CpuBackend().open(plan, new EngineOptions(SAMPLES + seed % 4, 1 + seed % 3, seed))) {
      Parameters start = RandomData.parameters(plan, engine.parameters(), seed);
      engine.setParameters(start);
      RandomData data = new RandomData(plan, SAMPLES, engine.stride(), seed);
      double[] w = RandomData.doubles(start.weights());
      double[] b = RandomData.doubles(start.biases());
      NaiveNetwork.Gradient expected = naive.gradient(w, b, data.x, data.t);

      StepResult result = engine.evaluate(data.features, data.targets, SAMPLES);
      assertThat(result.lossSum() / SAMPLES).as("loss")
          .isCloseTo(expected.loss(), Near.by(1e-5, expected.loss() + expected.slope()));

      float[] outputs = new float[plan.getOutputs().length * engine.stride()];
      engine.predict(data.features, SAMPLES, outputs);
      for (int k = 0; k < SAMPLES; k++) {
        double[] y = naive.outputs(w, b, data.x[k]);
        for (int o = 0; o < y.length; o++) {
          assertThat((double) outputs[o * engine.stride() + k]).as("output %s of sample %s", o, k)
              .isCloseTo(y[o], Near.by(1e-5, y[o]));
        }
      }
      Parameters gradient = engine.gradients(data.features, data.targets, SAMPLES);
      double tolerance = 5e-5 + 1e-6 * expected.slope();
      Near.check("weight gradient", gradient.weights(), expected.weights(), tolerance);
      Near.check("bias gradient", gradient.biases(), expected.biases(), tolerance);
      assertThat(Arrays.stream(plan.getDeclared()).limit(plan.getInputs()).mapToDouble(i -> gradient.biases()[i]))
          .containsOnly(0.0);
    }
  }
}
