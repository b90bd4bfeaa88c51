package org.snn.interop.c;

/** In which numbers a generated program computes. */
public enum Precision {

  /** Weights and values in single precision. */
  FLOAT("single precision"),
  /** Weights in 8 bits, values in single precision. */
  INT8_WEIGHTS("weights in 8 bits"),
  /** Weights and values in 8 bits, calibrated with samples. */
  INT8("weights and values in 8 bits");

  private final String words;

  Precision(String words) {
    this.words = words;
  }

  /** For comments and messages. */
  @Override
  public String toString() {
    return words;
  }
}
