package org.snn.bench;

import org.snn.bench.measure.Repeatable;
import org.snn.data.DataSet;
import org.snn.data.Split;
import org.snn.trainer.Engine;
import org.snn.trainer.batch.BatchBuffer;

/** Answers of a network, batch after batch, each copied out of the data set. */
final class Answers implements Repeatable {

  private final Engine engine;
  private final DataSet data;
  private final int[] order;
  private final BatchBuffer buffer;
  private final int batch;
  private final float[] outputs;
  private int from;

  /** @param batch no more than the engine was opened for, and than there are samples */
  Answers(Engine engine, Split split, int batch) {
    this.engine = engine;
    this.data = split.data();
    this.order = split.order();
    this.batch = batch;
    this.buffer = new BatchBuffer(engine, data.features(), data.targets());
    this.outputs = new float[data.targets() * engine.stride()];
  }

  @Override
  public void run(int times) {
    for (int i = 0; i < times; i++) {
      buffer.fill(data, order, from, batch);
      engine.predict(buffer.features(), batch, outputs);
      from = from + 2 * batch > order.length ? 0 : from + batch;
    }
  }
}
