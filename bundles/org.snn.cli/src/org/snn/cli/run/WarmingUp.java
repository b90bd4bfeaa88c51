package org.snn.cli.run;

import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Backend;
import org.snn.trainer.EngineOptions;

/** Warms a backend up on a thread of its own, while this one reads the data. */
public final class WarmingUp implements AutoCloseable {

  /** Connections times samples from which on a run takes longer than warming up. */
  private static final double WORTH_WAITING = 5e8;

  private final Thread thread;

  /** Starts it. */
  public WarmingUp(Backend backend, ExecutionPlan plan, int threads) {
    EngineOptions options = new EngineOptions(plan.getTraining().getBatch(), threads, 0);
    this.thread = new Thread(() -> backend.warmUp(plan, options), "snn-warm-up");
    thread.setDaemon(true);
    thread.start();
  }

  /** Waits for the end of it, if so much is to be computed that this pays. */
  public void await(ExecutionPlan plan, int samples) {
    if ((double) plan.getConnections() * samples * plan.getTraining().getEpochs() < WORTH_WAITING) {
      return;
    }
    try {
      thread.join();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends it. */
  @Override
  public void close() {
    thread.interrupt();
  }
}
