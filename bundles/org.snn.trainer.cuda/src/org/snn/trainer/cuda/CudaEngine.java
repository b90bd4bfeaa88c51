package org.snn.trainer.cuda;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import jcuda.Pointer;
import org.snn.data.DataSet;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Batches;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.OptimizerState;
import org.snn.trainer.Parameters;
import org.snn.trainer.StepResult;
import org.snn.trainer.StepSettings;
import org.snn.trainer.TrainingException;

/** A plan on a CUDA device. */
final class CudaEngine implements Engine {

  private final Gpu gpu;
  private final ExecutionPlan plan;
  private final EngineOptions options;
  private final DeviceMemory memory = new DeviceMemory();
  private final StoreArrays store;
  private final OutputArrays outputs;
  private final PassedSamples passed;
  private final Moments moments;
  private final Computation computation;
  private final Map<DataSet, KeptBatches> kept = new IdentityHashMap<>();
  private long steps;

  CudaEngine(Gpu gpu, ExecutionPlan plan, Parameters parameters, EngineOptions options, boolean trains, Route route) {
    this.gpu = gpu;
    this.plan = plan;
    this.options = options;
    long needed = CudaMemory.bytes(plan, options.batch(), trains);
    gpu.kept().makeRoom(needed);
    DeviceMemory.require(needed, "'%s' at batch %d".formatted(plan.getName(), options.batch()));
    try {
      store = new StoreArrays(plan, parameters, StoreArrays.stride(options.batch()), trains, memory);
      outputs = plan.getTraining() == null ? null : new OutputArrays(plan, store, memory);
      passed = new PassedSamples(plan.getInputs(), plan.getOutputs().length, store, outputs, memory);
      boolean walks = route.of(plan) == Route.WALK;
      RowArrays rows = RowArrays.of(plan, walks, trains, memory);
      moments = trains ? new Moments(plan, memory) : null;
      GradientLaunches gradients = trains ? new GradientLaunches(plan, store, rows.gradient(), moments, memory) : null;
      computation = new Computation(gpu, plan, store, outputs, pass(walks, rows.pass(), trains), gradients, memory);
    } catch (RuntimeException | Error refused) {
      memory.closeAfter(refused);
      throw refused;
    }
  }

  private PassLaunches pass(boolean walks, RowArrays.Pass rows, boolean trains) {
    return walks ? new WalkLaunches(plan, options.batch(), store, rows, outputs, memory)
        : new StagedLaunches(plan, options.batch(), gpu.multiprocessors(), store, rows, outputs, trains, memory);
  }

  @Override
  public int stride() {
    return store.stride();
  }

  StoreArrays store() {
    return store;
  }

  OutputArrays outputs() {
    return outputs;
  }

  /** In the device's memory if it has room, else fetched ahead. */
  @Override
  public Optional<Batches> batches(DataSet data) {
    gpu.enter();
    if (!kept.containsKey(data)) {
      gpu.kept().use(data).ifPresent(there -> kept.put(data, keep(data, there)));
    }
    Batches own = kept.get(data);
    return Optional.of(own == null ? new StreamedBatches(this, data, gpu) : own);
  }

  private KeptBatches keep(DataSet data, KeptData there) {
    try {
      return new KeptBatches(this, data, there);
    } catch (RuntimeException | Error refused) {
      gpu.kept().release(there);
      throw refused;
    }
  }

  @Override
  public StepResult train(float[] features, float[] targets, int samples, StepSettings settings) {
    requireFit(samples);
    passed.put(features, targets);
    return train(passed, samples, settings);
  }

  StepResult train(Feed feed, int samples, StepSettings settings) {
    startTraining(feed, samples, settings);
    return result();
  }

  void startTraining(Feed feed, int samples, StepSettings settings) {
    requireTraining();
    requireFit(samples);
    gpu.enter();
    computation.train(feed, StepNumbers.training(plan.getTraining(), options.seed(), samples, settings, ++steps));
  }

  @Override
  public StepResult evaluate(float[] features, float[] targets, int samples) {
    requireFit(samples);
    passed.put(features, targets);
    return evaluate(passed, samples);
  }

  StepResult evaluate(Feed feed, int samples) {
    startEvaluation(feed, samples);
    return result();
  }

  void startEvaluation(Feed feed, int samples) {
    requireLoss();
    requireFit(samples);
    gpu.enter();
    computation.evaluate(feed, StepNumbers.answering(samples));
  }

  /** Waits for what was started last. */
  StepResult result() {
    return computation.result();
  }

  /** What is started next begins after this event. */
  void waitFor(Event event) {
    gpu.enter();
    computation.waitFor(event);
  }

  /** A feed is there no more. */
  void forget(Feed feed) {
    gpu.enter();
    computation.forget(feed);
  }

  @Override
  public void predict(float[] features, int samples, float[] answers) {
    requireFit(samples);
    gpu.enter();
    passed.put(features);
    computation.predict(passed, StepNumbers.answering(samples), answers, samples);
  }

  @Override
  public Parameters gradients(float[] features, float[] targets, int samples) {
    requireTraining();
    requireFit(samples);
    gpu.enter();
    passed.put(features, targets);
    try (DeviceMemory own = new DeviceMemory()) {
      DeviceArray weights = own.zeros((long) Float.BYTES * plan.getWeights());
      DeviceArray biases = own.zeros((long) Float.BYTES * plan.getNeurons());
      computation.gradients(passed, StepNumbers.answering(samples), weights, biases);
      return copy(weights, biases);
    }
  }

  @Override
  public Parameters parameters() {
    gpu.enter();
    return copy(store.weights(), store.biases());
  }

  private Parameters copy(DeviceArray weights, DeviceArray biases) {
    Parameters values = new Parameters(new float[plan.getWeights()], new float[plan.getNeurons()]);
    weights.copyTo(Pointer.to(values.weights()));
    biases.copyTo(Pointer.to(values.biases()));
    return values;
  }

  @Override
  public void setParameters(Parameters parameters) {
    parameters.require("parameters", plan.getWeights(), plan.getNeurons());
    gpu.enter();
    store.weights().fill(Pointer.to(parameters.weights()));
    store.biases().fill(Pointer.to(parameters.biases()));
  }

  @Override
  public OptimizerState optimizerState() {
    requireTraining();
    gpu.enter();
    return new OptimizerState(steps, moments.copy());
  }

  @Override
  public void setOptimizerState(OptimizerState state) {
    requireTraining();
    gpu.enter();
    moments.set(state.moments());
    steps = state.step();
  }

  void requireFit(int samples) {
    if (samples < 1 || samples > options.batch()) {
      throw new TrainingException("A batch has %d samples, this engine takes 1 to %d.".formatted(samples, options.batch()));
    }
  }

  private void requireLoss() {
    if (outputs == null) {
      throw new TrainingException("The plan of '%s' has no loss: it was planned without an experiment; it can only predict."
          .formatted(plan.getName()));
    }
  }

  private void requireTraining() {
    if (moments == null) {
      throw new TrainingException("'%s' is here to answer only: it was planned without an experiment, or opened so."
          .formatted(plan.getName()));
    }
  }

  @Override
  public void close() {
    gpu.enter();
    try (Closing closing = new Closing()) {
      kept.values().forEach(batches -> closing.also(() -> batches.release(gpu.kept())));
      kept.clear();
      closing.also(computation::close);
      closing.also(memory::close);
    }
  }
}
