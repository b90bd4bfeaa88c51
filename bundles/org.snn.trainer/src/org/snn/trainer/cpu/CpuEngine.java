package org.snn.trainer.cpu;

import java.util.List;
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

/** A plan on the CPU. */
final class CpuEngine implements Engine {

  private final ExecutionPlan plan;
  private final int batch;
  private final Store store;
  private final Workers workers;
  private final Dropout dropout;
  private final EngineParts parts;
  private final FastestSharing training;
  private final FastestSharing answering;

  /**
   * @param store as {@link EngineParts#store} makes it
   * @param sharing ways to share out a step, to choose from
   * @param barrier see {@link StagedPass}
   */
  CpuEngine(ExecutionPlan plan, Store store, EngineOptions options, Arithmetic arithmetic, List<Sharing> sharing,
      long barrier) {
    this.plan = plan;
    this.batch = options.batch();
    this.store = store;
    this.dropout = new Dropout(plan.getTraining() == null ? 0 : plan.getTraining().getDropout(), options.seed(),
        plan.getDeclared());
    this.workers = new Workers(options.threads());
    this.training = new FastestSharing(sharing);
    this.answering = new FastestSharing(sharing);
    try {
      this.parts = new EngineParts(plan, store, dropout, arithmetic, workers, barrier);
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
  public FeatureRows featureRows(int inputs) {
    return new FeatureRows(store.activations(), store.row(0));
  }

  @Override
  public StepResult train(float[] features, float[] targets, int samples, StepSettings settings) {
    Updater updater = requireTraining();
    fastest(training, samples, sharing -> {
      dropout.begin(settings.step());
      run(sharing, features, targets, samples, true);
      dropout.end();
      updater.update(settings.rate(), samples);
    });
    return parts.loss().result(samples);
  }

  @Override
  public StepResult evaluate(float[] features, float[] targets, int samples) {
    fastest(answering, samples, sharing -> run(sharing, features, targets, samples, false));
    return parts.loss().result(samples);
  }

  @Override
  public Parameters gradients(float[] features, float[] targets, int samples) {
    Updater updater = requireTraining();
    fastest(training, samples, sharing -> run(sharing, features, targets, samples, true));
    return updater.gradients(samples);
  }

  /** Something that can be shared out. */
  private interface Work {

    void run(Sharing sharing);
  }

  /** Small batches, the last ones of an epoch, tell nothing about the others. */
  private void fastest(FastestSharing choice, int samples, Work work) {
    requireFit(samples);
    Sharing sharing = choice.next();
    workers.alone(sharing == Sharing.ALONE);
    long start = System.nanoTime();
    work.run(sharing);
    if (samples == batch) {
      choice.took(System.nanoTime() - start);
    }
  }

  private void run(Sharing sharing, float[] features, float[] targets, int samples, boolean backward) {
    if (parts.loss() == null) {
      throw new TrainingException("The plan of '%s' has no loss: it was planned without an experiment; it can only predict."
          .formatted(plan.getName()));
    }
    if (sharing == Sharing.NEURONS) {
      parts.staged().forward(features, samples);
      parts.staged().compare(targets, samples, backward);
    } else {
      byColumns(sharing, samples, (from, to) -> {
        parts.pass().forward(features, samples, from, to);
        parts.pass().compare(targets, samples, from, to, backward);
      });
    }
    parts.pass().haveRead(samples);
  }

  /** The work of some columns. */
  private interface Columns {

    void run(int from, int to);
  }

  private void byColumns(Sharing sharing, int samples, Columns work) {
    Chunks chunks = Chunks.of(samples, sharing == Sharing.ALONE ? 1 : workers.size(), store);
    workers.forEach(chunks.count(), (worker, chunk) -> work.run(chunks.from(chunk), chunks.to(chunk)));
  }

  @Override
  public void predict(float[] features, int samples, float[] outputs) {
    fastest(answering, samples, sharing -> {
      if (sharing == Sharing.NEURONS) {
        parts.staged().forward(features, samples);
      } else {
        byColumns(sharing, samples, (from, to) -> parts.pass().forward(features, samples, from, to));
      }
    });
    parts.pass().haveRead(samples);
    for (int output = 0; output < plan.getOutputs().length; output++) {
      System.arraycopy(store.activations(), store.row(plan.getOutputs()[output]), outputs, output * store.stride(), samples);
    }
  }

  private void requireFit(int samples) {
    if (samples < 1 || samples > batch) {
      throw new TrainingException("A batch has %d samples, this engine takes 1 to %d.".formatted(samples, batch));
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
      throw new TrainingException("'%s' is here to answer only: it was planned without an experiment, or opened so."
          .formatted(plan.getName()));
    }
    return parts.updater();
  }

  @Override
  public void close() {
    workers.close();
  }
}
