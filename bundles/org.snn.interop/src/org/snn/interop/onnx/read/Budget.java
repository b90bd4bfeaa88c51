package org.snn.interop.onnx.read;

import org.snn.interop.InteropException;

/** What a graph may make of its constants: a file of a few bytes must not fill the memory. */
final class Budget {

  /** Each weight is in a few sums; and most of a matrix may be zeros that the file does not have. */
  private static final long TERMS_A_BYTE = 32;
  private static final long LEAST = 1 << 22;
  private static final long MOST = 1L << 29;

  private long left;

  /** For a file of so many bytes. */
  Budget(long bytes) {
    left = Math.min(MOST, LEAST + TERMS_A_BYTE * bytes);
  }

  /** Asks for room for so many numbers. */
  void take(long numbers) {
    left -= numbers;
    if (numbers < 0 || left < 0) {
      throw new InteropException("the model makes far more numbers than its file holds; it cannot be read");
    }
  }
}
