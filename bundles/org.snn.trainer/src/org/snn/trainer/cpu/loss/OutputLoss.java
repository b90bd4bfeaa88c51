package org.snn.trainer.cpu.loss;

import org.snn.plan.ExecutionPlan;
import org.snn.plan.TrainingSpec;
import org.snn.trainer.StepResult;
import org.snn.trainer.cpu.kernel.Store;
import org.snn.trainer.loss.OutputLayout;

/**
 * Loss and its derivatives at the outputs. Samples are independent of each other, so threads may work on different
 * columns; sums over samples are taken afterwards, in their order.
 */
public final class OutputLoss {

  private final OutputLayout outputs;
  private final Store store;
  private final SampleLoss loss;
  private final RightAnswer rightAnswer;
  private final boolean[] fused;
  private final float[] slopes;
  private final double[] losses;
  private final boolean[] right;

  /** The loss of the plan's training specification over the outputs in this store. */
  public OutputLoss(ExecutionPlan plan, Store store) {
    TrainingSpec training = plan.getTraining();
    this.outputs = OutputLayout.of(plan);
    this.store = store;
    this.loss = loss(training, outputs);
    this.rightAnswer = new RightAnswer(outputs, training);
    this.fused = new boolean[outputs.count()];
    for (int output = 0; output < fused.length; output++) {
      fused[output] = loss.fused(outputs.activations()[output]);
    }
    this.slopes = new float[outputs.count() * store.stride()];
    this.losses = new double[store.stride()];
    this.right = new boolean[store.stride()];
  }

  private static SampleLoss loss(TrainingSpec training, OutputLayout outputs) {
    return switch (training.getLoss()) {
      case CROSS_ENTROPY -> new CrossEntropy(outputs);
      case BINARY_CROSS_ENTROPY -> new BinaryCrossEntropy(outputs);
      case MSE -> DistanceLoss.squared(outputs.count());
      case MAE -> DistanceLoss.absolute(outputs.count());
      case HUBER -> DistanceLoss.huber(training, outputs.count());
    };
  }

  /**
   * Takes the activations of columns from .. to-1 and remembers losses and slopes. Columns from {@code samples} on get
   * slope 0. Slopes are those of the mean over the samples.
   */
  public void compare(float[] targets, int samples, int from, int to) {
    Column column = new Column(targets, samples);
    for (int k = from; k < Math.min(to, samples); k++) {
      column.k = k;
      losses[k] = loss.at(column);
      right[k] = rightAnswer.at(column);
    }
    for (int output = 0; output < outputs.count(); output++) {
      for (int k = Math.max(from, samples); k < to; k++) {
        slopes[output * store.stride() + k] = 0;
      }
    }
  }

  /** Starts the deltas of the outputs with the slopes by the activation. */
  public void startDeltas(int from, int to) {
    for (int output = 0; output < outputs.count(); output++) {
      if (!fused[output]) {
        System.arraycopy(slopes, output * store.stride() + from, store.deltas(),
            store.row(outputs.neurons()[output]) + from, to - from);
      }
    }
  }

  /** Adds the slope by the pre-activation to the deltas of an output, where that is how the loss gives it. */
  public void addFused(int output, int from, int to) {
    if (fused[output]) {
      int slope = output * store.stride();
      int delta = store.row(outputs.neurons()[output]);
      for (int k = from; k < to; k++) {
        store.deltas()[delta + k] += slopes[slope + k];
      }
    }
  }

  /** Figures of the first samples. */
  public StepResult result(int samples) {
    double sum = 0;
    int correct = 0;
    for (int k = 0; k < samples; k++) {
      sum += losses[k];
      correct += right[k] ? 1 : 0;
    }
    return new StepResult(sum, correct, samples);
  }

  /** One sample of the store. */
  private final class Column implements SampleLoss.Sample {

    private final float[] targets;
    private final int samples;
    private int k;

    Column(float[] targets, int samples) {
      this.targets = targets;
      this.samples = samples;
    }

    @Override
    public double answer(int output) {
      return store.activations()[store.row(outputs.neurons()[output]) + k];
    }

    @Override
    public double target(int output) {
      return targets[output * store.stride() + k];
    }

    @Override
    public void slope(int output, double value) {
      slopes[output * store.stride() + k] = (float) (value / samples);
    }
  }
}
