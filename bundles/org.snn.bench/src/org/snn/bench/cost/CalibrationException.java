package org.snn.bench.cost;

/** A calibration has given costs that cannot be; the message is for the user. */
public final class CalibrationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CalibrationException(String message, Throwable cause) {
    super(message, cause);
  }
}
