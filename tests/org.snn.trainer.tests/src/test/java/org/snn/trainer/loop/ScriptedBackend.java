package org.snn.trainer.loop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import org.snn.data.DataSet;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Backend;
import org.snn.trainer.Batches;
import org.snn.trainer.Engine;
import org.snn.trainer.EngineOptions;
import org.snn.trainer.OptimizerState;
import org.snn.trainer.Parameters;
import org.snn.trainer.StepResult;
import org.snn.trainer.StepSettings;

/**
 * An engine that does what the test says and writes down what the loop asked of it. Its weights are all equal to the number
 * of steps taken; a sample's loss is what the scripts say for that number.
 */
final class ScriptedBackend implements Backend {

  final List<StepSettings> steps = new ArrayList<>();
  final List<Integer> trained = new ArrayList<>();
  /** First feature and first target of every sample that was trained on. */
  final List<List<Float>> seen = new ArrayList<>();
  final List<Integer> evaluated = new ArrayList<>();
  IntToDoubleFunction trainLoss = steps -> 1;
  IntToDoubleFunction evaluationLoss = steps -> 1;
  Runnable opening = () -> { };
  Function<DataSet, Optional<Batches>> batches = data -> Optional.empty();
  EngineOptions options;
  boolean closed;
  /** Engines that are open. */
  int open;

  @Override
  public String name() {
    return "scripted";
  }

  @Override
  public Engine open(ExecutionPlan plan, EngineOptions engineOptions) {
    opening.run();
    options = engineOptions;
    open++;
    return new ScriptedEngine(plan);
  }

  private final class ScriptedEngine implements Engine {

    private final ExecutionPlan plan;
    private int count;

    private ScriptedEngine(ExecutionPlan plan) {
      this.plan = plan;
    }

    @Override
    public int stride() {
      return options.batch() + 3;
    }

    @Override
    public Optional<Batches> batches(DataSet data) {
      return batches.apply(data);
    }

    @Override
    public StepResult train(float[] features, float[] targets, int samples, StepSettings settings) {
      steps.add(settings);
      trained.add(samples);
      for (int k = 0; k < samples; k++) {
        seen.add(List.of(features[k], targets[k]));
      }
      double loss = trainLoss.applyAsDouble(count++) * samples;
      return new StepResult(loss, samples / 2, samples);
    }

    @Override
    public StepResult evaluate(float[] features, float[] targets, int samples) {
      evaluated.add(samples);
      return new StepResult(evaluationLoss.applyAsDouble(count) * samples, samples, samples);
    }

    @Override
    public void predict(float[] features, int samples, float[] outputs) {
      int outputRows = plan.getOutputs().length;
      for (int row = 0; row < outputRows; row++) {
        for (int k = 0; k < samples; k++) {
          outputs[row * stride() + k] = 10 * features[k] + row;
        }
      }
    }

    @Override
    public Parameters gradients(float[] features, float[] targets, int samples) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Parameters parameters() {
      float[] weights = new float[plan.getWeights()];
      Arrays.fill(weights, count);
      return new Parameters(weights, new float[plan.getNeurons()]);
    }

    @Override
    public void setParameters(Parameters parameters) {
      count = (int) parameters.weights()[0];
    }

    @Override
    public OptimizerState optimizerState() {
      return new OptimizerState(count, Map.of());
    }

    @Override
    public void setOptimizerState(OptimizerState state) {
      if (state.step() != count) {
        throw new IllegalStateException("step %d, weights %d".formatted(state.step(), count));
      }
    }

    @Override
    public void close() {
      closed = true;
      open--;
    }
  }
}
