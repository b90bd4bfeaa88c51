package org.snn.trainer.cpu;

import org.snn.trainer.Parameters;

/** Parameters as an engine's arrays. */
final class ParameterArrays {

  private ParameterArrays() {
  }

  /** Copies values; {@code what} names them in the message if they do not fit. */
  static void copy(String what, Parameters from, float[] weights, float[] biases) {
    from.require(what, weights.length, biases.length);
    System.arraycopy(from.weights(), 0, weights, 0, weights.length);
    System.arraycopy(from.biases(), 0, biases, 0, biases.length);
  }
}
