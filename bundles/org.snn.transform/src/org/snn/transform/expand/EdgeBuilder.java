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

  /** @param neurons number of neurons of the network */
  EdgeBlock block(ConnectionRule rule, int step, int neurons) {
    if (!sorted) {
      // Stable, so sorting by the lesser key first gives the order by both.
      reorder(order(sources, neurons));
      reorder(order(targets, neurons));
    }
    return new EdgeBlock(rule, step, Arrays.copyOf(sources, size), Arrays.copyOf(targets, size),
        weights == null ? null : Arrays.copyOf(weights, size));
  }

  /** Positions in the order of keys 0 .. bound - 1, equal keys as they are: counting sort, O(size + bound). */
  private int[] order(int[] keys, int bound) {
    int[] next = new int[bound + 1];
    for (int i = 0; i < size; i++) {
      next[keys[i] + 1]++;
    }
    for (int key = 0; key < bound; key++) {
      next[key + 1] += next[key];
    }
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[next[keys[i]]++] = i;
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
