package org.snn.prune.select;

import org.snn.plan.PruningSpec;

/** How many connections a part of a network keeps. */
@FunctionalInterface
public interface Quota {

  /**
   * How many to keep.
   *
   * @param there connections of the part that are there
   * @param first connections that it had at first
   * @param output whether they go into output neurons
   */
  int keep(int there, int first, boolean output);

  /**
   * What a round of pruning leaves.
   *
   * @throws IllegalArgumentException if the specification has no rounds
   */
  static Quota ofRound(PruningSpec spec) {
    if (spec.getRounds() < 1) {
      throw new IllegalArgumentException("The pruning has no rounds.");
    }
    double share = share(spec, spec.getAmount());
    return removing(share, spec.getOutput() > 0 ? share(spec, spec.getOutput()) : share);
  }

  private static double share(PruningSpec spec, double amount) {
    return spec.isTarget() ? 1 - Math.pow(amount, 1.0 / spec.getRounds()) : amount;
  }

  /** Takes a share of what is there. */
  static Quota removing(double share, double outputShare) {
    return (there, first, output) -> there - (int) Math.round(there * (output ? outputShare : share));
  }

  /** Leaves a share of the first count, or what is there if that is less. */
  static Quota leaving(double density, double outputDensity) {
    return (there, first, output) -> Math.min(there, (int) Math.round(first * (output ? outputDensity : density)));
  }
}
