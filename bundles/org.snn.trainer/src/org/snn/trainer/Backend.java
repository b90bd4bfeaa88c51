package org.snn.trainer;

import org.snn.plan.ExecutionPlan;

/** A kind of device that runs execution plans. */
public interface Backend {

  /** Short name for options and logs, as {@code cpu}. */
  String name();

  /**
   * Puts a plan on the device, with starting weights drawn from {@code options.seed()}.
   *
   * @throws TrainingException if the device cannot hold the plan, or a kernel kind is unknown to this backend
   */
  Engine open(ExecutionPlan plan, EngineOptions options);
}
