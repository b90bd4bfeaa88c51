package org.snn.prune;

import java.util.List;
import java.util.stream.IntStream;
import org.snn.plan.Activation;
import org.snn.plan.Role;
import org.snn.prune.wiring.NeuronGroup;
import org.snn.prune.wiring.Values;
import org.snn.prune.wiring.Wiring;

/** What a network answers, neuron by neuron in double precision, from the definitions of the activation functions. */
public final class NaiveAnswer {

  private NaiveAnswer() {
  }

  /**
   * The outputs in order of declaration.
   *
   * @param order of groups, see {@link RandomWiring.Sample}; by name, since groups may have gone
   */
  public static double[] of(Wiring wiring, Values values, List<String> order, double[] inputs) {
    double[] value = new double[wiring.neurons()];
    int read = 0;
    for (NeuronGroup group : wiring.groups()) {
      for (int neuron = group.first(); group.role() == Role.INPUT && neuron < group.end(); neuron++) {
        value[neuron] = inputs[read++];
      }
    }
    for (String name : order) {
      for (NeuronGroup group : wiring.groups()) {
        if (group.name().equals(name) && group.role() != Role.INPUT) {
          compute(wiring, values, group, value);
        }
      }
    }
    return wiring.groups().stream().filter(group -> group.role() == Role.OUTPUT)
        .flatMapToDouble(group -> IntStream.range(group.first(), group.end()).mapToDouble(n -> value[n]))
        .toArray();
  }

  private static void compute(Wiring wiring, Values values, NeuronGroup group, double[] value) {
    double powers = 0;
    for (int neuron = group.first(); neuron < group.end(); neuron++) {
      double z = values.neurons()[neuron];
      for (int c = wiring.begin(neuron); c < wiring.end(neuron); c++) {
        z += values.connections()[c] * value[wiring.source(c)];
      }
      value[neuron] = group.activation() == Activation.SOFTMAX ? Math.exp(z) : f(group.activation(), z);
      powers += value[neuron];
    }
    for (int neuron = group.first(); group.activation() == Activation.SOFTMAX && neuron < group.end(); neuron++) {
      value[neuron] /= powers;
    }
  }

  private static double f(Activation activation, double z) {
    return switch (activation) {
      case IDENTITY -> z;
      case RELU -> Math.max(0, z);
      case LEAKY_RELU -> z > 0 ? z : 0.01 * z;
      case ELU -> z > 0 ? z : Math.expm1(z);
      case GELU -> z * normal(z);
      case SILU -> z / (1 + Math.exp(-z));
      case SIGMOID -> 1 / (1 + Math.exp(-z));
      case TANH -> Math.tanh(z);
      case SOFTPLUS -> Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
      case GAUSSIAN -> Math.exp(-z * z);
      case SIN -> Math.sin(z);
      case ABS -> Math.abs(z);
      case SOFTMAX -> throw new IllegalArgumentException("softmax is of a group");
    };
  }

  /** The normal distribution function by Simpson's rule from 0. */
  private static double normal(double z) {
    int steps = 400;
    double h = z / steps;
    double sum = 0;
    for (int i = 0; i <= steps; i++) {
      double x = i * h;
      sum += Math.exp(-x * x / 2) * (i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2);
    }
    return 0.5 + sum * h / 3 / Math.sqrt(2 * Math.PI);
  }
}
