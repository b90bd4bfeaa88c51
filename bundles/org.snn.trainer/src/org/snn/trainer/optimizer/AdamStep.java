package org.snn.trainer.optimizer;

import org.snn.plan.TrainingSpec;

/**
 * The numbers of one step of Adam (Kingma and Ba 2015) or AdamW (Loshchilov and Hutter 2019), bias corrections included.
 *
 * @param addedDecay weight decay that is added to the gradient
 * @param shrink factor of the parameters before the step, for decoupled weight decay
 * @param first 1 - beta1
 * @param beta2 decay of the second moment
 * @param second 1 - beta2
 * @param rate rate over the bias correction of the first moment
 * @param correction square root of the bias correction of the second moment
 * @param epsilon added to the denominator
 */
public record AdamStep(float addedDecay, float shrink, float first, float beta2, float second, float rate,
    float correction, float epsilon) {

  /** The numbers of this step, counted from 1. */
  public static AdamStep of(TrainingSpec training, boolean decoupled, double rate, long step) {
    double decay = training.getWeightDecay();
    double firstCorrection = 1 - Math.pow(training.getBeta1(), step);
    double secondCorrection = 1 - Math.pow(training.getBeta2(), step);
    return new AdamStep(decoupled ? 0 : (float) decay, decoupled ? (float) (1 - rate * decay) : 1,
        (float) (1 - training.getBeta1()), (float) training.getBeta2(), (float) (1 - training.getBeta2()),
        (float) (rate / firstCorrection), (float) Math.sqrt(secondCorrection), (float) training.getEpsilon());
  }
}
