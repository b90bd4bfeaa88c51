package org.snn.trainer.cuda;

import org.snn.data.DataSet;
import org.snn.trainer.Batches;
import org.snn.trainer.StepResult;
import org.snn.trainer.StepSettings;

/** Batches of a data set that lies in the device's memory: only the numbers of their samples go there. */
final class KeptBatches implements Batches, Feed {

  private final CudaEngine engine;
  private final KeptData kept;
  private final int features;
  private final int targets;
  private final DeviceMemory memory = new DeviceMemory();
  private final HostArray numbers;
  private final DeviceArray onDevice;

  KeptBatches(CudaEngine engine, DataSet data, KeptData kept) {
    this.engine = engine;
    this.kept = kept;
    this.features = data.features();
    this.targets = data.targets();
    long bytes = (long) Integer.BYTES * engine.stride();
    try {
      this.numbers = memory.pinned(bytes);
      this.onDevice = memory.allocate(bytes);
    } catch (RuntimeException | Error refused) {
      memory.closeAfter(refused);
      throw refused;
    }
  }

  @Override
  public StepResult train(int[] order, int from, int count, StepSettings settings) {
    put(order, from, count);
    return engine.train(this, count, settings);
  }

  @Override
  public StepResult evaluate(int[] order, int from, int count) {
    put(order, from, count);
    return engine.evaluate(this, count);
  }

  private void put(int[] order, int from, int count) {
    engine.requireFit(count);
    numbers.put(order, from, count);
  }

  @Override
  public void begin(Stream stream) {
    stream.copyIn(onDevice, numbers);
  }

  @Override
  public void features(Stream stream) {
    stream.launch(gather(kept.features(), features, engine.store().activations()));
  }

  @Override
  public void targets(Stream stream) {
    stream.launch(gather(kept.targets(), targets, engine.outputs().targets()));
  }

  private Launch gather(DeviceArray from, int width, DeviceArray rows) {
    return Launch.of("gather_samples", Launch.blocks(width, Launch.WARP), engine.stride() / Launch.WARP, engine.store().struct(),
        Struct.of(from), Struct.of(width), Struct.of(onDevice), Struct.of(rows));
  }

  /** Nothing: the engine keeps its recordings for whoever asks for the same data set again. */
  @Override
  public void close() {
  }

  /** Gives everything back; the engine ends. */
  void release(KeptDataSets all) {
    try (Closing closing = new Closing()) {
      closing.also(() -> engine.forget(this));
      closing.also(memory::close);
      all.release(kept);
    }
  }
}
