package org.snn.trainer.loop;

import org.snn.trainer.Parameters;
import org.snn.trainer.TrainingException;

/** Stops training when its numbers are no numbers any more. */
public final class Divergence {

  private Divergence() {
  }

  /**
   * Refuses a loss that is not finite.
   *
   * @param epoch from 1
   * @param batch number of the batch, from 1; 0 for the validation after the epoch
   * @throws TrainingException if it is
   */
  public static void checkLoss(double loss, int epoch, int batch, double rate) {
    if (!Double.isFinite(loss)) {
      String where = batch == 0 ? "the validation after epoch " + epoch : "epoch " + epoch + ", batch " + batch;
      throw diverged("The loss is %s in %s".formatted(loss, where), rate);
    }
  }

  /**
   * Refuses weights that would spoil a checkpoint.
   *
   * @param epoch from 1
   * @throws TrainingException if one is not finite
   */
  public static void checkParameters(Parameters parameters, int epoch, double rate) {
    if (!finite(parameters.weights()) || !finite(parameters.biases())) {
      throw diverged("A weight is not finite in epoch " + epoch, rate);
    }
  }

  private static boolean finite(float[] values) {
    for (float value : values) {
      if (!Float.isFinite(value)) {
        return false;
      }
    }
    return true;
  }

  private static TrainingException diverged(String what, double rate) {
    return new TrainingException("%s, at rate %s: training has diverged. Try a smaller rate, 'clip norm 1' or normalised "
        .formatted(what, rate) + "features; the last checkpoint, if there is one, is from before.");
  }
}
