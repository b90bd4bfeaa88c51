package org.snn.trainer.cuda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Backend;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.Parameters;
import org.snn.trainer.StepResult;
import org.snn.trainer.StepSettings;
import org.snn.trainer.cpu.CpuBackend;
import org.snn.trainer.cpu.NaiveNetwork;
import org.snn.trainer.cpu.Near;
import org.snn.trainer.cpu.RandomData;

/** What one plan gives on the CPU and on a device, side by side. */
final class Agreement implements AutoCloseable {

  private final ExecutionPlan plan;
  private final int samples;
  private final long seed;
  private final Engine cpu;
  private final Engine device;
  private final RandomData onCpu;
  private final RandomData onDevice;

  Agreement(ExecutionPlan plan, Backend backend, int batch, int samples, long seed) {
    this.plan = plan;
    this.samples = samples;
    this.seed = seed;
    EngineOptions options = new EngineOptions(batch, 1, seed);
    cpu = CpuBackend.reference().open(plan, options);
    device = backend.open(plan, options);
    onCpu = new RandomData(plan, samples, cpu.stride(), seed);
    onDevice = new RandomData(plan, samples, device.stride(), seed);
  }

  /** Both begin with these. */
  Parameters begin() {
    Parameters start = RandomData.parameters(plan, cpu.parameters(), seed);
    cpu.setParameters(start);
    device.setParameters(start);
    return start;
  }

  /** Both start from the same weights, which they draw themselves. */
  void checkStart() {
    assertThat(device.parameters().weights()).isEqualTo(cpu.parameters().weights());
    assertThat(device.parameters().biases()).isEqualTo(cpu.parameters().biases());
  }

  void checkAnswers(double tolerance) {
    int outputs = plan.getOutputs().length;
    float[] expected = new float[outputs * cpu.stride()];
    float[] actual = new float[outputs * device.stride()];
    cpu.predict(onCpu.features, samples, expected);
    device.predict(onDevice.features, samples, actual);
    for (int output = 0; output < outputs; output++) {
      for (int k = 0; k < samples; k++) {
        double wanted = expected[output * cpu.stride() + k];
        assertThat((double) actual[output * device.stride() + k]).as("output %s of sample %s", output, k)
            .isCloseTo(wanted, Near.by(tolerance, wanted));
      }
    }
  }

  void checkLoss(double tolerance) {
    check(device.evaluate(onDevice.features, onDevice.targets, samples), cpu.evaluate(onCpu.features, onCpu.targets, samples),
        tolerance);
  }

  private void check(StepResult actual, StepResult expected, double tolerance) {
    assertThat(actual.samples()).isEqualTo(expected.samples());
    assertThat(actual.lossSum()).as("loss").isCloseTo(expected.lossSum(), Near.by(tolerance * samples, expected.lossSum() / samples));
    assertThat(actual.correct()).as("right answers").isEqualTo(expected.correct());
  }

  /** Where the CPU itself is farther from the truth, the device may be as far. */
  void checkGradients(double tolerance) {
    Parameters actual = device.gradients(onDevice.features, onDevice.targets, samples);
    Parameters expected = cpu.gradients(onCpu.features, onCpu.targets, samples);
    Parameters now = cpu.parameters();
    NaiveNetwork.Gradient exact = new NaiveNetwork(plan).gradient(RandomData.doubles(now.weights()),
        RandomData.doubles(now.biases()), onCpu.x, onCpu.t);
    double rounding = Math.max(error(expected.weights(), exact.weights()), error(expected.biases(), exact.biases()));
    check("gradient of", actual, expected, tolerance + 3 * rounding);
  }

  /** Largest error, over the largest value. */
  private static double error(float[] values, double[] exact) {
    double error = 0;
    double largest = Double.MIN_NORMAL;
    for (int i = 0; i < exact.length; i++) {
      error = Math.max(error, Math.abs(values[i] - exact[i]));
      largest = Math.max(largest, Math.abs(exact[i]));
    }
    return error / largest;
  }

  /** Some steps of training on both. */
  void checkTraining(int steps, double tolerance) {
    IntStream.range(0, steps).forEach(step -> {
      StepSettings settings = new StepSettings(0.01, step);
      check(device.train(onDevice.features, onDevice.targets, samples, settings),
          cpu.train(onCpu.features, onCpu.targets, samples, settings), 10 * tolerance);
    });
    check("after training", device.parameters(), cpu.parameters(), tolerance);
    assertThat(device.optimizerState().step()).isEqualTo(cpu.optimizerState().step());
    assertThat(device.optimizerState().moments().keySet()).isEqualTo(cpu.optimizerState().moments().keySet());
    cpu.optimizerState().moments().forEach((name, expected) -> check(name, device.optimizerState().moments().get(name), expected,
        50 * tolerance));
  }

  private static void check(String what, Parameters actual, Parameters expected, double tolerance) {
    Near.check(what + " weights", actual.weights(), RandomData.doubles(expected.weights()), tolerance);
    Near.check(what + " biases", actual.biases(), RandomData.doubles(expected.biases()), tolerance);
  }

  @Override
  public void close() {
    device.close();
    cpu.close();
  }
}
