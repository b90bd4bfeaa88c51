package org.snn.trainer.cpu;

/**
 * An array of parameters in training.
 *
 * @param values the parameters
 * @param moments what the optimizer keeps, each as long as the parameters
 * @param l1 factor of the sum of absolute values
 * @param l2 factor of half the sum of squares
 */
record Trained(float[] values, float[][] moments, float l1, float l2) {

  /** Adds the derivatives of l1 and l2 to the gradients of the parameters from {@code at} on. */
  void regularise(int at, float[] gradient, int from, int count) {
    if (l1 == 0 && l2 == 0) {
      return;
    }
    for (int i = 0; i < count; i++) {
      float value = values[at + i];
      gradient[from + i] += l1 * Math.signum(value) + l2 * value;
    }
  }
}
