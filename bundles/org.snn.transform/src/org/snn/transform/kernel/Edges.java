package org.snn.transform.kernel;

import java.util.Arrays;

/** Single connections in the numbers of the plan, in the order in which they were found. */
final class Edges {

  private int[] sources = new int[64];
  private int[] targets = new int[64];
  private int[] origins = new int[64];
  private float[] weights;
  private int size;

  void add(int source, int target, int origin, float weight) {
    if (size == sources.length) {
      grow();
    }
    sources[size] = source;
    targets[size] = target;
    origins[size] = origin;
    if (weights == null && !Float.isNaN(weight)) {
      weights = new float[sources.length];
      Arrays.fill(weights, Float.NaN);
    }
    if (weights != null) {
      weights[size] = weight;
    }
    size++;
  }

  private void grow() {
    int larger = (int) Math.min(Integer.MAX_VALUE - 8, size * 3L / 2);
    sources = Arrays.copyOf(sources, larger);
    targets = Arrays.copyOf(targets, larger);
    origins = Arrays.copyOf(origins, larger);
    if (weights != null) {
      weights = Arrays.copyOf(weights, larger);
    }
  }

  int size() {
    return size;
  }

  int source(int i) {
    return sources[i];
  }

  int target(int i) {
    return targets[i];
  }

  int origin(int i) {
    return origins[i];
  }

  float weight(int i) {
    return weights == null ? Float.NaN : weights[i];
  }

  boolean weighted() {
    return weights != null;
  }
}
