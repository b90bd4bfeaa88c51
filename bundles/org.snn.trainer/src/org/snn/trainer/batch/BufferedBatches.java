package org.snn.trainer.batch;

import org.snn.data.DataSet;
import org.snn.trainer.Batches;
import org.snn.trainer.Engine;
import org.snn.trainer.StepResult;
import org.snn.trainer.StepSettings;

/** Batches that are copied from the data set into a buffer, and passed from there. */
public final class BufferedBatches implements Batches {

  private final Engine engine;
  private final DataSet data;
  private final BatchBuffer buffer;

  private BufferedBatches(Engine engine, DataSet data) {
    this.engine = engine;
    this.data = data;
    this.buffer = new BatchBuffer(engine, data.features(), data.targets());
  }

  /** Batches of this data set: the engine's own way, if it has one, else these. */
  public static Batches of(Engine engine, DataSet data) {
    return engine.batches(data).orElseGet(() -> new BufferedBatches(engine, data));
  }

  @Override
  public StepResult train(int[] order, int from, int count, StepSettings settings) {
    buffer.fill(data, order, from, count);
    return engine.train(buffer.features(), buffer.targets(), count, settings);
  }

  @Override
  public StepResult evaluate(int[] order, int from, int count) {
    buffer.fill(data, order, from, count);
    return engine.evaluate(buffer.features(), buffer.targets(), count);
  }
}
