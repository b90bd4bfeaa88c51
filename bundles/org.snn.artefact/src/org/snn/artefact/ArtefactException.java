package org.snn.artefact;

/** An artefact cannot be read or written; the message names the file, says what is wrong with it and what helps. */
public final class ArtefactException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a message for the user. */
  public ArtefactException(String message) {
    super(message);
  }

  /** With a message for the user and the failure behind it. */
  public ArtefactException(String message, Throwable cause) {
    super(message, cause);
  }
}
