package org.snn.prune.score;

/** What makes a connection matter, see {@link Scores}. */
public enum Criterion {
  /** The size of its weight. */
  MAGNITUDE,
  /** Weight times gradient. */
  GRADIENT,
  /** How far its weight moved away from zero. */
  MOVEMENT,
  /** Nothing: the control. */
  RANDOM,
  /** Weight times gradient, before training. */
  SNIP
}
