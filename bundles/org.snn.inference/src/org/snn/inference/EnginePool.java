package org.snn.inference;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.snn.trainer.Engine;

/**
 * Engines of one network, each used by one thread at a time. There are never more than processors: whoever comes when all are
 * at work waits, since one more would only slow down the others.
 */
final class EnginePool implements AutoCloseable {

  private final Supplier<Engine> opening;
  private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors());
  private final ConcurrentLinkedDeque<Engine> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  /** @param opening gives an engine that works on the thread of its caller alone */
  EnginePool(Supplier<Engine> opening) {
    this.opening = opening;
  }

  /**
   * Does something with an engine that nobody else has.
   *
   * @throws IllegalStateException if the pool is closed
   */
  void use(Consumer<Engine> work) {
    processors.acquireUninterruptibly();
    try {
      if (closed) {
        throw new IllegalStateException("The model is closed.");
      }
      Engine last = idle.pollFirst();
      Engine engine = last == null ? opening.get() : last;
      try {
        work.accept(engine);
      } finally {
        idle.addFirst(engine);
      }
    } finally {
      processors.release();
      closeIdle();
    }
  }

  /** Those at work are closed when they are done. */
  @Override
  public void close() {
    closed = true;
    closeIdle();
  }

  private void closeIdle() {
    Engine engine;
    while (closed && (engine = idle.pollFirst()) != null) {
      engine.close();
    }
  }
}
