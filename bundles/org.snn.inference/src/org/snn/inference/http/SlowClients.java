package org.snn.inference.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections on which a request has begun and is still not answered past its time. The HTTP library's own timeout begins
 * again with every byte, so that a client could hold a connection forever with a byte now and then.
 */
final class SlowClients extends AbstractLifeCycle implements Connection.Listener {

  private static final long PERIOD_MILLIS = 250;
  /** For an answer that is given in the last moment. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  private final Map<Connection, Exchange> connections = new ConcurrentHashMap<>();
  private final Scheduler scheduler;
  private final long patience;

  /** @param timeout of a request */
  SlowClients(Scheduler scheduler, Duration timeout) {
    this.scheduler = scheduler;
    this.patience = timeout.plus(GRACE).toNanos();
  }

  /**
   * What a connection was like when the last answer on it had gone out, or since when nothing has come.
   *
   * @param answers that have gone out
   * @param bytes that had come in
   * @param since when, of {@link System#nanoTime}
   */
  private record Exchange(long answers, long bytes, long since) {

    Exchange now(Connection connection, long time) {
      boolean answered = connection.getMessagesOut() != answers;
      boolean nothingNew = connection.getBytesIn() == bytes;
      return answered || nothingNew ? of(connection, time) : this;
    }

    static Exchange of(Connection connection, long time) {
      return new Exchange(connection.getMessagesOut(), connection.getBytesIn(), time);
    }
  }

  @Override
  protected void doStart() {
    scheduler.schedule(this::look, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void onOpened(Connection connection) {
    connections.put(connection, Exchange.of(connection, System.nanoTime()));
  }

  @Override
  public void onClosed(Connection connection) {
    connections.remove(connection);
  }

  private void look() {
    long time = System.nanoTime();
    for (Connection connection : connections.keySet()) {
      Exchange exchange = connections.computeIfPresent(connection, (key, earlier) -> earlier.now(key, time));
      if (exchange != null && time - exchange.since() > patience) {
        connection.getEndPoint().close();
      }
    }
    if (isStarted()) {
      scheduler.schedule(this::look, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }
  }
}
