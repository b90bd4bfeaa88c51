package org.snn.trainer.cpu;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A few threads that share out the indices of a loop; the caller is one of them. Waiting spins for some microseconds
 * (a training step has two barriers and is often shorter than a wake-up), then parks.
 */
final class Workers implements AutoCloseable {

  private static final int SPINS = 4000;

  private final Helper[] helpers;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger busy = new AtomicInteger();
  private Body body;
  private int count;
  private boolean alone;
  private volatile int generation;
  private volatile Thread waiting;
  private volatile boolean closed;
  private volatile Throwable failure;

  /** The body of a loop. */
  interface Body {

    /** Does the work of one index; at most one call at a time has the same worker number. */
    void run(int worker, int index);
  }

  /** Starts all but one of these threads. */
  Workers(int threads) {
    helpers = new Helper[threads - 1];
    for (int i = 0; i < helpers.length; i++) {
      helpers[i] = new Helper(i + 1);
      helpers[i].start();
    }
  }

  /** Number of workers, the caller included. */
  int size() {
    return helpers.length + 1;
  }

  /** Whether the caller does all that follows; the others rest. */
  void alone(boolean yes) {
    alone = yes;
  }

  /** Number of workers that do not rest: all, or the caller. */
  int active() {
    return alone ? 1 : size();
  }

  /** What each worker does. */
  interface Share {

    /** Does the work of one worker. */
    void run(int worker);
  }

  /**
   * Runs a share on each active worker, always the same on the same one: what it leaves in its caches is there the next time.
   * Returns when all are done.
   */
  void each(Share share) {
    loop(-1, (worker, index) -> share.run(worker));
  }

  /** Runs the body once for each index from 0 to count-1, whoever is free the next, and returns when all are done. */
  void forEach(int loopCount, Body loopBody) {
    loop(loopCount, loopBody);
  }

  private void loop(int loopCount, Body loopBody) {
    next.set(0);
    body = loopBody;
    count = loopCount;
    if (alone || helpers.length == 0 || loopCount == 1) {
      work(0);
      throwFailure();
      return;
    }
    busy.set(helpers.length);
    generation++;
    for (Helper helper : helpers) {
      if (helper.parked) {
        LockSupport.unpark(helper);
      }
    }
    work(0);
    awaitHelpers();
    throwFailure();
  }

  private void work(int worker) {
    try {
      if (count < 0) {
        body.run(worker, worker);
        return;
      }
      for (int index = next.getAndIncrement(); index < count; index = next.getAndIncrement()) {
        body.run(worker, index);
      }
    } catch (Throwable thrown) {
      failure = thrown;
      next.set(count);
    }
  }

  private void awaitHelpers() {
    for (int spin = 0; busy.get() > 0; spin++) {
      if (spin < SPINS) {
        Thread.onSpinWait();
      } else {
        waiting = Thread.currentThread();
        if (busy.get() > 0) {
          LockSupport.park(this);
        }
        waiting = null;
      }
    }
  }

  private void throwFailure() {
    Throwable thrown = failure;
    if (thrown != null) {
      failure = null;
      if (thrown instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) thrown;
    }
  }

  @Override
  public void close() {
    closed = true;
    generation++;
    for (Helper helper : helpers) {
      LockSupport.unpark(helper);
    }
  }

  /** One of the other threads. */
  private final class Helper extends Thread {

    private final int worker;
    private volatile boolean parked;

    Helper(int worker) {
      super("snn-cpu-" + worker);
      this.worker = worker;
      setDaemon(true);
    }

    @Override
    public void run() {
      for (int seen = 0; !closed; seen++) {
        awaitGeneration(seen);
        if (!closed) {
          work(worker);
          if (busy.decrementAndGet() == 0 && waiting != null) {
            LockSupport.unpark(waiting);
          }
        }
      }
    }

    private void awaitGeneration(int seen) {
      for (int spin = 0; generation == seen; spin++) {
        if (spin < SPINS) {
          Thread.onSpinWait();
        } else {
          parked = true;
          if (generation == seen) {
            LockSupport.park(Workers.this);
          }
          parked = false;
        }
      }
    }
  }
}
