package org.snn.transform.expand;

/** A file of connections cannot be read; the message says file, line, what is wrong and the way out. */
public final class EdgeFileException extends Exception {

  private static final long serialVersionUID = 1L;

  EdgeFileException(String message) {
    super(message);
  }
}
