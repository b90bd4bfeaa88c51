package org.snn.trainer.cpu;

import org.snn.plan.Activation;

/** Activation functions from their definitions, in double precision; softmax is elsewhere. */
final class NaiveActivation {

  private NaiveActivation() {
  }

  static double value(Activation activation, double z) {
    return switch (activation) {
      case IDENTITY -> z;
      case RELU -> z > 0 ? z : 0;
      case LEAKY_RELU -> z > 0 ? z : 0.01 * z;
      case ELU -> z > 0 ? z : Math.expm1(z);
      case GELU -> z * phi(z);
      case SILU -> z / (1 + Math.exp(-z));
      case SIGMOID -> 1 / (1 + Math.exp(-z));
      case TANH -> Math.tanh(z);
      case SOFTPLUS -> z > 30 ? z : Math.log1p(Math.exp(z));
      case GAUSSIAN -> Math.exp(-z * z);
      case SIN -> Math.sin(z);
      case ABS -> Math.abs(z);
      case SOFTMAX -> throw new IllegalArgumentException("softmax looks at its whole group");
    };
  }

  static double derivative(Activation activation, double z) {
    double s = 1 / (1 + Math.exp(-z));
    return switch (activation) {
      case IDENTITY -> 1;
      case RELU -> z > 0 ? 1 : 0;
      case LEAKY_RELU -> z > 0 ? 1 : 0.01;
      case ELU -> z > 0 ? 1 : Math.exp(z);
      case GELU -> phi(z) + z * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
      case SILU -> s + z * s * (1 - s);
      case SIGMOID -> s * (1 - s);
      case TANH -> 1 - Math.tanh(z) * Math.tanh(z);
      case SOFTPLUS -> s;
      case GAUSSIAN -> -2 * z * Math.exp(-z * z);
      case SIN -> Math.cos(z);
      case ABS -> Math.signum(z);
      case SOFTMAX -> throw new IllegalArgumentException("softmax looks at its whole group");
    };
  }

  /** Normal distribution function: Taylor series near 0, continued fraction of the tail (Lentz) elsewhere. */
  static double phi(double z) {
    double x = Math.abs(z);
    double tail;
    if (x < 4) {
      double term = x;
      double sum = x;
      for (int n = 1; n < 200; n++) {
        term *= x * x / (2 * n + 1);
        sum += term;
      }
      tail = 0.5 - sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    } else {
      double fraction = x;
      for (int n = 100; n > 0; n--) {
        fraction = x + n / fraction;
      }
      tail = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI) / fraction;
    }
    return z < 0 ? tail : 1 - tail;
  }
}
