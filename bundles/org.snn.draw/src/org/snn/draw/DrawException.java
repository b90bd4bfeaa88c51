package org.snn.draw;

/** Something that cannot be drawn as it was asked for; the message says why, and what can. */
public final class DrawException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** With a message for the user. */
  public DrawException(String message) {
    super(message);
  }

  /** With a message for the user, and what is behind it. */
  public DrawException(String message, Throwable cause) {
    super(message, cause);
  }
}
