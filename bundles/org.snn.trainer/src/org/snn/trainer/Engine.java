package org.snn.trainer;

import java.util.Optional;
import org.snn.data.DataSet;

/**
 * A network on a device: parameters, optimizer state and working memory. Not thread safe.
 *
 * <p>Features, targets and outputs are neuron-major: the value of row {@code r} for sample {@code k} of the batch stands at
 * {@code r * stride() + k}; rows are inputs or outputs in order of declaration. Only the first {@code samples} of each
 * row count.
 */
public interface Engine extends AutoCloseable {

  /** Distance between two rows of every array passed in or out: the batch, padded to the vector width. */
  int stride();

  /**
   * Rows for the features of a call. Passing their array instead of another saves copying it; what stands in it lasts
   * until the next call, and only rows of inputs may be written.
   */
  default FeatureRows featureRows(int inputs) {
    return new FeatureRows(new float[Math.multiplyExact(inputs, stride())], 0);
  }

  /**
   * Where the features of a call may be written.
   *
   * @param values the array to pass
   * @param start where the row of the first input starts in it; the others follow at a distance of {@link #stride}
   */
  record FeatureRows(float[] values, int start) {
  }

  /**
   * The engine's own way to take batches of a data set that has targets, where it has a faster one than being passed arrays: as one
   * that computes in other memory than that of this process. Results are the same.
   */
  default Optional<Batches> batches(DataSet data) {
    return Optional.empty();
  }

  /**
   * One step: forward, loss, backward, update.
   *
   * @param features (inputs, samples)
   * @param targets (outputs, samples); classes are one-hot
   */
  StepResult train(float[] features, float[] targets, int samples, StepSettings settings);

  /** Forward and loss, without dropout; nothing changes. */
  StepResult evaluate(float[] features, float[] targets, int samples);

  /** Forward, without dropout; writes the activations of the output neurons, (outputs, samples). */
  void predict(float[] features, int samples, float[] outputs);

  /** Gradient of the mean loss (with l1 and l2, before clipping, without dropout) for one batch; nothing changes. */
  Parameters gradients(float[] features, float[] targets, int samples);

  /** A copy of weights and biases. */
  Parameters parameters();

  /** Replaces weights and biases. */
  void setParameters(Parameters parameters);

  /** A copy of what the optimizer remembers between steps. */
  OptimizerState optimizerState();

  /** Replaces what the optimizer remembers. */
  void setOptimizerState(OptimizerState state);

  @Override
  void close();
}
