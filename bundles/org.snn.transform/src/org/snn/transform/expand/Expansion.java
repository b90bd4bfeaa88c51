package org.snn.transform.expand;

import java.util.List;
import org.snn.network.Network;

/**
 * A network in terms of single neurons: who they are, and blocks of connections between them.
 *
 * @param declaration the neurons, numbered in the order of declaration
 * @param blocks the connections, in the order of the rules; none is empty
 * @param problems what could not be expanded; empty for a sound network
 */
public record Expansion(Network network, Declaration declaration, List<Block> blocks, List<Problem> problems) {

  /** Number of connections. */
  public long connections() {
    return blocks.stream().mapToLong(Block::connections).sum();
  }
}
