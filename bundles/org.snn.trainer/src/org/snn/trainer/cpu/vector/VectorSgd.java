package org.snn.trainer.cpu.vector;

import java.util.List;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.snn.plan.TrainingSpec;
import org.snn.trainer.cpu.optimizer.Optimizer;

/** Stochastic gradient descent, eight parameters at a time; the rest of a stretch goes to the scalar twin. */
final class VectorSgd implements Optimizer {

  private static final VectorSpecies<Float> S = Lanes.S;
  private static final int L = Lanes.L;

  private final Optimizer twin;
  private final float decay;
  private final float momentum;
  private final boolean nesterov;
  private float rate;

  VectorSgd(TrainingSpec training, Optimizer twin) {
    this.twin = twin;
    this.decay = (float) training.getWeightDecay();
    this.momentum = (float) training.getMomentum();
    this.nesterov = training.isNesterov();
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
    if (momentum == 0) {
      plain(values, at, gradient, from, whole);
    } else {
      accelerated(values, moments[0], at, gradient, from, whole);
    }
    twin.update(values, moments, at + whole, gradient, from + whole, count - whole);
  }

  private void plain(float[] values, int at, float[] gradient, int from, int count) {
    FloatVector down = FloatVector.broadcast(S, -rate);
    FloatVector shrink = FloatVector.broadcast(S, decay);
    for (int i = 0; i < count; i += L) {
      FloatVector value = FloatVector.fromArray(S, values, at + i);
      FloatVector g = value.fma(shrink, FloatVector.fromArray(S, gradient, from + i));
      g.fma(down, value).intoArray(values, at + i);
    }
  }

  private void accelerated(float[] values, float[] velocities, int at, float[] gradient, int from, int count) {
    FloatVector down = FloatVector.broadcast(S, -rate);
    FloatVector shrink = FloatVector.broadcast(S, decay);
    FloatVector inertia = FloatVector.broadcast(S, momentum);
    for (int i = 0; i < count; i += L) {
      FloatVector value = FloatVector.fromArray(S, values, at + i);
      FloatVector g = value.fma(shrink, FloatVector.fromArray(S, gradient, from + i));
      FloatVector velocity = FloatVector.fromArray(S, velocities, at + i).fma(inertia, g);
      velocity.intoArray(velocities, at + i);
      FloatVector move = nesterov ? velocity.fma(inertia, g) : velocity;
      move.fma(down, value).intoArray(values, at + i);
    }
  }
}
