package org.snn.trainer.cpu.scalar;

import java.util.List;
import org.snn.plan.TrainingSpec;
import org.snn.trainer.cpu.optimizer.Optimizer;

/** Defines RMSprop (Tieleman and Hinton 2012), with weight decay and momentum. */
final class ScalarRmsprop implements Optimizer {

  private final float weightDecay;
  private final float momentum;
  private final float decay;
  private final float rest;
  private final float epsilon;
  private float rate;

  ScalarRmsprop(TrainingSpec training) {
    this.weightDecay = (float) training.getWeightDecay();
    this.momentum = (float) training.getMomentum();
    this.decay = (float) training.getDecay();
    this.rest = (float) (1 - training.getDecay());
    this.epsilon = (float) training.getEpsilon();
  }

  @Override
  public List<String> moments() {
    return momentum == 0 ? List.of("second") : List.of("second", "velocity");
  }

  @Override
  public void begin(double stepRate, long step) {
    this.rate = (float) stepRate;
  }

  @Override
  public void update(float[] values, float[][] moments, int at, float[] gradient, int from, int count) {
    for (int i = 0; i < count; i++) {
      float g = Math.fma(weightDecay, values[at + i], gradient[from + i]);
      float v = Math.fma(rest * g, g, decay * moments[0][at + i]);
      moments[0][at + i] = v;
      float move = g / ((float) Math.sqrt(v) + epsilon);
      if (momentum != 0) {
        move = Math.fma(momentum, moments[1][at + i], move);
        moments[1][at + i] = move;
      }
      values[at + i] = Math.fma(-rate, move, values[at + i]);
    }
  }
}
