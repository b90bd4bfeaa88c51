package org.snn.plan;

/** A plan is not what it must be; the message says what is wrong with it and the way out. */
public final class PlanException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public PlanException(String message) {
    super(message);
  }

  /** What is wrong, and what was noticed first. */
  public PlanException(String message, Throwable cause) {
    super(message, cause);
  }
}
