package org.snn.trainer.loop;

import java.util.Optional;
import org.snn.data.DataSet;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Backend;
import org.snn.trainer.Batches;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.batch.BufferedBatches;
import org.snn.trainer.loop.Rewiring.Moment;
import org.snn.trainer.loop.Rewiring.Rewired;
import org.snn.trainer.loop.Rewiring.Samples;

/** The network that is trained now, on its engine: the one of the beginning, or what {@link Rewiring} has put in its place. */
final class Network implements AutoCloseable {

  private final Backend backend;
  private final EngineOptions options;
  private final Optional<Rewiring> rewiring;
  private final DataSet data;
  private ExecutionPlan plan;
  private Engine engine;
  private Batches batches;

  /**
   * Opens an engine.
   *
   * @param data what it is trained on
   */
  Network(ExecutionPlan plan, DataSet data, Backend backend, EngineOptions options, Optional<Rewiring> rewiring) {
    this.data = data;
    this.backend = backend;
    this.options = options;
    this.rewiring = rewiring;
    open(plan);
  }

  private void open(ExecutionPlan opened) {
    plan = opened;
    engine = backend.open(opened, options);
    try {
      batches = BufferedBatches.of(engine, data);
    } catch (RuntimeException | Error refused) {
      close();
      throw refused;
    }
  }

  ExecutionPlan plan() {
    return plan;
  }

  Engine engine() {
    return engine;
  }

  /** Batches of the training data for the engine. */
  Batches batches() {
    return batches;
  }

  /** What a checkpoint keeps of the connections. */
  Optional<long[]> wiring() {
    return rewiring.map(change -> change.wiring(plan));
  }

  /** Changes the connections if it is time to; there is another engine then. */
  void rewire(long step, long steps, Samples samples) {
    if (rewiring.isEmpty() || !rewiring.get().due(step, steps)) {
      return;
    }
    Rewired next = rewiring.get().change(new Moment(step, steps, plan, engine, samples));
    close();
    open(next.plan());
    engine.setParameters(next.parameters());
    engine.setOptimizerState(next.state());
  }

  /** Closes what is open: nothing where {@link #rewire} could not open the next one. */
  @Override
  public void close() {
    Engine last = engine;
    Batches own = batches;
    try (last; own) {
      engine = null;
      batches = null;
    }
  }
}
