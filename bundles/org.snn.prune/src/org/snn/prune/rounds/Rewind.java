package org.snn.prune.rounds;

/**
 * What a pruned network goes on from.
 *
 * @param kind see there
 * @param step for {@link Kind#STEP} the number of updates after which weights are as they go back to
 */
public record Rewind(Kind kind, int step) {

  /** Ways to go on. */
  public enum Kind {
    /** Weights stay, and train on at the last rate of the schedule: fine-tuning. */
    NONE,
    /** Weights go back to what they were after some steps; 0: to the starting values. */
    STEP,
    /** Weights stay, the schedule of the rate begins anew (Renda, Frankle, Carbin, ICLR 2020). */
    RATE,
    /** New random weights: the control. */
    RANDOM
  }

  /** Back to the values after so many steps. */
  public static Rewind to(int step) {
    return new Rewind(Kind.STEP, step);
  }

  /** Another way. */
  public static Rewind by(Kind kind) {
    return new Rewind(kind, -1);
  }
}
