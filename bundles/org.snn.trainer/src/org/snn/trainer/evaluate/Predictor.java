package org.snn.trainer.evaluate;

import org.snn.data.DataSet;
import org.snn.data.Split;
import org.snn.trainer.Engine;
import org.snn.trainer.TrainingException;
import org.snn.trainer.batch.BatchBuffer;

/** Answers of the network on an engine, for any number of samples. Sample-major: one row of outputs a sample. */
public final class Predictor {

  private final Engine engine;
  private final int batch;
  private final int inputs;
  private final int outputs;

  /**
   * @param batch samples at a time, no more than the engine was opened for
   * @param inputs input neurons of the network
   * @param outputs output neurons of the network
   */
  public Predictor(Engine engine, int batch, int inputs, int outputs) {
    this.engine = engine;
    this.batch = batch;
    this.inputs = inputs;
    this.outputs = outputs;
  }

  /**
   * Predicts the samples of a split, normalised as its data says.
   *
   * @return {@code [sample * outputs + output]}, samples in the order of the split
   * @throws TrainingException if the data does not have the network's number of features
   */
  public float[] predict(Split split) {
    DataSet data = split.data();
    if (data.features() != inputs) {
      throw new TrainingException("The data has %d features, but the network has %d inputs; give data with %d features."
          .formatted(data.features(), inputs, inputs));
    }
    int[] order = split.order();
    BatchBuffer buffer = new BatchBuffer(engine, inputs, data.targets());
    return predict(order.length, (from, count) -> {
      buffer.fill(data, order, from, count);
      return buffer.features();
    });
  }

  /**
   * Predicts samples that are already normalised.
   *
   * @param features {@code [sample * inputs + input]}
   * @return {@code [sample * outputs + output]}
   * @throws TrainingException if the length is no multiple of the number of inputs
   */
  public float[] predict(float[] features) {
    if (features.length % inputs != 0) {
      throw new TrainingException("%d values are no whole number of samples; the network has %d inputs."
          .formatted(features.length, inputs));
    }
    float[] rows = new float[Math.multiplyExact(inputs, engine.stride())];
    return predict(features.length / inputs, (from, count) -> {
      for (int input = 0; input < inputs; input++) {
        for (int k = 0; k < count; k++) {
          rows[input * engine.stride() + k] = features[(from + k) * inputs + input];
        }
      }
      return rows;
    });
  }

  /** Gives the features of some samples, neuron-major. */
  private interface Batches {

    float[] features(int from, int count);
  }

  private float[] predict(int samples, Batches batches) {
    float[] answers = new float[Math.multiplyExact(samples, outputs)];
    float[] rows = new float[Math.multiplyExact(outputs, engine.stride())];
    for (int from = 0; from < samples; from += batch) {
      int count = Math.min(batch, samples - from);
      engine.predict(batches.features(from, count), count, rows);
      toSampleMajor(rows, count, answers, from * outputs);
    }
    return answers;
  }

  private void toSampleMajor(float[] rows, int samples, float[] answers, int start) {
    for (int output = 0; output < outputs; output++) {
      int row = output * engine.stride();
      for (int k = 0; k < samples; k++) {
        answers[start + k * outputs + output] = rows[row + k];
      }
    }
  }
}
