package org.snn.trainer.cpu;

import java.util.Arrays;
import org.snn.plan.OptimizerKind;
import org.snn.plan.TrainingSpec;

/** The optimizers from their definitions, in double precision, over one array with weights first and then biases. */
final class NaiveTraining {

  private final TrainingSpec training;
  private final int weights;
  final double[] parameters;
  private final double[] first;
  private final double[] second;
  private int step;

  NaiveTraining(TrainingSpec training, double[] weights, double[] biases) {
    this.training = training;
    this.weights = weights.length;
    this.parameters = new double[weights.length + biases.length];
    System.arraycopy(weights, 0, parameters, 0, weights.length);
    System.arraycopy(biases, 0, parameters, weights.length, biases.length);
    this.first = new double[parameters.length];
    this.second = new double[parameters.length];
  }

  double[] weights() {
    return Arrays.copyOf(parameters, weights);
  }

  double[] biases() {
    return Arrays.copyOfRange(parameters, weights, parameters.length);
  }

  void step(NaiveNetwork.Gradient gradient, double rate) {
    step++;
    double[] g = new double[parameters.length];
    double squares = 0;
    for (int i = 0; i < g.length; i++) {
      if (i < weights) {
        double w = parameters[i];
        g[i] = gradient.weights()[i] + training.getL1() * Math.signum(w) + training.getL2() * w;
      } else {
        g[i] = gradient.biases()[i - weights];
      }
      if (training.getClipValue() > 0) {
        g[i] = Math.max(-training.getClipValue(), Math.min(training.getClipValue(), g[i]));
      }
      squares += g[i] * g[i];
    }
    double factor = training.getClipNorm() > 0 ? Math.min(1, training.getClipNorm() / (Math.sqrt(squares) + 1e-6)) : 1;
    for (int i = 0; i < g.length; i++) {
      update(i, g[i] * factor, rate);
    }
  }

  private void update(int i, double gradient, double rate) {
    double g = gradient;
    double decay = training.getWeightDecay();
    if (training.getOptimizer() == OptimizerKind.ADAMW) {
      parameters[i] -= rate * decay * parameters[i];
    } else {
      g += decay * parameters[i];
    }
    parameters[i] -= rate * switch (training.getOptimizer()) {
      case SGD -> sgd(i, g);
      case ADAM, ADAMW -> adam(i, g);
      case RMSPROP -> rmsprop(i, g);
    };
  }

  private double sgd(int i, double g) {
    first[i] = training.getMomentum() * first[i] + g;
    return training.isNesterov() ? g + training.getMomentum() * first[i] : first[i];
  }

  private double adam(int i, double g) {
    double beta1 = training.getBeta1();
    double beta2 = training.getBeta2();
    first[i] = beta1 * first[i] + (1 - beta1) * g;
    second[i] = beta2 * second[i] + (1 - beta2) * g * g;
    double mean = first[i] / (1 - Math.pow(beta1, step));
    double square = second[i] / (1 - Math.pow(beta2, step));
    return mean / (Math.sqrt(square) + training.getEpsilon());
  }

  private double rmsprop(int i, double g) {
    second[i] = training.getDecay() * second[i] + (1 - training.getDecay()) * g * g;
    first[i] = training.getMomentum() * first[i] + g / (Math.sqrt(second[i]) + training.getEpsilon());
    return first[i];
  }
}
