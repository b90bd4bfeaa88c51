package org.snn.transform;

import java.util.Set;

/** One step from network to plan. A rule has no state; its class says Pre, Post, Trace and Cost. */
public interface Rule {

  /** What must hold before. */
  Set<Fact> pre();

  /** What holds afterwards, in addition. */
  Set<Fact> post();

  /**
   * Takes the step.
   *
   * @throws TransformException if the network does not allow it
   */
  void apply(Planning planning);
}
