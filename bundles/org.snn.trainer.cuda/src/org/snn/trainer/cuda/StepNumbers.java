package org.snn.trainer.cuda;

import org.snn.plan.OptimizerKind;
import org.snn.plan.TrainingSpec;
import org.snn.trainer.StepSettings;
import org.snn.trainer.initial.DropoutKey;
import org.snn.trainer.optimizer.AdamStep;

/** What changes from step to step: {@code Step} in store.cuh. */
final class StepNumbers {

  private StepNumbers() {
  }

  /** Of a pass that trains nothing. */
  static byte[] answering(int samples) {
    return struct(0, 0, samples, 1, Numbers.NONE);
  }

  /**
   * Of a training step.
   *
   * @param seed of the engine
   * @param count number of the optimizer's step, from 1
   */
  static byte[] training(TrainingSpec training, long seed, int samples, StepSettings settings, long count) {
    double dropout = training.getDropout();
    return struct(DropoutKey.of(seed, settings.step()), dropout, samples, (float) (1 / (1 - dropout)),
        Numbers.of(training, settings.rate(), count));
  }

  private static byte[] struct(long key, double dropout, int samples, float scale, Numbers n) {
    return new Struct().wide(key).precise(dropout).integer(samples).number(scale).number(n.rate).number(n.weightDecay)
        .number(n.shrink).number(n.momentum).integer(n.nesterov ? 1 : 0).number(n.first).number(n.decay).number(n.rest)
        .number(n.correction).number(n.epsilon).bytes();
  }

  /** Those of the optimizer. */
  private record Numbers(float rate, float weightDecay, float shrink, float momentum, boolean nesterov, float first, float decay,
      float rest, float correction, float epsilon) {

    static final Numbers NONE = new Numbers(0, 0, 1, 0, false, 0, 0, 0, 1, 0);

    static Numbers of(TrainingSpec training, double rate, long count) {
      OptimizerKind optimizer = training.getOptimizer();
      if (optimizer == OptimizerKind.ADAM || optimizer == OptimizerKind.ADAMW) {
        AdamStep step = AdamStep.of(training, optimizer == OptimizerKind.ADAMW, rate, count);
        return new Numbers(step.rate(), step.addedDecay(), step.shrink(), 0, false, step.first(), step.beta2(), step.second(),
            step.correction(), step.epsilon());
      }
      return new Numbers((float) rate, (float) training.getWeightDecay(), 1, (float) training.getMomentum(),
          training.isNesterov() && optimizer == OptimizerKind.SGD, 0, (float) training.getDecay(), (float) (1 - training.getDecay()), 1,
          (float) training.getEpsilon());
    }
  }
}
