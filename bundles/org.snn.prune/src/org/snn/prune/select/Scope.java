package org.snn.prune.select;

/** Among which connections scores are compared. */
public enum Scope {
  /** All of them; those into outputs apart, if they have a share of their own. */
  GLOBAL,
  /** Those between the same two groups. */
  PER_PAIR,
  /** Those into the same neuron. */
  PER_NEURON
}
