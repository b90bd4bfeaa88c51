package org.snn.trainer.cpu.scalar;

import java.util.List;
import org.snn.plan.TrainingSpec;
import org.snn.trainer.cpu.optimizer.Optimizer;

/** Defines stochastic gradient descent with weight decay and classical or Nesterov momentum. */
final class ScalarSgd implements Optimizer {

  private final float decay;
  private final float momentum;
  private final boolean nesterov;
  private float rate;

  ScalarSgd(TrainingSpec training) {
    this.decay = (float) training.getWeightDecay();
    this.momentum = (float) training.getMomentum();
    this.nesterov = training.isNesterov();
  }

  @Override
  public List<String> moments() {
    return momentum == 0 ? List.of() : List.of("velocity");
  }

  @Override
  public void begin(double stepRate, long step) {
    this.rate = (float) stepRate;
  }

  @Override
  public void update(float[] values, float[][] moments, int at, float[] gradient, int from, int count) {
    for (int i = 0; i < count; i++) {
      float g = Math.fma(decay, values[at + i], gradient[from + i]);
      if (momentum != 0) {
        float velocity = Math.fma(momentum, moments[0][at + i], g);
        moments[0][at + i] = velocity;
        g = nesterov ? Math.fma(momentum, velocity, g) : velocity;
      }
      values[at + i] = Math.fma(-rate, g, values[at + i]);
    }
  }
}
