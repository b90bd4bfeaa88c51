package org.snn.transform.expand;

import java.util.Arrays;
import org.snn.network.ConnectionRule;

/** Collects single connections; sorts them only if they did not come in order. */
final class EdgeBuilder {

  private int[] sources;
  private int[] targets;
  private float[] weights;
  private int size;
  private boolean sorted = true;

  EdgeBuilder(int expected) {
    sources = new int[Math.max(16, expected)];
    targets = new int[sources.length];
  }

  void add(int source, int target) {
    if (size == sources.length) {
      grow();
    }
    if (size > 0 && (target < targets[size - 1] || target == targets[size - 1] && source < sources[size - 1])) {
      sorted = false;
    }
    sources[size] = source;
    targets[size] = target;
    size++;
  }

  /** Adds a connection with a starting weight; NaN stands for none. */
  void add(int source, int target, float weight) {
    add(source, target);
    if (weights == null && !Float.isNaN(weight)) {
      weights = new float[sources.length];
      Arrays.fill(weights, Float.NaN);
    }
    if (weights != null) {
      weights[size - 1] = weight;
    }
  }

  private void grow() {
    int larger = (int) Math.min(Integer.MAX_VALUE - 8, sources.length * 3L / 2);
    sources = Arrays.copyOf(sources, larger);
    targets = Arrays.copyOf(targets, larger);
    if (weights != null) {
      int from = weights.length;
      weights = Arrays.copyOf(weights, larger);
      Arrays.fill(weights, from, larger, Float.NaN);
    }
  }

  boolean isEmpty() {
    return size == 0;
  }

  EdgeBlock block(ConnectionRule rule, int step) {
    if (!sorted) {
      sort();
    }
    return new EdgeBlock(rule, step, Arrays.copyOf(sources, size), Arrays.copyOf(targets, size),
        weights == null ? null : Arrays.copyOf(weights, size));
  }

  /** Sorts stably by target and then source: one pass per key, least significant first. */
  private void sort() {
    reorder(order(sources));
    reorder(order(targets));
  }

  private int[] order(int[] keys) {
    long[] pairs = new long[size];
    for (int i = 0; i < size; i++) {
      pairs[i] = (long) keys[i] << 32 | i;
    }
    Arrays.parallelSort(pairs);
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = (int) pairs[i];
    }
    return order;
  }

  private void reorder(int[] order) {
    int[] newSources = new int[size];
    int[] newTargets = new int[size];
    float[] newWeights = weights == null ? null : new float[size];
    for (int i = 0; i < size; i++) {
      newSources[i] = sources[order[i]];
      newTargets[i] = targets[order[i]];
      if (weights != null) {
        newWeights[i] = weights[order[i]];
      }
    }
    sources = newSources;
    targets = newTargets;
    weights = newWeights;
  }
}
