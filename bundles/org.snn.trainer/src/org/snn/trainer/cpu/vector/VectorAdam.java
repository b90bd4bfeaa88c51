package org.snn.trainer.cpu.vector;

import java.util.List;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.snn.plan.TrainingSpec;
import org.snn.trainer.cpu.optimizer.Optimizer;
import org.snn.trainer.optimizer.AdamStep;

/** Adam and AdamW, eight parameters at a time; the rest of a stretch goes to the scalar twin. */
final class VectorAdam implements Optimizer {

  private static final VectorSpecies<Float> S = Lanes.S;
  private static final int L = Lanes.L;

  private final Optimizer twin;
  private final TrainingSpec training;
  private final boolean decoupled;
  private AdamStep step;

  VectorAdam(TrainingSpec training, boolean decoupled, Optimizer twin) {
    this.twin = twin;
    this.training = training;
    this.decoupled = decoupled;
  }

  @Override
  public List<String> moments() {
    return twin.moments();
  }

  @Override
  public void begin(double rate, long stepNumber) {
    twin.begin(rate, stepNumber);
    step = AdamStep.of(training, decoupled, rate, stepNumber);
  }

  @Override
  public void update(float[] values, float[][] moments, int at, float[] gradient, int from, int count) {
    int whole = S.loopBound(count);
    vector(values, moments[0], moments[1], at, gradient, from, whole);
    twin.update(values, moments, at + whole, gradient, from + whole, count - whole);
  }

  private void vector(float[] values, float[] first, float[] second, int at, float[] gradient, int from, int count) {
    FloatVector decay = FloatVector.broadcast(S, step.addedDecay());
    FloatVector towards = FloatVector.broadcast(S, step.first());
    FloatVector down = FloatVector.broadcast(S, -step.rate());
    for (int i = 0; i < count; i += L) {
      FloatVector value = FloatVector.fromArray(S, values, at + i).mul(step.shrink());
      FloatVector g = value.fma(decay, FloatVector.fromArray(S, gradient, from + i));
      FloatVector m = FloatVector.fromArray(S, first, at + i);
      m = g.sub(m).fma(towards, m);
      FloatVector v = g.mul(step.second()).fma(g, FloatVector.fromArray(S, second, at + i).mul(step.beta2()));
      FloatVector denominator = v.sqrt().div(step.correction()).add(step.epsilon());
      m.intoArray(first, at + i);
      v.intoArray(second, at + i);
      m.div(denominator).fma(down, value).intoArray(values, at + i);
    }
  }
}
