package org.snn.trainer.loss;

import org.snn.plan.Loss;
import org.snn.plan.TrainingSpec;

/** When a sample is answered rightly. */
public enum AnswerKind {
  /** Where the largest output is that of the wanted class. */
  LARGEST,
  /** Where every output is on the same side of its threshold as its target. */
  SIDES,
  /** Never: targets are real numbers. */
  NONE;

  /** A single output for two classes, and named targets under binary cross-entropy, go by sides. */
  public static AnswerKind of(TrainingSpec training, int outputs) {
    boolean classes = training.getData() == null || training.getData().getTargets().isEmpty();
    if (classes) {
      return outputs == 1 ? SIDES : LARGEST;
    }
    return training.getLoss() == Loss.BINARY_CROSS_ENTROPY ? SIDES : NONE;
  }
}
