package org.snn.transform;

/** What holds of a planning once a rule has run: what rules require and ensure. */
public enum Fact {
  /** The network is expanded to neurons and blocks of connections. */
  EXPANDED,
  /** Nothing was left out in the expansion: the network is sound. */
  COMPLETE,
  /** No two connections join the same neurons, and none goes into an input. */
  DISTINCT,
  /** No neuron depends on itself, and the longest path is known. */
  ACYCLIC,
  /** It is known which dense-unstructured runs are computed as one chain. */
  CHAINED,
  /** Every neuron has a level, and connections go to higher ones. */
  LEVELLED,
  /** Neurons are numbered so that pseudo-layers are contiguous. */
  NUMBERED,
  /** Every connection has an origin that says how its weight starts. */
  ORIGINATED,
  /** Every connection is in exactly one kernel. */
  COMPUTED,
  /** Groups know their pseudo-layers. */
  TRACED
}
