package org.snn.inference;

import java.util.concurrent.atomic.AtomicInteger;
import org.snn.trainer.Engine;
import org.snn.trainer.OptimizerState;
import org.snn.trainer.Parameters;
import org.snn.trainer.StepResult;
import org.snn.trainer.StepSettings;

/** Computes nothing; says whether it is open and how many use it. */
final class CountedEngine implements Engine {

  final AtomicInteger users = new AtomicInteger();
  private final AtomicInteger open;

  CountedEngine(AtomicInteger open) {
    this.open = open;
    open.incrementAndGet();
  }

  @Override
  public void close() {
    open.decrementAndGet();
  }

  @Override
  public int stride() {
    throw new UnsupportedOperationException();
  }

  @Override
  public StepResult train(float[] features, float[] targets, int samples, StepSettings settings) {
    throw new UnsupportedOperationException();
  }

  @Override
  public StepResult evaluate(float[] features, float[] targets, int samples) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void predict(float[] features, int samples, float[] outputs) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Parameters gradients(float[] features, float[] targets, int samples) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Parameters parameters() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setParameters(Parameters parameters) {
    throw new UnsupportedOperationException();
  }

  @Override
  public OptimizerState optimizerState() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setOptimizerState(OptimizerState state) {
    throw new UnsupportedOperationException();
  }
}
