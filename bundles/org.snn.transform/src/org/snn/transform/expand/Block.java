package org.snn.transform.expand;

import org.snn.network.ConnectionRule;

/**
 * Connections that one step of one rule stands for, between neurons numbered in the order of declaration. Regular blocks
 * hold ranges only, however many connections they stand for.
 */
public sealed interface Block permits DenseBlock, TriangleBlock, EdgeBlock {

  /** Takes single connections. */
  @FunctionalInterface
  interface Visitor {
    /** A connection between two neurons, numbered in the order of declaration. */
    void connection(int source, int target);
  }

  /** The rule that made the block. */
  ConnectionRule rule();

  /** Which arrow of the rule's chain: from end {@code step} to end {@code step + 1}; 0 for a file. */
  int step();

  /** Number of connections. */
  long connections();

  /** Smallest and largest target of the block: rows outside are empty. */
  int firstTarget();

  /** Last target, included. */
  int lastTarget();

  /** Visits every connection, by target and then by source. */
  void forEach(Visitor visitor);
}
