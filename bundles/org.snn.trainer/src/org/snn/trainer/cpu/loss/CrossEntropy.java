package org.snn.trainer.cpu.loss;

import org.snn.plan.Activation;
import org.snn.trainer.loss.OutputLayout;

/**
 * Cross-entropy: minus the sum of target times log probability. Outputs of a softmax group are probabilities; identity
 * outputs are logits, and the probabilities their softmax; any other output is taken as a probability, cut to
 * [{@value #SMALLEST}, 1].
 */
final class CrossEntropy implements SampleLoss {

  static final double SMALLEST = 1e-7;
  /** As in PyTorch: a logarithm of 0 counts as this. */
  static final double LOWEST_LOG = -100;

  private final OutputLayout outputs;
  private final int[] logits;

  CrossEntropy(OutputLayout outputs) {
    this.outputs = outputs;
    this.logits = outputs.with(Activation.IDENTITY);
  }

  @Override
  public boolean fused(Activation activation) {
    return activation == Activation.SOFTMAX;
  }

  @Override
  public double at(Sample sample) {
    double loss = 0;
    for (int[] group : outputs.softmax()) {
      loss += softmax(sample, group);
    }
    if (logits.length > 0) {
      loss += logits(sample);
    }
    for (int output = 0; output < outputs.count(); output++) {
      Activation activation = outputs.activations()[output];
      if (activation != Activation.SOFTMAX && activation != Activation.IDENTITY) {
        loss += probability(sample, output);
      }
    }
    return loss;
  }

  private static double total(Sample sample, int[] group) {
    double total = 0;
    for (int output : group) {
      total += sample.target(output);
    }
    return total;
  }

  private static double softmax(Sample sample, int[] group) {
    double total = total(sample, group);
    double loss = 0;
    for (int output : group) {
      double p = sample.answer(output);
      double t = sample.target(output);
      if (t != 0) {
        loss -= t * Math.max(StrictMath.log(p), LOWEST_LOG);
      }
      sample.slope(output, p * total - t);
    }
    return loss;
  }

  private double logits(Sample sample) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int output : logits) {
      largest = Math.max(largest, sample.answer(output));
    }
    double sum = 0;
    for (int output : logits) {
      sum += StrictMath.exp(sample.answer(output) - largest);
    }
    double shift = largest + StrictMath.log(sum);
    double total = total(sample, logits);
    double loss = 0;
    for (int output : logits) {
      double logP = sample.answer(output) - shift;
      double t = sample.target(output);
      loss -= t * logP;
      sample.slope(output, StrictMath.exp(logP) * total - t);
    }
    return loss;
  }

  private static double probability(Sample sample, int output) {
    double answer = sample.answer(output);
    double p = Math.max(SMALLEST, Math.min(1, answer));
    double t = sample.target(output);
    sample.slope(output, p == answer ? -t / p : 0);
    return -t * StrictMath.log(p);
  }
}
