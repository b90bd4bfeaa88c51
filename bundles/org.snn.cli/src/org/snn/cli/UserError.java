package org.snn.cli;

/** The command cannot do what was asked; the message is one sentence for the user. */
public final class UserError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a message for the user. */
  public UserError(String message) {
    super(message);
  }

  /** With a message for the user and the failure behind it. */
  public UserError(String message, Throwable cause) {
    super(message, cause);
  }
}
