package org.snn.trainer.cpu;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the fastest sharing by trying: which one it is depends on the network, on how far the caches of two cores are from
 * each other, and on who else uses the machine. Tries are repeated now and then, since the last of these changes.
 */
final class FastestSharing {

  /** Calls that a try of one sharing takes. Their median counts: waiting for another thread is sometimes short, often not. */
  static final int TRIES = 5;
  private static final int FIRST_PAUSE = 64;
  private static final int LONGEST_PAUSE = 2048;

  private final List<Sharing> candidates;
  private final long[][] times;
  private int tried;
  private Sharing best;
  private int pause = FIRST_PAUSE;
  private int rest;

  /** @param candidates at least one */
  FastestSharing(List<Sharing> candidates) {
    this.candidates = candidates;
    this.times = new long[candidates.size()][TRIES];
    this.best = candidates.get(0);
  }

  /** What to do next. */
  Sharing next() {
    return trying() ? candidates.get(tried % candidates.size()) : best;
  }

  private boolean trying() {
    return rest == 0 && candidates.size() > 1;
  }

  /** How long the call took that did it. */
  void took(long nanos) {
    if (!trying()) {
      rest = Math.max(0, rest - 1);
      return;
    }
    times[tried % candidates.size()][tried / candidates.size()] = nanos;
    tried++;
    if (tried == TRIES * candidates.size()) {
      decide();
    }
  }

  private void decide() {
    int first = 0;
    for (int i = 0; i < times.length; i++) {
      Arrays.sort(times[i]);
      first = times[i][TRIES / 2] < times[first][TRIES / 2] ? i : first;
    }
    best = candidates.get(first);
    rest = pause;
    pause = Math.min(LONGEST_PAUSE, 2 * pause);
    tried = 0;
  }
}
