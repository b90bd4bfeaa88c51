package org.snn.trainer.tensor;

import java.io.IOException;

/** The bytes are not a safetensors file, or a damaged one. The message does not name the file. */
public final class TensorFormatException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Says what is wrong. */
  public TensorFormatException(String message) {
    super(message);
  }

  /** Says what is wrong, with the failure behind it. */
  public TensorFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
