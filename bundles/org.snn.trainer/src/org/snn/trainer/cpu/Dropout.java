package org.snn.trainer.cpu;

import org.snn.trainer.initial.CounterHash;
import org.snn.trainer.initial.DropoutKey;

/**
 * Inverted dropout (Srivastava et al. 2014): in training each hidden activation is 0 with the given probability, else
 * divided by the probability to stay. Whether it stays is a function of seed, step, declared number of the neuron and
 * sample, so it depends neither on threads nor on kernels, and a resumed run draws the same masks.
 */
final class Dropout {

  private final double probability;
  private final float scale;
  private final long seed;
  private final int[] declared;
  private long key;
  private boolean active;

  Dropout(double probability, long seed, int[] declared) {
    this.probability = probability;
    this.scale = (float) (1 / (1 - probability));
    this.seed = seed;
    this.declared = declared;
  }

  /** Begins a training step. */
  void begin(long step) {
    key = DropoutKey.of(seed, step);
    active = probability > 0;
  }

  /** Ends it: activations pass unchanged. */
  void end() {
    active = false;
  }

  boolean active() {
    return active;
  }

  /** Silences or scales the values of a neuron's row, activations or their deltas, for samples from .. to-1. */
  void apply(float[] values, int row, int neuron, int from, int to) {
    for (int k = from; k < to; k++) {
      boolean stays = CounterHash.unit(CounterHash.bits(key, declared[neuron], k)) >= probability;
      values[row + k] = stays ? values[row + k] * scale : 0;
    }
  }
}
