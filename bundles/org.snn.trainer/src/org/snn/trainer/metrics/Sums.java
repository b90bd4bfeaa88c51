package org.snn.trainer.metrics;

import java.util.OptionalDouble;

import org.snn.trainer.StepResult;

/**
 * Running sums over the samples of an epoch or a split; immutable.
 *
 * @param loss sum of the loss over the samples
 * @param correct samples that were classified rightly
 * @param samples number of samples
 */
public record Sums(double loss, long correct, long samples) {

  /** Nothing summed yet. */
  public static final Sums ZERO = new Sums(0, 0, 0);

  /** With one more batch. */
  public Sums plus(StepResult batch) {
    return new Sums(loss + batch.lossSum(), correct + batch.correct(), samples + batch.samples());
  }

  /**
   * The means over the samples.
   *
   * @param classification whether an accuracy makes sense
   */
  public Figures figures(boolean classification) {
    OptionalDouble accuracy = classification ? OptionalDouble.of((double) correct / samples) : OptionalDouble.empty();
    return new Figures(loss / samples, accuracy);
  }
}
