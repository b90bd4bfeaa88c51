package org.snn.trainer.cuda;

import java.util.Random;
import java.util.stream.IntStream;
import org.snn.data.DataSet;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Backend;
import org.snn.trainer.Batches;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.Parameters;
import org.snn.trainer.StepSettings;
import org.snn.trainer.batch.BufferedBatches;

/**
 * What a plan gives on random samples.
 *
 * @param answers (outputs, samples)
 * @param gradients of the starting weights
 * @param losses of each step of training, and after them, of arrays and of a data set
 * @param trained parameters after these steps
 */
record SelfTestResults(float[] answers, Parameters gradients, float[] losses, Parameters trained) {

  private static final int STEPS = 3;
  private static final double RATE = 0.05;

  /** One sample less than the batch, so that there are columns without one. */
  static SelfTestResults of(Backend backend, ExecutionPlan plan, int batch) {
    int samples = batch - 1;
    int outputs = plan.getOutputs().length;
    try (Engine engine = backend.open(plan, new EngineOptions(batch, 1, 1))) {
      float[] features = random(plan.getInputs(), samples, engine.stride());
      float[] targets = random(outputs, samples, engine.stride());
      float[] rows = new float[outputs * engine.stride()];
      engine.predict(features, samples, rows);
      Parameters gradients = engine.gradients(features, targets, samples);
      float[] losses = new float[STEPS + 2];
      for (int step = 0; step < STEPS; step++) {
        losses[step] = (float) engine.train(features, targets, samples, new StepSettings(RATE, step)).lossSum();
      }
      losses[STEPS] = (float) engine.evaluate(features, targets, samples).lossSum();
      losses[STEPS + 1] = ofDataSet(engine, data(plan.getInputs(), features, outputs, targets, samples, engine.stride()));
      return new SelfTestResults(answers(rows, outputs, samples, engine.stride()), gradients, losses, engine.parameters());
    }
  }

  /** The loss of the samples of a data set. */
  private static float ofDataSet(Engine engine, DataSet data) {
    int[] backwards = IntStream.range(0, data.samples()).map(k -> data.samples() - 1 - k).toArray();
    try (Batches batches = BufferedBatches.of(engine, data)) {
      return (float) batches.evaluate(backwards, 0, backwards.length).lossSum();
    }
  }

  private static DataSet data(int inputs, float[] features, int outputs, float[] targets, int samples, int stride) {
    return DataSet.ofTargets("self-test", inputs, turned(features, inputs, samples, stride), outputs,
        turned(targets, outputs, samples, stride));
  }

  /** Sample after sample. */
  private static float[] turned(float[] rows, int count, int samples, int stride) {
    float[] values = new float[count * samples];
    for (int i = 0; i < values.length; i++) {
      values[i] = rows[i % count * stride + i / count];
    }
    return values;
  }

  /** Numbers in (0, 1), the same for every stride. */
  private static float[] random(int rows, int samples, int stride) {
    Random random = new Random(2);
    float[] values = new float[rows * stride];
    for (int row = 0; row < rows; row++) {
      for (int k = 0; k < samples; k++) {
        values[row * stride + k] = random.nextFloat();
      }
    }
    return values;
  }

  private static float[] answers(float[] rows, int outputs, int samples, int stride) {
    float[] answers = new float[outputs * samples];
    for (int output = 0; output < outputs; output++) {
      System.arraycopy(rows, output * stride, answers, output * samples, samples);
    }
    return answers;
  }

  /** Largest difference of two values, over the largest value of their kind; infinite where one of them is no number. */
  double difference(SelfTestResults expected) {
    double answered = difference(answers, expected.answers);
    double slopes = Math.max(difference(gradients.weights(), expected.gradients.weights()),
        difference(gradients.biases(), expected.gradients.biases()));
    double moved = Math.max(difference(trained.weights(), expected.trained.weights()),
        difference(trained.biases(), expected.trained.biases()));
    return Math.max(Math.max(answered, slopes), Math.max(moved, difference(losses, expected.losses)));
  }

  private static double difference(float[] actual, float[] expected) {
    double largest = 0;
    double difference = 0;
    for (int i = 0; i < expected.length; i++) {
      double apart = Math.abs(actual[i] - expected[i]);
      difference = Math.max(difference, Double.isNaN(apart) ? Double.POSITIVE_INFINITY : apart);
      largest = Math.max(largest, Math.abs(expected[i]));
    }
    return difference == 0 ? 0 : difference / largest;
  }
}
