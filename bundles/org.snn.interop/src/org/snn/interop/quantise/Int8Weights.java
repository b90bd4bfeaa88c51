package org.snn.interop.quantise;

import org.snn.plan.Connections;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Parameters;

/**
 * Weights rounded to 8 bits, symmetric, with a scale for each neuron: w is nearly scale * q, q from -127 to 127, scale = max |w| /
 * 127 over the connections into the neuron. No weight changes by more than half a scale.
 *
 * @param scales by number of the neuron; 0 where all weights are 0 or there are none
 * @param rounded the network's parameters with each weight as scale * q; biases as they were
 */
public record Int8Weights(float[] scales, Parameters rounded) {

  private static final int MOST = 127;

  /** Rounds the weights of a network. */
  public static Int8Weights of(ExecutionPlan plan, Parameters parameters) {
    float[] scales = new float[plan.getNeurons()];
    float[] weights = parameters.weights();
    Connections.visit(plan, (slot, from, to) -> scales[to] = Math.max(scales[to], Math.abs(weights[slot])));
    for (int neuron = 0; neuron < scales.length; neuron++) {
      scales[neuron] /= MOST;
    }
    float[] rounded = new float[weights.length];
    Connections.visit(plan, (slot, from, to) -> rounded[slot] = scales[to] * rounded(weights[slot], scales[to]));
    return new Int8Weights(scales, new Parameters(rounded, parameters.biases()));
  }

  /** The q of a weight; of a rounded one the same again. */
  public static int rounded(double weight, double scale) {
    return scale == 0 ? 0 : (int) Math.max(-MOST, Math.min(MOST, Math.rint(weight / scale)));
  }
}
