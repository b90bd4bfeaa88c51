package org.snn.trainer.cpu.loss;

import java.util.Arrays;
import org.snn.plan.Activation;
import org.snn.plan.Loss;
import org.snn.plan.TrainingSpec;
import org.snn.trainer.loss.AnswerKind;
import org.snn.trainer.loss.OutputLayout;

/**
 * Whether a sample is classified rightly: the largest answer is that of the wanted class. With a single output for two classes, and
 * for named targets of 0 and 1 under binary cross-entropy, every answer must be on the same side of its threshold as its target:
 * 0.5, or 0 where the answer is a logit. Other real-valued targets have no right answer.
 */
final class RightAnswer {

  private final int outputs;
  private final AnswerKind kind;
  private final double[] thresholds;

  RightAnswer(OutputLayout layout, TrainingSpec training) {
    this.outputs = layout.count();
    this.kind = AnswerKind.of(training, outputs);
    boolean logit = training.getLoss() == Loss.CROSS_ENTROPY || training.getLoss() == Loss.BINARY_CROSS_ENTROPY;
    this.thresholds = Arrays.stream(layout.activations())
        .mapToDouble(activation -> logit && activation == Activation.IDENTITY ? 0 : 0.5).toArray();
  }

  boolean at(SampleLoss.Sample sample) {
    return switch (kind) {
      case LARGEST -> largest(sample);
      case SIDES -> onTheirSides(sample);
      case NONE -> false;
    };
  }

  private boolean onTheirSides(SampleLoss.Sample sample) {
    for (int output = 0; output < outputs; output++) {
      double answer = sample.answer(output);
      if (Double.isNaN(answer) || answer > thresholds[output] != sample.target(output) > 0.5) {
        return false;
      }
    }
    return true;
  }

  private boolean largest(SampleLoss.Sample sample) {
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
