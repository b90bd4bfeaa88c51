package org.snn.network;

import java.util.Arrays;
import java.util.StringJoiner;

/**
 * Single connections in bulk, in primitive arrays: connection {@code i} goes from neuron {@code source(i)} to neuron
 * {@code target(i)}, both numbered in the order of declaration in their network. Immutable; 12 bytes a connection.
 */
public final class EdgeList {

  private final int[] sources;
  private final int[] targets;
  private final float[] weights;

  /**
   * Takes over the arrays; the caller must not change them afterwards.
   *
   * @param weights starting weights, {@link Float#NaN} where none is given, or {@code null} if none is given at all
   * @throws IllegalArgumentException if the arrays differ in length
   */
  public EdgeList(int[] sources, int[] targets, float[] weights) {
    if (sources.length != targets.length || weights != null && weights.length != sources.length) {
      throw new IllegalArgumentException("An edge list needs as many sources (%d) as targets (%d) and weights (%s)."
          .formatted(sources.length, targets.length, weights == null ? "none" : weights.length));
    }
    this.sources = sources;
    this.targets = targets;
    this.weights = weights;
  }

  /** Number of connections. */
  public int size() {
    return sources.length;
  }

  /** Source neuron of connection {@code i}. */
  public int source(int i) {
    return sources[i];
  }

  /** Target neuron of connection {@code i}. */
  public int target(int i) {
    return targets[i];
  }

  /** Starting weight of connection {@code i}; NaN if none is given. */
  public float weight(int i) {
    return weights == null ? Float.NaN : weights[i];
  }

  /** Whether any connection has a starting weight. */
  public boolean weighted() {
    return weights != null;
  }

  /**
   * Reads what {@link #toString} writes: {@code source,target[,weight]} separated by semicolons.
   *
   * @throws IllegalArgumentException if an entry is not of that form
   */
  public static EdgeList parse(String text) {
    String[] entries = text.isEmpty() ? new String[0] : text.split(";");
    int[] sources = new int[entries.length];
    int[] targets = new int[entries.length];
    float[] weights = null;
    for (int i = 0; i < entries.length; i++) {
      String[] fields = entries[i].split(",");
      if (fields.length < 2 || fields.length > 3) {
        throw new IllegalArgumentException("'%s' is not source,target[,weight].".formatted(entries[i]));
      }
      sources[i] = Integer.parseInt(fields[0]);
      targets[i] = Integer.parseInt(fields[1]);
      if (fields.length == 3) {
        if (weights == null) {
          weights = new float[entries.length];
          Arrays.fill(weights, Float.NaN);
        }
        weights[i] = Float.parseFloat(fields[2]);
      }
    }
    return new EdgeList(sources, targets, weights);
  }

  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(";");
    for (int i = 0; i < size(); i++) {
      text.add(source(i) + "," + target(i) + (Float.isNaN(weight(i)) ? "" : "," + weight(i)));
    }
    return text.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EdgeList that && Arrays.equals(sources, that.sources)
        && Arrays.equals(targets, that.targets) && Arrays.equals(weights, that.weights);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(sources) + Arrays.hashCode(targets);
  }
}
