package org.snn.interop.neat;

import java.util.Optional;
import java.util.stream.Stream;
import org.snn.plan.Activation;

/**
 * Activation functions that neat-python and SNN share, up to factors: neat(z) = outer * snn(inner * z). As neat-python's
 * {@code neat.activations} defines them, but for its limits on z, beyond which they differ by less than 1e-24; {@code sin}, which
 * neat-python limits to 60 radians, is the same up to there.
 */
enum NeatFunction {

  SIGMOID("sigmoid", Activation.SIGMOID, 5, 1),
  TANH("tanh", Activation.TANH, 2.5, 1),
  SIN("sin", Activation.SIN, 5, 1),
  GAUSS("gauss", Activation.GAUSSIAN, Math.sqrt(5), 1),
  RELU("relu", Activation.RELU, 1, 1),
  ELU("elu", Activation.ELU, 1, 1),
  SOFTPLUS("softplus", Activation.SOFTPLUS, 5, 0.2),
  IDENTITY("identity", Activation.IDENTITY, 1, 1),
  ABS("abs", Activation.ABS, 1, 1);

  /** What neat-python calls it. */
  final String text;
  /** What it is here. */
  final Activation activation;
  final double inner;
  final double outer;

  NeatFunction(String text, Activation activation, double inner, double outer) {
    this.text = text;
    this.activation = activation;
    this.inner = inner;
    this.outer = outer;
  }

  static Optional<NeatFunction> of(String name) {
    return Stream.of(values()).filter(function -> function.text.equals(name)).findFirst();
  }

  static Optional<NeatFunction> of(Activation activation) {
    return Stream.of(values()).filter(function -> function.activation == activation).findFirst();
  }
}
