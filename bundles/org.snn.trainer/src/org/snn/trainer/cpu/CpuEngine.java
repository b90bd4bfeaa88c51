package org.snn.trainer.cpu;

import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.OptimizerState;
import org.snn.trainer.Parameters;
import org.snn.trainer.StepResult;
import org.snn.trainer.StepSettings;
import org.snn.trainer.TrainingException;
import org.snn.trainer.cpu.kernel.Arithmetic;
import org.snn.trainer.cpu.kernel.Store;

/** A plan on the CPU. Threads share out the columns of the batch, then the parts of the parameters. */
final class CpuEngine implements Engine {

  private final ExecutionPlan plan;
  private final Store store;
  private final Workers workers;
  private final Dropout dropout;
  private final EngineParts parts;

  CpuEngine(ExecutionPlan plan, EngineOptions options, Arithmetic arithmetic) {
    this.plan = plan;
    this.store = EngineParts.store(plan, options);
    this.dropout = new Dropout(plan.getTraining() == null ? 0 : plan.getTraining().getDropout(), options.seed(),
        plan.getDeclared());
    this.workers = new Workers(options.threads());
    try {
      this.parts = new EngineParts(plan, store, dropout, arithmetic, workers);
    } catch (RuntimeException refused) {
      workers.close();
      throw refused;
    }
  }

  @Override
  public int stride() {
    return store.stride();
  }

  /** The rows of the inputs are the first ones of the store. */
  @Override
  public float[] featureRows(int inputs) {
    return store.activations();
  }

  @Override
  public StepResult train(float[] features, float[] targets, int samples, StepSettings settings) {
    dropout.begin(settings.step());
    run(features, targets, samples, true);
    dropout.end();
    parts.updater().update(settings.rate(), Store.columns(samples));
    return parts.loss().result(samples);
  }

  @Override
  public StepResult evaluate(float[] features, float[] targets, int samples) {
    run(features, targets, samples, false);
    return parts.loss().result(samples);
  }

  @Override
  public Parameters gradients(float[] features, float[] targets, int samples) {
    run(features, targets, samples, true);
    return parts.updater().gradients(Store.columns(samples));
  }

  private void run(float[] features, float[] targets, int samples, boolean backward) {
    requireFit(samples);
    if (parts.loss() == null) {
      throw new TrainingException("The plan of '%s' has no loss: it was planned without an experiment; it can only predict."
          .formatted(plan.getName()));
    }
    Chunks chunks = Chunks.of(samples, workers.size());
    workers.forEach(chunks.count(), (worker, chunk) -> {
      parts.pass().forward(features, samples, chunks.from(chunk), chunks.to(chunk));
      parts.pass().compare(targets, samples, chunks.from(chunk), chunks.to(chunk), backward);
    });
  }

  @Override
  public void predict(float[] features, int samples, float[] outputs) {
    requireFit(samples);
    Chunks chunks = Chunks.of(samples, workers.size());
    workers.forEach(chunks.count(), (worker, chunk) -> {
      int from = chunks.from(chunk);
      int to = chunks.to(chunk);
      parts.pass().forward(features, samples, from, to);
      for (int output = 0; output < plan.getOutputs().length; output++) {
        System.arraycopy(store.activations(), store.row(plan.getOutputs()[output]) + from, outputs,
            store.row(output) + from, to - from);
      }
    });
  }

  private void requireFit(int samples) {
    if (samples < 1 || samples > store.stride()) {
      throw new TrainingException("A batch has %d samples, this engine takes 1 to %d.".formatted(samples, store.stride()));
    }
  }

  @Override
  public Parameters parameters() {
    return new Parameters(store.weights().clone(), store.biases().clone());
  }

  @Override
  public void setParameters(Parameters parameters) {
    ParameterArrays.copy("parameters", parameters, store.weights(), store.biases());
  }

  @Override
  public OptimizerState optimizerState() {
    return requireTraining().state();
  }

  @Override
  public void setOptimizerState(OptimizerState state) {
    requireTraining().setState(state);
  }

  private Updater requireTraining() {
    if (parts.updater() == null) {
      throw new TrainingException("The plan of '%s' has no optimizer: it was planned without an experiment."
          .formatted(plan.getName()));
    }
    return parts.updater();
  }

  @Override
  public void close() {
    workers.close();
  }
}
