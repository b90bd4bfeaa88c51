package org.snn.trainer.loop;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Parameters;
import org.snn.trainer.metrics.EpochFigures;
import org.snn.trainer.metrics.Figures;

/** Several listeners as one. */
record ListenerList(List<TrainingListener> listeners) implements TrainingListener {

  @Override
  public void started(TrainingStart start) {
    listeners.forEach(listener -> listener.started(start));
  }

  @Override
  public void batch(BatchProgress progress) {
    listeners.forEach(listener -> listener.batch(progress));
  }

  @Override
  public void epoch(EpochFigures figures) {
    listeners.forEach(listener -> listener.epoch(figures));
  }

  @Override
  public void network(int epoch, ExecutionPlan plan, Supplier<Parameters> parameters) {
    listeners.forEach(listener -> listener.network(epoch, plan, parameters));
  }

  @Override
  public void checkpoint(Path file, int epochs) {
    listeners.forEach(listener -> listener.checkpoint(file, epochs));
  }

  @Override
  public void stoppedEarly(int epoch, int bestEpoch) {
    listeners.forEach(listener -> listener.stoppedEarly(epoch, bestEpoch));
  }

  @Override
  public void tested(Figures figures) {
    listeners.forEach(listener -> listener.tested(figures));
  }
}
