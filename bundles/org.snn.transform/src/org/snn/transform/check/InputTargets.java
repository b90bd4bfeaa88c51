package org.snn.transform.check;

import org.snn.transform.expand.Block;
import org.snn.transform.expand.EdgeBlock;
import org.snn.transform.expand.GroupSpan;

/** Finds connections into inputs. */
final class InputTargets {

  private InputTargets() {
  }

  /** The first neuron of the group that the block has as a target, or -1. */
  static int first(Block block, GroupSpan group) {
    int from = Math.max(block.firstTarget(), group.first());
    int to = Math.min(block.lastTarget(), group.first() + group.size() - 1);
    if (from > to) {
      return -1;
    }
    if (!(block instanceof EdgeBlock edges)) {
      return from;
    }
    for (int i = 0; i < edges.size(); i++) {
      if (edges.target(i) >= from && edges.target(i) <= to) {
        return edges.target(i);
      }
    }
    return -1;
  }
}
