package org.snn.trainer;

/** Training cannot start or go on; the message says why and what helps. */
public class TrainingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a message for the user. */
  public TrainingException(String message) {
    super(message);
  }

  /** With a message for the user and the failure behind it. */
  public TrainingException(String message, Throwable cause) {
    super(message, cause);
  }
}
