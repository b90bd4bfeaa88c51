package org.snn.trainer.cpu;

import org.snn.trainer.Parameters;
import org.snn.trainer.TrainingException;

/** Parameters as an engine's arrays. */
final class ParameterArrays {

  private ParameterArrays() {
  }

  /** Copies values; {@code what} names them in the message if they do not fit. */
  static void copy(String what, Parameters from, float[] weights, float[] biases) {
    require(what, from, weights.length, biases.length);
    System.arraycopy(from.weights(), 0, weights, 0, weights.length);
    System.arraycopy(from.biases(), 0, biases, 0, biases.length);
  }

  /** Refuses parameters of another plan. */
  static void require(String what, Parameters parameters, int weights, int biases) {
    if (parameters.weights().length != weights || parameters.biases().length != biases) {
      throw new TrainingException(("'%s' has %,d weights and %,d biases, the plan has %,d and %,d; "
          + "they belong to different networks.").formatted(what, parameters.weights().length, parameters.biases().length,
          weights, biases));
    }
  }
}
