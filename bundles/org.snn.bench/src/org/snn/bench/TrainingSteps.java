package org.snn.bench;

import org.snn.bench.measure.Repeatable;
import org.snn.data.DataSet;
import org.snn.data.Split;
import org.snn.plan.TrainingSpec;
import org.snn.trainer.Engine;
import org.snn.trainer.StepResult;
import org.snn.trainer.StepSettings;
import org.snn.trainer.batch.BatchBuffer;

/**
 * Training steps, as {@link org.snn.trainer.loop.Training} takes them: each epoch in its own shuffled order, each batch copied
 * out of the data set; without validation and checkpoints, at the experiment's rate.
 */
public final class TrainingSteps implements Repeatable {

  private final Engine engine;
  private final Split split;
  private final BatchBuffer buffer;
  private final int batch;
  private final long seed;
  private final double rate;
  private long step;
  private int epoch;
  private int[] order;
  private int from;
  private double loss;

  /**
   * @param engine opened for at least the batch of the specification
   * @param split at least one sample
   */
  public TrainingSteps(Engine engine, TrainingSpec training, Split split) {
    DataSet data = split.data();
    this.engine = engine;
    this.split = split;
    this.buffer = new BatchBuffer(engine, data.features(), data.targets());
    this.batch = Math.min(training.getBatch(), split.samples());
    this.seed = training.getSeed();
    this.rate = training.getRate();
    this.order = split.epochOrder(seed, epoch);
  }

  /** Takes some steps more. */
  @Override
  public void run(int steps) {
    double sum = 0;
    long samples = 0;
    for (int i = 0; i < steps; i++) {
      StepResult result = step();
      sum += result.lossSum();
      samples += result.samples();
    }
    loss = sum / samples;
  }

  private StepResult step() {
    if (from == order.length) {
      order = split.epochOrder(seed, ++epoch);
      from = 0;
    }
    int count = Math.min(batch, order.length - from);
    buffer.fill(split.data(), order, from, count);
    from += count;
    return engine.train(buffer.features(), buffer.targets(), count, new StepSettings(rate, step++));
  }

  /** Mean loss of the samples of the last {@link #run}, each before its update. */
  public double loss() {
    return loss;
  }
}
