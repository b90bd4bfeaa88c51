package org.snn.trainer.cpu;

import org.snn.plan.Activation;
import org.snn.plan.TrainingSpec;

/** Losses of one sample from their definitions, with the derivative by each output's activation. */
final class NaiveLoss {

  private final TrainingSpec training;
  private final Activation[] activations;

  NaiveLoss(TrainingSpec training, Activation[] activations) {
    this.training = training;
    this.activations = activations;
  }

  /** The loss; the derivatives go to {@code slopes}. */
  double of(double[] y, double[] t, double[] slopes) {
    return switch (training.getLoss()) {
      case CROSS_ENTROPY -> crossEntropy(y, t, slopes);
      case BINARY_CROSS_ENTROPY -> binary(y, t, slopes);
      case MSE, MAE, HUBER -> distance(y, t, slopes);
    };
  }

  private double crossEntropy(double[] y, double[] t, double[] slopes) {
    double logitSum = 0;
    double logitTargets = 0;
    for (int o = 0; o < y.length; o++) {
      if (activations[o] == Activation.IDENTITY) {
        logitSum += Math.exp(y[o]);
        logitTargets += t[o];
      }
    }
    double loss = 0;
    for (int o = 0; o < y.length; o++) {
      double p = y[o];
      if (activations[o] == Activation.IDENTITY) {
        loss -= t[o] * (y[o] - Math.log(logitSum));
        slopes[o] = Math.exp(y[o]) / logitSum * logitTargets - t[o];
        continue;
      }
      if (activations[o] != Activation.SOFTMAX) {
        p = Math.max(1e-7, Math.min(1, p));
      }
      loss -= t[o] * Math.log(p);
      slopes[o] = p == y[o] ? -t[o] / p : 0;
    }
    return loss;
  }

  private double binary(double[] y, double[] t, double[] slopes) {
    double loss = 0;
    for (int o = 0; o < y.length; o++) {
      boolean logit = activations[o] == Activation.IDENTITY;
      double p = logit ? 1 / (1 + Math.exp(-y[o])) : y[o];
      if (!logit && activations[o] != Activation.SIGMOID) {
        p = Math.max(1e-7, Math.min(1 - 1e-7, p));
      }
      loss -= (t[o] * Math.log(p) + (1 - t[o]) * Math.log(1 - p)) / y.length;
      slopes[o] = logit ? (p - t[o]) / y.length : p == y[o] ? (p - t[o]) / (p * (1 - p)) / y.length : 0;
    }
    return loss;
  }

  private double distance(double[] y, double[] t, double[] slopes) {
    double delta = training.getHuberDelta();
    double loss = 0;
    for (int o = 0; o < y.length; o++) {
      double e = y[o] - t[o];
      double size = Math.abs(e);
      switch (training.getLoss()) {
        case MSE -> {
          loss += e * e / y.length;
          slopes[o] = 2 * e / y.length;
        }
        case MAE -> {
          loss += size / y.length;
          slopes[o] = Math.signum(e) / y.length;
        }
        default -> {
          loss += (size < delta ? e * e / 2 : delta * (size - delta / 2)) / y.length;
          slopes[o] = (size < delta ? e : delta * Math.signum(e)) / y.length;
        }
      }
    }
    return loss;
  }
}
