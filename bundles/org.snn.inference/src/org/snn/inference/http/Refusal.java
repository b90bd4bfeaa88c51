package org.snn.inference.http;

/** A request that is not served; the message says to the client why. */
final class Refusal extends Exception {

  private static final long serialVersionUID = 1L;

  private final int status;

  /** @param status of HTTP, 4xx or 5xx */
  Refusal(int status, String message) {
    super(message, null, false, false);
    this.status = status;
  }

  /** The server has too much to do. */
  static Refusal busy() {
    return new Refusal(503, "Too many requests are waiting; try again later.");
  }

  int status() {
    return status;
  }
}
