package org.snn.transform.expand;

import org.snn.network.ConnectionRule;

/** Single connections, sorted by target and then by source, in primitive arrays. */
public final class EdgeBlock implements Block {

  private final ConnectionRule rule;
  private final int step;
  private final int[] sources;
  private final int[] targets;
  private final float[] weights;

  /** Takes over the arrays, all of one length and sorted; {@code weights} is null if none is given. */
  EdgeBlock(ConnectionRule rule, int step, int[] sources, int[] targets, float[] weights) {
    this.rule = rule;
    this.step = step;
    this.sources = sources;
    this.targets = targets;
    this.weights = weights;
  }

  @Override
  public ConnectionRule rule() {
    return rule;
  }

  @Override
  public int step() {
    return step;
  }

  @Override
  public long connections() {
    return sources.length;
  }

  /** Number of connections. */
  public int size() {
    return sources.length;
  }

  /** Source of connection {@code i}. */
  public int source(int i) {
    return sources[i];
  }

  /** Target of connection {@code i}. */
  public int target(int i) {
    return targets[i];
  }

  /** Starting weight of connection {@code i}; NaN if none is given. */
  public float weight(int i) {
    return weights == null ? Float.NaN : weights[i];
  }

  /** Whether any connection has a starting weight. */
  public boolean weighted() {
    return weights != null;
  }

  @Override
  public int firstTarget() {
    return targets[0];
  }

  @Override
  public int lastTarget() {
    return targets[targets.length - 1];
  }

  @Override
  public void forEach(Visitor visitor) {
    for (int i = 0; i < sources.length; i++) {
      visitor.connection(sources[i], targets[i]);
    }
  }
}
