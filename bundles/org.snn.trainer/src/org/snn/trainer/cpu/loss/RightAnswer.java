package org.snn.trainer.cpu.loss;

import org.snn.plan.Activation;
import org.snn.plan.Loss;
import org.snn.plan.TrainingSpec;

/**
 * Whether a sample is classified rightly: the largest answer is that of the wanted class; with a single output, answer and
 * target are on the same side of the threshold: 0.5, for the answer 0 where it is a logit. Real-valued targets have no
 * right answer.
 */
final class RightAnswer {

  private final int outputs;
  private final boolean classes;
  private final double threshold;

  RightAnswer(OutputLayout layout, TrainingSpec training) {
    this.outputs = layout.count();
    this.classes = training.getData() == null || training.getData().getTargets().isEmpty();
    boolean logit = training.getLoss() == Loss.CROSS_ENTROPY || training.getLoss() == Loss.BINARY_CROSS_ENTROPY;
    this.threshold = logit && layout.activations()[0] == Activation.IDENTITY ? 0 : 0.5;
  }

  boolean at(SampleLoss.Sample sample) {
    if (!classes) {
      return false;
    }
    if (outputs == 1) {
      double answer = sample.answer(0);
      return !Double.isNaN(answer) && answer > threshold == sample.target(0) > 0.5;
    }
    int answer = 0;
    int target = 0;
    for (int output = 0; output < outputs; output++) {
      if (!(sample.answer(output) <= sample.answer(answer)) || Double.isNaN(sample.answer(output))) {
        answer = output;
      }
      if (sample.target(output) > sample.target(target)) {
        target = output;
      }
    }
    return answer == target && !Double.isNaN(sample.answer(answer));
  }
}
