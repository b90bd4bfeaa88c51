package org.snn.trainer.cpu;

import java.util.Arrays;
import java.util.Random;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Parameters;

/** Random samples and parameters for a plan, in the engine's layout and by sample. */
public final class RandomData {

  public final int samples;
  public final float[] features;
  public final float[] targets;
  public final double[][] x;
  public final double[][] t;

  /** Standard normal features; targets in (0, 1) that sum to 1. What lies beyond the samples in a row is NaN. */
  public RandomData(ExecutionPlan plan, int samples, int stride, long seed) {
    Random random = new Random(seed);
    int outputs = plan.getOutputs().length;
    this.samples = samples;
    this.features = new float[plan.getInputs() * stride];
    this.targets = new float[outputs * stride];
    this.x = new double[samples][plan.getInputs()];
    this.t = new double[samples][outputs];
    Arrays.fill(features, Float.NaN);
    Arrays.fill(targets, Float.NaN);
    for (int k = 0; k < samples; k++) {
      for (int i = 0; i < plan.getInputs(); i++) {
        features[i * stride + k] = (float) random.nextGaussian();
        x[k][i] = features[i * stride + k];
      }
      double sum = 0;
      for (int o = 0; o < outputs; o++) {
        t[k][o] = 0.05 + random.nextDouble();
        sum += t[k][o];
      }
      for (int o = 0; o < outputs; o++) {
        targets[o * stride + k] = (float) (t[k][o] / sum);
        t[k][o] = targets[o * stride + k];
      }
    }
  }

  /** Normal weights of variance 1 / fan-in, so that deep networks neither vanish nor explode; padding stays 0. */
  public static Parameters parameters(ExecutionPlan plan, Parameters start, long seed) {
    Random random = new Random(seed);
    float[] weights = start.weights().clone();
    for (int i = 0; i < weights.length; i++) {
      // He weights have variance 2 / fan-in.
      weights[i] *= (float) Math.sqrt(0.5);
    }
    float[] biases = new float[plan.getNeurons()];
    for (int n = plan.getInputs(); n < biases.length; n++) {
      biases[n] = (float) (0.3 * random.nextGaussian());
    }
    return new Parameters(weights, biases);
  }

  public static double[] doubles(float[] values) {
    double[] doubles = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      doubles[i] = values[i];
    }
    return doubles;
  }
}
