package org.snn.transform.expand;

import org.snn.network.ConnectionRule;

/**
 * Every source of one range to every target of another.
 *
 * @param sources number of sources, at least 1
 * @param targets number of targets, at least 1
 */
public record DenseBlock(ConnectionRule rule, int step, int firstSource, int sources, int firstTarget, int targets)
    implements Block {

  @Override
  public long connections() {
    return (long) sources * targets;
  }

  @Override
  public int lastTarget() {
    return firstTarget + targets - 1;
  }

  @Override
  public void forEach(Visitor visitor) {
    for (int target = firstTarget; target <= lastTarget(); target++) {
      for (int source = firstSource; source < firstSource + sources; source++) {
        visitor.connection(source, target);
      }
    }
  }
}
