package org.snn.interop.onnx.read;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One value of a sample: a weighted sum of neurons, and a constant.
 *
 * @param neurons the neurons, each once; may be shared with other sums
 * @param weights a weight for each
 * @param constant what is added
 */
record Sum(int[] neurons, float[] weights, double constant) {

  private static final float[] ONE = {1};

  /** A neuron itself. */
  static Sum of(int neuron) {
    return new Sum(new int[] {neuron}, ONE, 0);
  }

  int terms() {
    return neurons.length;
  }

  /** Whether it is a neuron as it is. */
  boolean isNeuron() {
    return neurons.length == 1 && weights[0] == 1 && constant == 0;
  }

  Sum plus(double more) {
    return new Sum(neurons, weights, constant + more);
  }

  Sum times(double factor) {
    float[] scaled = new float[weights.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (float) (weights[i] * factor);
    }
    return new Sum(neurons, scaled, constant * factor);
  }

  Sum plus(Sum other) {
    return total(List.of(this, other));
  }

  /** All of them together. */
  static Sum total(List<Sum> sums) {
    Map<Integer, Double> merged = new TreeMap<>();
    double constant = 0;
    for (Sum sum : sums) {
      constant += sum.constant;
      for (int i = 0; i < sum.neurons.length; i++) {
        merged.merge(sum.neurons[i], (double) sum.weights[i], Double::sum);
      }
    }
    int[] sources = merged.keySet().stream().mapToInt(Integer::intValue).toArray();
    float[] factors = new float[sources.length];
    int count = 0;
    for (double weight : merged.values()) {
      factors[count++] = (float) weight;
    }
    return new Sum(sources, factors, constant);
  }

  /** Whether the other is this one times the factor, but for rounding. */
  boolean isNear(Sum other, double factor) {
    if (neurons.length != other.neurons.length || !near(constant * factor, other.constant)) {
      return false;
    }
    for (int i = 0; i < neurons.length; i++) {
      if (neurons[i] != other.neurons[i] || !near(weights[i] * factor, other.weights[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b));
  }
}
