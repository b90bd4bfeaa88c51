package org.snn.artefact.archive;

/** Something in an archive is not as it must be; the message does not name the file. */
public final class DamagedException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Says what is wrong. */
  public DamagedException(String message) {
    super(message);
  }

  /** Says what is wrong, with the failure behind it. */
  public DamagedException(String message, Throwable cause) {
    super(message, cause);
  }
}
