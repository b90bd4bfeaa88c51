package org.snn.bench.work;

import org.snn.plan.Connections;
import org.snn.plan.ExecutionPlan;

/**
 * The arithmetic and the memory traffic that a network cannot do without, whatever computes it.
 *
 * <p>Each connection is one multiply-add a sample, 2 operations, in the forward pass, in the data gradient (not from an
 * input, whose gradient nobody asks for) and in the weight gradient. Biases, activations, loss and optimizer are not counted.
 *
 * @param connections number of connections
 * @param fromInputs those that start at an input
 * @param slots weight slots: connections and padding
 * @param indexBytes bytes of the plan's index arrays
 * @param neurons number of neurons, inputs included
 * @param inputs number of inputs
 */
public record Work(long connections, long fromInputs, long slots, long indexBytes, int neurons, int inputs) {

  private static final long PARAMETER = Float.BYTES;

  /** Counts a plan; O(connections). */
  public static Work of(ExecutionPlan plan) {
    long[] counts = new long[2];
    int inputs = plan.getInputs();
    Connections.visit(plan, (slot, source, target) -> {
      counts[0]++;
      if (source < inputs) {
        counts[1]++;
      }
    });
    long parameters = plan.getWeights() + (long) plan.getNeurons();
    return new Work(counts[0], counts[1], plan.getWeights(), plan.getBytes() - PARAMETER * parameters, plan.getNeurons(),
        inputs);
  }

  /** Operations of one training step. */
  public double trainingOperations(int samples) {
    return samples * (6.0 * connections - 2.0 * fromInputs);
  }

  /** Operations of answering for these samples. */
  public double inferenceOperations(int samples) {
    return samples * 2.0 * connections;
  }

  /**
   * Bytes that one training step reads and writes if each pass touches each array that it needs once: forward the weights and
   * indices, and each activation once to write and once to read; the data gradient the weights and indices that are not from
   * inputs, and each delta twice; weight gradient and update the indices, activations and deltas, and weights and moments
   * once to read and once to write.
   *
   * @param moments numbers that the optimizer keeps for each weight
   */
  public double trainingBytes(int samples, int moments) {
    double weights = PARAMETER * slots;
    double activations = PARAMETER * (double) samples * neurons;
    double deltas = PARAMETER * (double) samples * (neurons - inputs);
    double behind = connections == 0 ? 0 : (connections - fromInputs) / (double) connections;
    double forward = weights + indexBytes + 2 * activations;
    double dataGradient = behind * (weights + indexBytes) + 2 * deltas;
    double update = indexBytes + activations + deltas + 2 * weights * (1 + moments);
    return forward + dataGradient + update;
  }
}
