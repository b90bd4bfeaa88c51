package org.snn.interop;

/** A network cannot be said in a format, or a file of a format cannot be read; the message says what is wrong and what helps. */
public final class InteropException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a message for the user. */
  public InteropException(String message) {
    super(message);
  }

  /** With a message for the user and the failure behind it. */
  public InteropException(String message, Throwable cause) {
    super(message, cause);
  }
}
