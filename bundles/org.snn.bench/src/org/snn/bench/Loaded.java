package org.snn.bench;

import java.util.concurrent.locks.LockSupport;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Backend;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.Parameters;

/**
 * The one place that holds a plan and an engine while their memory is measured: what is dropped here is garbage, so that the
 * heap with and without it tells how much they hold. Nothing else may hold the plan.
 */
final class Loaded {

  private static final int READINGS = 4;
  private static final long PAUSE_NANOS = 5_000_000;

  /** One thread: the memory of more is no memory of the network. */
  private static final EngineOptions ONE = new EngineOptions(1, 1, 0);

  private final Backend backend;
  private ExecutionPlan plan;
  private Engine engine;

  Loaded(Backend backend, ExecutionPlan plan) {
    this.backend = backend;
    this.plan = plan;
  }

  ExecutionPlan plan() {
    return plan;
  }

  /** Measures, and drops the plan. */
  MemoryFigures measure() {
    engine = backend.open(plan, ONE);
    long training = used();
    Parameters parameters = engine.parameters();
    engine.close();
    engine = null;
    engine = backend.answering(plan, parameters, ONE);
    parameters = null;
    long inference = used();
    engine.close();
    engine = null;
    plan = null;
    long without = used();
    return new MemoryFigures(Math.max(0, training - without), Math.max(0, inference - without));
  }

  /** The smallest of some readings: threads that are just ending still hold engines, and others allocate. */
  private static long used() {
    long smallest = Long.MAX_VALUE;
    for (int reading = 0; reading < READINGS; reading++) {
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      smallest = Math.min(smallest, runtime.totalMemory() - runtime.freeMemory());
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    return smallest;
  }
}
