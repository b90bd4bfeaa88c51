package org.snn.trainer.cpu.scalar;

import java.util.List;
import org.snn.plan.TrainingSpec;
import org.snn.trainer.cpu.optimizer.Optimizer;
import org.snn.trainer.optimizer.AdamStep;

/** Defines Adam and AdamW. */
final class ScalarAdam implements Optimizer {

  private final TrainingSpec training;
  private final boolean decoupled;
  private AdamStep step;

  ScalarAdam(TrainingSpec training, boolean decoupled) {
    this.training = training;
    this.decoupled = decoupled;
  }

  @Override
  public List<String> moments() {
    return List.of("first", "second");
  }

  @Override
  public void begin(double rate, long stepNumber) {
    this.step = AdamStep.of(training, decoupled, rate, stepNumber);
  }

  @Override
  public void update(float[] values, float[][] moments, int at, float[] gradient, int from, int count) {
    float[] first = moments[0];
    float[] second = moments[1];
    for (int i = 0; i < count; i++) {
      float value = values[at + i] * step.shrink();
      float g = Math.fma(step.addedDecay(), value, gradient[from + i]);
      float m = Math.fma(step.first(), g - first[at + i], first[at + i]);
      float v = Math.fma(step.second() * g, g, step.beta2() * second[at + i]);
      float denominator = (float) Math.sqrt(v) / step.correction() + step.epsilon();
      first[at + i] = m;
      second[at + i] = v;
      values[at + i] = Math.fma(-step.rate(), m / denominator, value);
    }
  }
}
