package org.snn.trainer.cpu;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the fastest sharing by trying: which one it is depends on the network, on how far the caches of two cores are from
 * each other, and on who else uses the machine. Tries are repeated now and then, since the last of these changes; and a
 * sharing that turns out slower in use than another one was when tried is left at once.
 */
final class FastestSharing {

  /**
   * Calls in a row that a try of one sharing takes. Their median counts: the first ones fetch what the sharing before has left
   * in other caches, and waiting for another thread is sometimes short, often not.
   */
  static final int TRIES = 7;
  /** Calls of a sharing in use whose mean counts. */
  static final int WINDOW = 32;
  private static final int FIRST_PAUSE = 64;
  private static final int LONGEST_PAUSE = 2048;

  private final List<Sharing> candidates;
  private final long[][] times;
  private final long[] estimates;
  private int tried;
  private int best;
  private int pause = FIRST_PAUSE;
  private int rest;
  private long sum;
  private int summed;

  /** @param candidates at least one */
  FastestSharing(List<Sharing> candidates) {
    this.candidates = candidates;
    this.times = new long[candidates.size()][TRIES];
    this.estimates = new long[candidates.size()];
  }

  /** What to do next. */
  Sharing next() {
    return candidates.get(trying() ? tried / TRIES : best);
  }

  private boolean trying() {
    return rest == 0 && candidates.size() > 1;
  }

  /** How long the call took that did it. */
  void took(long nanos) {
    if (trying()) {
      tried(nanos);
    } else {
      used(nanos);
    }
  }

  private void tried(long nanos) {
    times[tried / TRIES][tried % TRIES] = nanos;
    tried++;
    if (tried == TRIES * candidates.size()) {
      for (int i = 0; i < times.length; i++) {
        Arrays.sort(times[i]);
        estimates[i] = times[i][TRIES / 2];
      }
      choose();
      rest = pause;
      pause = Math.min(LONGEST_PAUSE, 2 * pause);
      tried = 0;
    }
  }

  private void used(long nanos) {
    rest = Math.max(0, rest - 1);
    sum += nanos;
    summed++;
    if (summed == WINDOW) {
      estimates[best] = sum / WINDOW;
      choose();
    }
  }

  private void choose() {
    for (int i = 0; i < estimates.length; i++) {
      best = estimates[i] < estimates[best] ? i : best;
    }
    sum = 0;
    summed = 0;
  }
}
