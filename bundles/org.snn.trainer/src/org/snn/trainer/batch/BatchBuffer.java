package org.snn.trainer.batch;

import org.snn.data.DataSet;
import org.snn.trainer.Engine;

/** One batch, neuron-major, as an {@link Engine} wants it; filled again and again. */
public final class BatchBuffer {

  private final int stride;
  private final Engine.FeatureRows features;
  private final float[] targets;
  private int samples;

  /**
   * @param inputs rows of features
   * @param outputs rows of targets
   */
  public BatchBuffer(Engine engine, int inputs, int outputs) {
    this.stride = engine.stride();
    this.features = engine.featureRows(inputs);
    this.targets = new float[Math.multiplyExact(outputs, stride)];
  }

  /** Takes the samples {@code order[from] .. order[from + count - 1]}, with their targets if the data has any. */
  public void fill(DataSet data, int[] order, int from, int count) {
    data.copyFeatures(order, from, count, features.values(), features.start(), stride);
    if (data.targets() > 0) {
      data.copyTargets(order, from, count, targets, 0, stride);
    }
    samples = count;
  }

  /** What to pass to the engine as features. */
  public float[] features() {
    return features.values();
  }

  /** (outputs, samples), with the engine's stride. */
  public float[] targets() {
    return targets;
  }

  /** Samples of the batch. */
  public int samples() {
    return samples;
  }
}
