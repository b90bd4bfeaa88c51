package org.snn.trainer;

import java.util.Optional;

/**
 * A network at one moment of its training.
 *
 * @param parameters weights and biases
 * @param optimizer what the optimizer remembered then; empty where nobody asked for it
 */
public record Snapshot(Parameters parameters, Optional<OptimizerState> optimizer) {

  /** Parameters alone. */
  public static Snapshot of(Parameters parameters) {
    return new Snapshot(parameters, Optional.empty());
  }

  /** A copy of what an engine has now. */
  public static Snapshot of(Engine engine, boolean withOptimizer) {
    return new Snapshot(engine.parameters(), withOptimizer ? Optional.of(engine.optimizerState()) : Optional.empty());
  }

  /** Replaces what an engine has; without an optimizer's memory that of the engine stays. */
  public void restore(Engine engine) {
    engine.setParameters(parameters);
    optimizer.ifPresent(engine::setOptimizerState);
  }
}
