package org.snn.trainer.cpu.vector;

import java.util.List;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.snn.plan.TrainingSpec;
import org.snn.trainer.cpu.optimizer.Optimizer;

/** RMSprop, eight parameters at a time; the rest of a stretch goes to the scalar twin. */
final class VectorRmsprop implements Optimizer {

  private static final VectorSpecies<Float> S = Lanes.S;
  private static final int L = Lanes.L;

  private final Optimizer twin;
  private final float weightDecay;
  private final float momentum;
  private final float decay;
  private final float rest;
  private final float epsilon;
  private float rate;

  VectorRmsprop(TrainingSpec training, Optimizer twin) {
    this.twin = twin;
    this.weightDecay = (float) training.getWeightDecay();
    this.momentum = (float) training.getMomentum();
    this.decay = (float) training.getDecay();
    this.rest = (float) (1 - training.getDecay());
    this.epsilon = (float) training.getEpsilon();
  }

  @Override
  public List<String> moments() {
    return twin.moments();
  }

  @Override
  public void begin(double stepRate, long step) {
    twin.begin(stepRate, step);
    rate = (float) stepRate;
  }

  @Override
  public void update(float[] values, float[][] moments, int at, float[] gradient, int from, int count) {
    int whole = S.loopBound(count);
    FloatVector shrink = FloatVector.broadcast(S, weightDecay);
    FloatVector down = FloatVector.broadcast(S, -rate);
    for (int i = 0; i < whole; i += L) {
      FloatVector value = FloatVector.fromArray(S, values, at + i);
      FloatVector g = value.fma(shrink, FloatVector.fromArray(S, gradient, from + i));
      FloatVector v = g.mul(rest).fma(g, FloatVector.fromArray(S, moments[0], at + i).mul(decay));
      v.intoArray(moments[0], at + i);
      FloatVector move = g.div(v.sqrt().add(epsilon));
      if (momentum != 0) {
        move = FloatVector.fromArray(S, moments[1], at + i).fma(FloatVector.broadcast(S, momentum), move);
        move.intoArray(moments[1], at + i);
      }
      move.fma(down, value).intoArray(values, at + i);
    }
    twin.update(values, moments, at + whole, gradient, from + whole, count - whole);
  }
}
