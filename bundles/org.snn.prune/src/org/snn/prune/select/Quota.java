package org.snn.prune.select;

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

  /** Takes a share of what is there. */
  static Quota removing(double share, double outputShare) {
    return (there, first, output) -> there - (int) Math.round(there * (output ? outputShare : share));
  }

  /** Leaves a share of the first count, or what is there if that is less. */
  static Quota leaving(double density, double outputDensity) {
    return (there, first, output) -> Math.min(there, (int) Math.round(first * (output ? outputDensity : density)));
  }
}
