package org.snn.trainer.cpu.loss;

import org.snn.plan.Activation;
import org.snn.trainer.loss.OutputLayout;

/**
 * Binary cross-entropy, -(t log p + (1-t) log(1-p)), mean over the outputs. Sigmoid outputs are probabilities; identity
 * outputs are logits; any other output is taken as a probability, cut to [1e-7, 1 - 1e-7].
 */
final class BinaryCrossEntropy implements SampleLoss {

  private final OutputLayout outputs;

  BinaryCrossEntropy(OutputLayout outputs) {
    this.outputs = outputs;
  }

  @Override
  public boolean fused(Activation activation) {
    return activation == Activation.SIGMOID;
  }

  @Override
  public double at(Sample sample) {
    double loss = 0;
    for (int output = 0; output < outputs.count(); output++) {
      loss += switch (outputs.activations()[output]) {
        case SIGMOID -> sigmoid(sample, output);
        case IDENTITY -> logit(sample, output);
        default -> probability(sample, output);
      };
    }
    return loss / outputs.count();
  }

  private double sigmoid(Sample sample, int output) {
    double p = sample.answer(output);
    double t = sample.target(output);
    sample.slope(output, (p - t) / outputs.count());
    return entropy(p, t);
  }

  private double logit(Sample sample, int output) {
    double z = sample.answer(output);
    double t = sample.target(output);
    double power = StrictMath.exp(-Math.abs(z));
    double p = (z > 0 ? 1 : power) / (1 + power);
    sample.slope(output, (p - t) / outputs.count());
    return Math.max(z, 0) - z * t + StrictMath.log1p(power);
  }

  private double probability(Sample sample, int output) {
    double answer = sample.answer(output);
    double p = Math.max(CrossEntropy.SMALLEST, Math.min(1 - CrossEntropy.SMALLEST, answer));
    double t = sample.target(output);
    sample.slope(output, p == answer ? (p - t) / (p * (1 - p)) / outputs.count() : 0);
    return entropy(p, t);
  }

  private static double entropy(double p, double t) {
    double yes = t == 0 ? 0 : t * Math.max(StrictMath.log(p), CrossEntropy.LOWEST_LOG);
    double no = t == 1 ? 0 : (1 - t) * Math.max(StrictMath.log(1 - p), CrossEntropy.LOWEST_LOG);
    return -(yes + no);
  }
}
