package org.snn.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.snn.trainer.loop.StopSignal;

/**
 * Ctrl-C: while a {@linkplain #hold() hold} is open, an ending JVM waits until the command has brought its work into
 * safety; the command watches {@link #signal()}. Without a hold the JVM ends at once.
 */
public final class Interrupt {

  /** Longer than a step and a checkpoint take; shorter than a person waits before kill -9. */
  public static final Duration PATIENCE = Duration.ofSeconds(60);

  private final StopSignal signal = new StopSignal();

  /** What tells the command to save and stop. */
  public StopSignal signal() {
    return signal;
  }

  /** Until the hold is closed the JVM does not end; Ctrl-C gives the signal instead. */
  public Hold hold() {
    CountDownLatch closed = new CountDownLatch(1);
    Thread hook = new Thread(() -> {
      signal.request();
      try {
        closed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      } catch (InterruptedException end) {
        Thread.currentThread().interrupt();
      }
    }, "snn-interrupt");
    Runtime.getRuntime().addShutdownHook(hook);
    return () -> {
      closed.countDown();
      forget(hook);
    };
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyEnding) {
      // The hook runs just now, sees that the hold is closed, and ends.
    }
  }

  /** Work that must not be cut off. */
  public interface Hold extends AutoCloseable {
    @Override
    void close();
  }
}
