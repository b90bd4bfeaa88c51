package org.snn.trainer.cuda;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jcuda.Pointer;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.OptimizerState;
import org.snn.trainer.Parameters;
import org.snn.trainer.StepResult;
import org.snn.trainer.StepSettings;
import org.snn.trainer.TrainingException;

/**
 * A plan on a CUDA device. Everything between the features of a batch and its figures happens there; each kind of call is
 * recorded at its first time, and later started as a whole.
 */
final class CudaEngine implements Engine {

  private enum Call {
    TRAIN, EVALUATE, PREDICT
  }

  private final Gpu gpu;
  private final ExecutionPlan plan;
  private final EngineOptions options;
  private final DeviceMemory memory = new DeviceMemory();
  private final Stream stream;
  private final StoreArrays store;
  private final OutputArrays outputs;
  private final PassLaunches pass;
  private final Trainer trainer;
  private final HostArray features;
  private final HostArray targets;
  private final HostArray step;
  private final HostArray figures;
  private final HostArray answers;
  private final Map<Call, Recording> recordings = new EnumMap<>(Call.class);
  private long steps;

  /** What only an engine that trains has. */
  private record Trainer(GradientLaunches gradients, Moments moments, GradientLaunches.Clipping clipping) {
  }

  CudaEngine(Gpu gpu, ExecutionPlan plan, Parameters parameters, EngineOptions options, boolean trains, Route route) {
    this.gpu = gpu;
    this.plan = plan;
    this.options = options;
    DeviceMemory.require(CudaMemory.bytes(plan, options.batch(), trains), "'%s' at batch %d".formatted(plan.getName(), options.batch()));
    this.stream = new Stream(gpu);
    try {
      int stride = StoreArrays.stride(options.batch());
      store = new StoreArrays(plan, parameters, stride, trains, memory);
      outputs = plan.getTraining() == null ? null : new OutputArrays(plan, store, memory);
      RowArrays rows = new RowArrays(RowLayout.of(plan, RowLayout::rowsPay), trains, memory);
      pass = route.of(plan) == Route.WALK
          ? new WalkLaunches(plan, options.batch(), store, new RowArrays(RowLayout.of(plan, RowLayout::always), trains, memory),
              outputs, memory)
          : new StagedLaunches(plan, options.batch(), store, rows, outputs, trains, memory);
      trainer = trains ? trainer(rows) : null;
      features = memory.pinned((long) Float.BYTES * plan.getInputs() * stride);
      targets = memory.pinned((long) Float.BYTES * plan.getOutputs().length * stride);
      answers = memory.pinned((long) Float.BYTES * plan.getOutputs().length * stride);
      step = memory.pinned(StoreArrays.STEP_BYTES);
      figures = memory.pinned(OutputArrays.FIGURES_BYTES);
    } catch (RuntimeException refused) {
      memory.close();
      stream.close();
      throw refused;
    }
  }

  private Trainer trainer(RowArrays rows) {
    Moments moments = new Moments(plan, memory);
    return new Trainer(new GradientLaunches(plan, store, rows, moments), moments, GradientLaunches.Clipping.of(plan, memory));
  }

  @Override
  public int stride() {
    return store.stride();
  }

  @Override
  public StepResult train(float[] features, float[] targets, int samples, StepSettings settings) {
    Trainer own = requireTraining();
    begin(features, targets, samples, StepNumbers.training(plan.getTraining(), options.seed(), samples, settings, ++steps));
    run(Call.TRAIN, () -> with(pass.slopes(), own.gradients().update(own.clipping())));
    return result();
  }

  @Override
  public StepResult evaluate(float[] features, float[] targets, int samples) {
    requireLoss();
    begin(features, targets, samples, StepNumbers.answering(samples));
    run(Call.EVALUATE, pass::compare);
    return result();
  }

  @Override
  public void predict(float[] features, int samples, float[] answers) {
    begin(features, null, samples, StepNumbers.answering(samples));
    run(Call.PREDICT, pass::predict);
    for (int output = 0; output < plan.getOutputs().length; output++) {
      this.answers.get(output * stride(), answers, output * stride(), samples);
    }
  }

  @Override
  public Parameters gradients(float[] features, float[] targets, int samples) {
    Trainer own = requireTraining();
    begin(features, targets, samples, StepNumbers.answering(samples));
    try (DeviceMemory own2 = new DeviceMemory()) {
      DeviceArray weights = own2.zeros((long) Float.BYTES * plan.getWeights());
      DeviceArray biases = own2.zeros((long) Float.BYTES * plan.getNeurons());
      start(Call.TRAIN, with(pass.slopes(), own.gradients().collect(weights, biases)));
      stream.await();
      return copy(weights, biases);
    }
  }

  private static List<Launch> with(List<Launch> first, List<Launch> then) {
    List<Launch> all = new ArrayList<>(first);
    all.addAll(then);
    return all;
  }

  /** Puts what the device will fetch into pinned memory. Nothing is under way: every call waits for its end. */
  private void begin(float[] features, float[] targets, int samples, byte[] numbers) {
    if (samples < 1 || samples > options.batch()) {
      throw new TrainingException("A batch has %d samples, this engine takes 1 to %d.".formatted(samples, options.batch()));
    }
    gpu.enter();
    this.features.put(features, plan.getInputs() * stride());
    if (targets != null) {
      this.targets.put(targets, plan.getOutputs().length * stride());
    }
    step.put(numbers);
  }

  private void run(Call call, Supplier<List<Launch>> launches) {
    stream.play(recordings.computeIfAbsent(call, key -> stream.record(() -> start(key, launches.get()))));
    stream.await();
  }

  private void start(Call call, List<Launch> launches) {
    stream.copyIn(store.step(), step, step.bytes());
    stream.copyIn(store.activations(), features, features.bytes());
    if (call != Call.PREDICT) {
      stream.copyIn(outputs.targets(), targets, targets.bytes());
    }
    if (call == Call.TRAIN) {
      stream.clear(store.deltas());
    }
    launches.forEach(stream::launch);
    if (call == Call.PREDICT) {
      copyAnswers();
    } else {
      stream.launch(Launch.of("add_figures", 1, 1, store.struct(), outputs.struct(false), Struct.of(outputs.figures())));
      stream.copyOut(figures, 0, outputs.figures(), 0, OutputArrays.FIGURES_BYTES);
    }
  }

  /** Outputs that follow each other are copied at once. */
  private void copyAnswers() {
    int[] neurons = plan.getOutputs();
    long row = (long) Float.BYTES * stride();
    for (int first = 0; first < neurons.length;) {
      int end = first + 1;
      while (end < neurons.length && neurons[end] == neurons[end - 1] + 1) {
        end++;
      }
      stream.copyOut(answers, row * first, store.activations(), row * neurons[first], row * (end - first));
      first = end;
    }
  }

  /** {@code Figures} in loss.cuh. */
  private StepResult result() {
    return new StepResult(figures.values().getDouble(0), figures.values().getInt(8), figures.values().getInt(12));
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
    Moments moments = requireTraining().moments();
    gpu.enter();
    return new OptimizerState(steps, moments.copy());
  }

  @Override
  public void setOptimizerState(OptimizerState state) {
    Moments moments = requireTraining().moments();
    gpu.enter();
    moments.set(state.moments());
    steps = state.step();
  }

  private void requireLoss() {
    if (plan.getTraining() == null) {
      throw new TrainingException("The plan of '%s' has no loss: it was planned without an experiment; it can only predict."
          .formatted(plan.getName()));
    }
  }

  private Trainer requireTraining() {
    if (trainer == null) {
      throw new TrainingException("'%s' is here to answer only: it was planned without an experiment, or opened so."
          .formatted(plan.getName()));
    }
    return trainer;
  }

  @Override
  public void close() {
    gpu.enter();
    recordings.values().forEach(Recording::close);
    recordings.clear();
    stream.close();
    memory.close();
  }
}
