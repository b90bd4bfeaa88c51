package org.snn.prune.score;

import org.snn.prune.wiring.Values;
import org.snn.prune.wiring.Wiring;
import org.snn.trainer.initial.CounterHash;

/** How much connections matter: one number for each, the lowest go first. */
public final class Scores {

  private Scores() {
  }

  /** |w|. */
  public static float[] magnitude(Values parameters) {
    float[] scores = new float[parameters.connections().length];
    for (int c = 0; c < scores.length; c++) {
      scores[c] = Math.abs(parameters.connections()[c]);
    }
    return scores;
  }

  /**
   * |w g|: how much the loss changes without the connection, to first order (Molchanov et al., Pruning Convolutional Neural
   * Networks for Resource Efficient Inference, ICLR 2017). Before training it is SNIP's connection sensitivity (Lee et al.,
   * ICLR 2019), but for a common factor.
   *
   * @param gradient mean derivative of the loss by each weight
   */
  public static float[] gradient(Values parameters, Values gradient) {
    float[] scores = new float[parameters.connections().length];
    for (int c = 0; c < scores.length; c++) {
      scores[c] = Math.abs(parameters.connections()[c] * gradient.connections()[c]);
    }
    return scores;
  }

  /**
   * w² - w₀²: how far the weight has moved away from zero. The movement score, the sum of -w dL/dw over all steps (Sanh et al.,
   * Movement Pruning, NeurIPS 2020), comes to half of it, divided by the rate, under gradient descent with small steps.
   *
   * @param start parameters that training began with
   */
  public static float[] movement(Values parameters, Values start) {
    float[] scores = new float[parameters.connections().length];
    for (int c = 0; c < scores.length; c++) {
      float now = parameters.connections()[c];
      float before = start.connections()[c];
      scores[c] = now * now - before * before;
    }
    return scores;
  }

  /** Uniform in (0, 1), from the seed and the numbers of source and target. */
  public static float[] random(Wiring wiring, long seed) {
    float[] scores = new float[wiring.connections()];
    for (int target = 0; target < wiring.neurons(); target++) {
      for (int c = wiring.begin(target); c < wiring.end(target); c++) {
        scores[c] = (float) CounterHash.unit(CounterHash.bits(seed, wiring.source(c), target));
      }
    }
    return scores;
  }
}
