package org.snn.trainer.cpu;

import org.snn.trainer.cpu.kernel.GradientSink;
import org.snn.trainer.cpu.kernel.Scratch;
import org.snn.trainer.cpu.optimizer.Optimizer;

/** Where gradients go. */
final class Sinks {

  private Sinks() {
  }

  /** Straight into the update; each component is cut to +-limit first, where the limit is not 0. */
  record Update(float[] buffer, Scratch scratch, Trained trained, Optimizer optimizer, float limit) implements GradientSink {

    @Override
    public void accept(int slot, int from, int count) {
      trained.regularise(slot, buffer, from, count);
      clip(buffer, from, count, limit);
      optimizer.update(trained.values(), trained.moments(), slot, buffer, from, count);
    }
  }

  /** Into an array. */
  record Collect(float[] buffer, Scratch scratch, Trained trained, float[] gradient) implements GradientSink {

    @Override
    public void accept(int slot, int from, int count) {
      trained.regularise(slot, buffer, from, count);
      System.arraycopy(buffer, from, gradient, slot, count);
    }
  }

  /** Cuts each component to +-limit; 0 is no limit. */
  static void clip(float[] gradient, int from, int count, float limit) {
    if (limit == 0) {
      return;
    }
    for (int i = from; i < from + count; i++) {
      gradient[i] = Math.max(-limit, Math.min(limit, gradient[i]));
    }
  }
}
