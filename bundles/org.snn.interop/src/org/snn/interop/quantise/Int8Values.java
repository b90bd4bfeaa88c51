package org.snn.interop.quantise;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.snn.interop.rows.NeuronRows;
import org.snn.interop.rows.RowValues;

/**
 * Weights and values in 8 bits, with sums in integers. Each neuron j has a range of its own, from the samples that it was
 * calibrated with: its value is nearly middle[j] + step[j] * q[j], q from -128 to 127. Steps cost nothing where values are read,
 * since they are part of the weights before these are rounded: with u[i,j] = w[i,j] * step[j] and, for each target i, scale[i] =
 * max |u[i,j]| / 127,
 *
 * <pre>
 * z[i] = bias[i] + sum of w[i,j] * middle[j] + scale[i] * sum of rint(u[i,j] / scale[i]) * q[j]
 * </pre>
 *
 * <p>where the first two terms are one constant and the last sum is of integers. So that features that are alike stay alike,
 * inputs that are normalised alike share a range.
 *
 * @param middles by number of the neuron
 * @param steps by number of the neuron, above 0
 * @param scales of the sums of neurons that are no inputs
 * @param constants of neurons that are no inputs: bias and middles
 * @param weights rint(u / scale) by number of the connection
 */
public record Int8Values(float[] middles, float[] steps, float[] scales, float[] constants, byte[] weights) {

  private static final int STEPS = 255;
  private static final int MOST_WEIGHT = 127;
  /** Sums of so many products fit into 32 bits. */
  private static final int MOST_SOURCES = Integer.MAX_VALUE / (128 * 128);

  /**
   * Calibrates and rounds.
   *
   * @param samples normalised features, {@code [sample * inputs + input]}
   * @param alike whether inputs share a range
   * @throws IllegalArgumentException if a neuron has so many sources that integer sums could overflow
   */
  public static Int8Values of(NeuronRows network, float[] samples, boolean alike) {
    float[] low = new float[network.neurons()];
    float[] high = new float[network.neurons()];
    measure(network, samples, low, high);
    if (alike) {
      share(low, high, network.inputs());
    }
    float[] middles = new float[low.length];
    float[] steps = new float[low.length];
    for (int n = 0; n < low.length; n++) {
      float step = (float) (((double) high[n] - low[n]) / STEPS);
      // A value that never changes has a step that does not matter.
      steps[n] = step > 0 ? step : 1;
      // q = -128 is the low end.
      middles[n] = low[n] + (STEPS + 1) / 2 * (step > 0 ? step : 0);
    }
    return rounded(network, middles, steps);
  }

  private static void measure(NeuronRows network, float[] samples, float[] low, float[] high) {
    Arrays.fill(low, Float.POSITIVE_INFINITY);
    Arrays.fill(high, Float.NEGATIVE_INFINITY);
    RowValues values = new RowValues(network);
    for (int from = 0; from < samples.length; from += network.inputs()) {
      float[] now = values.of(Arrays.copyOfRange(samples, from, from + network.inputs()));
      for (int n = 0; n < now.length; n++) {
        low[n] = Math.min(low[n], now[n]);
        high[n] = Math.max(high[n], now[n]);
      }
    }
  }

  private static void share(float[] low, float[] high, int inputs) {
    double least = IntStream.range(0, inputs).mapToDouble(i -> low[i]).min().orElse(0);
    double most = IntStream.range(0, inputs).mapToDouble(i -> high[i]).max().orElse(0);
    Arrays.fill(low, 0, inputs, (float) least);
    Arrays.fill(high, 0, inputs, (float) most);
  }

  private static Int8Values rounded(NeuronRows network, float[] middles, float[] steps) {
    float[] scales = new float[middles.length];
    float[] constants = new float[middles.length];
    byte[] weights = new byte[network.connections()];
    for (int n = network.inputs(); n < network.neurons(); n++) {
      if (network.end(n) - network.begin(n) > MOST_SOURCES) {
        throw new IllegalArgumentException("a neuron has %,d sources; sums of at most %,d fit into 32 bits"
            .formatted(network.end(n) - network.begin(n), MOST_SOURCES));
      }
      double constant = network.bias(n);
      double largest = 0;
      for (int c = network.begin(n); c < network.end(n); c++) {
        constant += (double) network.weight(c) * middles[network.source(c)];
        largest = Math.max(largest, Math.abs((double) network.weight(c) * steps[network.source(c)]));
      }
      constants[n] = (float) constant;
      scales[n] = (float) (largest / MOST_WEIGHT);
      for (int c = network.begin(n); c < network.end(n); c++) {
        weights[c] = (byte) Int8Weights.rounded((double) network.weight(c) * steps[network.source(c)], scales[n]);
      }
    }
    return new Int8Values(middles, steps, scales, constants, weights);
  }

  /** q of a value: the nearest one, or the end of the range. */
  public int quantised(int neuron, float value) {
    return (int) Math.max(-128, Math.min(127, Math.floor((value - middles[neuron]) * (1 / steps[neuron]) + 0.5f)));
  }
}
