package org.snn.inference.http;

import java.time.Duration;

/**
 * Where a server listens, and how much it takes.
 *
 * @param host address to listen on
 * @param port port to listen on; 0 for any that is free
 * @param mostBytes of the body of a request
 * @param mostInstances samples in a request
 * @param concurrent requests that are computed at a time
 * @param waiting requests that may wait for that; more are refused
 * @param timeout of a request, from its first byte to the end of its answer; also after which idle connections are closed
 */
public record ServerOptions(String host, int port, int mostBytes, int mostInstances, int concurrent, int waiting,
    Duration timeout) {

  /** On loopback, port 8080: 4 MiB, 10,000 samples, as many at a time as there are processors, 64 waiting, 30 seconds. */
  public static final ServerOptions DEFAULT = new ServerOptions("127.0.0.1", 8080, 4 << 20, 10_000,
      Runtime.getRuntime().availableProcessors(), 64, Duration.ofSeconds(30));

  /** The same on another port. */
  public ServerOptions withPort(int other) {
    return new ServerOptions(host, other, mostBytes, mostInstances, concurrent, waiting, timeout);
  }
}
