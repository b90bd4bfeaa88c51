package org.snn.bench.samples;

import java.util.SplittableRandom;
import org.snn.data.DataSet;
import org.snn.data.Names;
import org.snn.data.store.ByteFeatures;
import org.snn.data.store.ClassTargets;
import org.snn.data.store.RealTargets;
import org.snn.data.store.Targets;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Loss;

/**
 * Samples like MNIST's for any network: features are bytes, 81 % of them zero (as in MNIST's training images), and belong to
 * classes that can be learned. The same widths give the same samples.
 */
public final class SyntheticSamples {

  private static final long SEED = 1;
  /** As many as an epoch of 1,200 batches of 40 has, while they take no more than this memory. */
  private static final int SAMPLES = 48_000;
  private static final int MOST_BYTES = 1 << 26;
  private static final double ZEROS = 0.81;
  private static final double TYPICAL = 0.8;
  private static final double WRONG = 0.1;

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final int features;
  private final byte[][] templates;

  private SyntheticSamples(int features, int classes) {
    this.features = features;
    this.templates = new byte[classes][features];
    for (byte[] template : templates) {
      for (int f = 0; f < features; f++) {
        template[f] = (byte) (random.nextDouble() < ZEROS ? 0 : random.nextInt(1, 256));
      }
    }
  }

  /**
   * Samples for a plan with a training specification: classes for cross-entropy, zeros and ones for binary cross-entropy, else
   * real values from 0 to 1.
   */
  public static DataSet of(ExecutionPlan plan) {
    int features = plan.getInputs();
    int outputs = plan.getOutputs().length;
    int samples = Math.max(1, Math.min(SAMPLES, MOST_BYTES / features));
    Loss loss = plan.getTraining().getLoss();
    int[] labels = new int[samples];
    byte[] values = new SyntheticSamples(features, loss == Loss.CROSS_ENTROPY ? outputs : outputs + 1).fill(labels);
    Targets targets = targets(labels, outputs, loss);
    return new DataSet("synthetic", new ByteFeatures(values, features), targets, Names.features(features),
        Names.targets(outputs));
  }

  /**
   * Each feature is that of its class, or in one of five cases that of any class. In one of ten cases the sample is then said
   * to be of any class: the loss stays away from zero, and with it the gradients from numbers so small that processors are slow.
   */
  private byte[] fill(int[] labels) {
    byte[] values = new byte[labels.length * features];
    for (int sample = 0; sample < labels.length; sample++) {
      int right = random.nextInt(templates.length);
      for (int f = 0; f < features; f++) {
        int from = random.nextDouble() < TYPICAL ? right : random.nextInt(templates.length);
        values[sample * features + f] = templates[from][f];
      }
      labels[sample] = random.nextDouble() < WRONG ? random.nextInt(templates.length) : right;
    }
    return values;
  }

  private static Targets targets(int[] labels, int outputs, Loss loss) {
    if (loss == Loss.CROSS_ENTROPY) {
      return new ClassTargets(labels, outputs);
    }
    float[] values = new float[labels.length * outputs];
    SplittableRandom random = new SplittableRandom(SEED);
    for (int sample = 0; sample < labels.length; sample++) {
      for (int output = 0; output < outputs; output++) {
        boolean right = labels[sample] == output;
        boolean real = loss != Loss.BINARY_CROSS_ENTROPY;
        values[sample * outputs + output] = real ? (float) random.nextDouble() : right ? 1 : 0;
      }
    }
    return new RealTargets(values, outputs);
  }
}
