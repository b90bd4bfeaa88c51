package org.snn.trainer.loop;

import java.util.Optional;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Backend;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.loop.Rewiring.Moment;
import org.snn.trainer.loop.Rewiring.Rewired;
import org.snn.trainer.loop.Rewiring.Samples;

/** The network that is trained now, on its engine: the one of the beginning, or what {@link Rewiring} has put in its place. */
final class Network implements AutoCloseable {

  private final Backend backend;
  private final EngineOptions options;
  private final Optional<Rewiring> rewiring;
  private ExecutionPlan plan;
  private Engine engine;

  /** Opens an engine. */
  Network(ExecutionPlan plan, Backend backend, EngineOptions options, Optional<Rewiring> rewiring) {
    this.plan = plan;
    this.backend = backend;
    this.options = options;
    this.rewiring = rewiring;
    this.engine = backend.open(plan, options);
  }

  ExecutionPlan plan() {
    return plan;
  }

  Engine engine() {
    return engine;
  }

  /** What a checkpoint keeps of the connections. */
  Optional<long[]> wiring() {
    return rewiring.map(change -> change.wiring(plan));
  }

  /** Changes the connections if it is time to; returns whether there is another engine now. */
  boolean rewire(long step, long steps, Samples samples) {
    if (rewiring.isEmpty() || !rewiring.get().due(step, steps)) {
      return false;
    }
    Rewired next = rewiring.get().change(new Moment(step, steps, plan, engine, samples));
    engine.close();
    engine = backend.open(next.plan(), options);
    plan = next.plan();
    engine.setParameters(next.parameters());
    engine.setOptimizerState(next.state());
    return true;
  }

  @Override
  public void close() {
    engine.close();
  }
}
