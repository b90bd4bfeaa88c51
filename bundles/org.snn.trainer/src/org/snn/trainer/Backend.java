package org.snn.trainer;

import org.snn.plan.ExecutionPlan;

/** A kind of device that runs execution plans. */
public interface Backend extends AutoCloseable {

  /** Short name for options and logs, as {@code cpu}. */
  String name();

  /**
   * Puts a plan on the device, with starting weights drawn from {@code options.seed()}.
   *
   * @throws TrainingException if the device cannot hold the plan, or a kernel kind is unknown to this backend
   */
  Engine open(ExecutionPlan plan, EngineOptions options);

  /**
   * Puts a trained plan on the device, to predict and evaluate only: takes less memory than {@link #open}, and refuses to
   * train. Parameters are not copied where the device computes in the memory of this process.
   *
   * @param options the seed has no effect
   * @throws TrainingException as {@link #open}, or if the parameters are those of another plan
   */
  default Engine answering(ExecutionPlan plan, Parameters parameters, EngineOptions options) {
    Engine engine = open(plan, options);
    engine.setParameters(parameters);
    return engine;
  }

  /**
   * Bytes of this process's heap that the arrays of an engine take, where they are many; 0 where they lie elsewhere.
   *
   * @param trains whether it trains, as the plan's training specification says, or answers only
   */
  default long heapBytes(ExecutionPlan plan, int batch, boolean trains) {
    return 0;
  }

  /**
   * Gets ready to run such a plan fast from the first step on. May take seconds of one core, and returns early when its
   * thread is interrupted; meant to run beside other preparations. Results do not depend on it.
   */
  default void warmUp(ExecutionPlan plan, EngineOptions options) {
  }

  /** Gives back what the device has for this process; engines are closed before. */
  @Override
  default void close() {
  }
}
