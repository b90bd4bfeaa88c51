package org.snn.prune.score;

import org.snn.data.Split;
import org.snn.trainer.Engine;
import org.snn.trainer.Parameters;
import org.snn.trainer.batch.BatchBuffer;

/** The gradient of the mean loss over all samples of a split, with the parameters that an engine has now. */
public final class MeanGradient {

  private MeanGradient() {
  }

  /**
   * Adds up the gradients of batches, in double precision, each by its number of samples.
   *
   * @param batch samples at a time, no more than the engine was opened for
   */
  public static Parameters of(Engine engine, Split split, int batch) {
    BatchBuffer buffer = new BatchBuffer(engine, split.data().features(), split.data().targets());
    int[] order = split.order();
    double[] weights = null;
    double[] biases = null;
    for (int from = 0; from < order.length; from += batch) {
      buffer.fill(split.data(), order, from, Math.min(batch, order.length - from));
      Parameters gradient = engine.gradients(buffer.features(), buffer.targets(), buffer.samples());
      double share = (double) buffer.samples() / order.length;
      weights = add(weights, gradient.weights(), share);
      biases = add(biases, gradient.biases(), share);
    }
    return new Parameters(floats(weights), floats(biases));
  }

  private static double[] add(double[] sums, float[] values, double factor) {
    double[] result = sums == null ? new double[values.length] : sums;
    for (int i = 0; i < values.length; i++) {
      result[i] += values[i] * factor;
    }
    return result;
  }

  private static float[] floats(double[] values) {
    float[] result = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      result[i] = (float) values[i];
    }
    return result;
  }
}
