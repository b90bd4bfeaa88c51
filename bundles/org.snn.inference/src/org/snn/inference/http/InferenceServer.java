package org.snn.inference.http;

import java.io.IOException;
import java.net.BindException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Answers over HTTP with trained networks, in the protocols of TensorFlow Serving and KServe. docs/inference.md lists the
 * addresses. It starts no process, prints nothing, and closes no model.
 */
public final class InferenceServer implements AutoCloseable {

  /** Clients beyond these wait until others have gone. */
  private static final int MOST_CONNECTIONS = 512;
  private static final int HEADER_BYTES = 8 << 10;
  private static final int MOST_THREADS = 16;
  /** Closing takes this longer than a request may take at most. */
  public static final Duration FAREWELL = Duration.ofSeconds(5);

  private final Server server;
  private final ServerConnector connector;
  private final ExecutorService computing;

  private InferenceServer(Server server, ServerConnector connector, ExecutorService computing) {
    this.server = server;
    this.connector = connector;
    this.computing = computing;
  }

  /**
   * Starts to listen.
   *
   * @param models with different names
   * @param version of SNN, for clients that ask
   * @param bugs hears of what should not have happened, on any thread
   * @throws IOException if the port is taken, or the host is not one of this machine
   */
  public static InferenceServer start(List<ServedModel> models, ServerOptions options, String version, Consumer<Throwable> bugs)
      throws IOException {
    Metrics metrics = new Metrics(models);
    ExecutorService computing = threads(options.concurrent());
    QueuedThreadPool pool = new QueuedThreadPool(MOST_THREADS);
    pool.setName("snn-http");
    pool.setDaemon(true);
    Server server = new Server(pool);
    ServerConnector connector = connector(server, options);
    RequestHandler handler = new RequestHandler(new Api(models, options, metrics, version), options, metrics, computing, bugs);
    server.setHandler(new GracefulHandler(handler));
    server.setErrorHandler(new JsonErrors(metrics));
    server.setStopTimeout(options.timeout().plus(FAREWELL).toMillis());
    InferenceServer started = new InferenceServer(server, connector, computing);
    try {
      connector.open();
      server.start();
    } catch (Exception failed) {
      started.close();
      throw new IOException("%s:%d: cannot be listened on (%s)".formatted(options.host(), options.port(), reason(failed)), failed);
    }
    return started;
  }

  private static String reason(Exception failure) {
    if (failure.getCause() instanceof UnresolvedAddressException) {
      return "there is no such host";
    }
    return failure.getCause() instanceof BindException taken ? taken.getMessage() : failure.getMessage();
  }

  private static ExecutorService threads(int count) {
    AtomicInteger number = new AtomicInteger();
    return Executors.newFixedThreadPool(count, work -> {
      Thread thread = new Thread(work, "snn-answer-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    });
  }

  private static ServerConnector connector(Server server, ServerOptions options) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setUriCompliance(UriCompliance.RFC3986);
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(options.host());
    connector.setPort(options.port());
    connector.setIdleTimeout(options.timeout().toMillis());
    connector.addBean(new SlowClients(connector.getScheduler(), options.timeout()));
    connector.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, connector));
    server.addConnector(connector);
    return connector;
  }

  /** The port that it listens on. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Takes no more requests, and waits until those that it has are answered. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception cutOff) {
      // A request has not ended in its time; it ends with the process.
    } finally {
      computing.shutdown();
    }
  }
}
