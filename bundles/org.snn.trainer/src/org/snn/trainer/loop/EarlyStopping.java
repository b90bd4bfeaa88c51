package org.snn.trainer.loop;

import java.util.List;

import org.snn.plan.Monitor;
import org.snn.plan.TrainingSpec;
import org.snn.trainer.metrics.EpochFigures;
import org.snn.trainer.metrics.Figures;

/**
 * Watches validation. An epoch improves if its figure beats the best one so far by more than the minimum change; the first
 * epoch always does. Training stops after {@code patience} epochs in a row without improvement (as Keras' EarlyStopping).
 */
final class EarlyStopping {

  private final TrainingSpec spec;
  private double best;
  private int bestEpoch;
  private int epochs;

  /** Goes through the epochs of an earlier run. */
  EarlyStopping(TrainingSpec spec, List<EpochFigures> history) {
    this.spec = spec;
    if (enabled()) {
      history.forEach(this::improves);
    }
  }

  boolean enabled() {
    return spec.getPatience() > 0;
  }

  /** Takes note of one more epoch; whether it is the best so far. */
  boolean improves(EpochFigures figures) {
    double value = value(figures.validation().orElseThrow());
    epochs = figures.epoch();
    boolean better = bestEpoch == 0 || value - best > spec.getMinimumChange();
    if (better) {
      best = value;
      bestEpoch = epochs;
    }
    return better;
  }

  /** Whether it is time to stop. */
  boolean exhausted() {
    return enabled() && epochs - bestEpoch >= spec.getPatience();
  }

  /** Number of the best epoch, from 1; 0 before the first. */
  int bestEpoch() {
    return bestEpoch;
  }

  /** Larger is better. */
  private double value(Figures validation) {
    return spec.getMonitor() == Monitor.ACCURACY ? validation.accuracy().orElseThrow() : -validation.loss();
  }
}
