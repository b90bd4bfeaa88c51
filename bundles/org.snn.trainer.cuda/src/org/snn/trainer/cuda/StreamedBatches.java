package org.snn.trainer.cuda;

import java.util.ArrayList;
import java.util.List;
import org.snn.data.DataSet;
import org.snn.trainer.Batches;
import org.snn.trainer.StepResult;
import org.snn.trainer.StepSettings;

/**
 * Batches of a data set that is too large for the device: while it computes one, the next one of the order is fetched and
 * copied into the other of two places.
 */
final class StreamedBatches implements Batches {

  private final CudaEngine engine;
  private final DataSet data;
  private final Gpu gpu;
  private final DeviceMemory memory = new DeviceMemory();
  private final Stream copies;
  private final List<Place> places = new ArrayList<>();
  private int current;

  StreamedBatches(CudaEngine engine, DataSet data, Gpu gpu) {
    this.engine = engine;
    this.data = data;
    this.gpu = gpu;
    this.copies = new Stream(gpu);
    try {
      places.add(new Place());
      places.add(new Place());
    } catch (RuntimeException | Error refused) {
      close();
      throw refused;
    }
  }

  @Override
  public StepResult train(int[] order, int from, int count, StepSettings settings) {
    return compute(order, from, count, place -> engine.startTraining(place, count, settings));
  }

  @Override
  public StepResult evaluate(int[] order, int from, int count) {
    return compute(order, from, count, place -> engine.startEvaluation(place, count));
  }

  /** Starts work on the device. */
  private interface Work {

    void start(Place place);
  }

  private StepResult compute(int[] order, int from, int count, Work work) {
    gpu.enter();
    Place place = places.get(current);
    if (!place.holds(order, from, count)) {
      place.fetch(order, from, count);
    }
    engine.waitFor(place.arrived);
    work.start(place);
    int next = from + count;
    current = 1 - current;
    if (next < order.length) {
      places.get(current).fetch(order, next, Math.min(count, order.length - next));
    }
    return engine.result();
  }

  /** Where a batch waits for its turn. */
  private final class Place implements Feed {

    private final HostArray features = memory.pinned((long) Float.BYTES * data.features() * engine.stride());
    private final HostArray targets = memory.pinned((long) Float.BYTES * data.targets() * engine.stride());
    private final DeviceArray featuresThere = memory.allocate(features.bytes());
    private final DeviceArray targetsThere = memory.allocate(targets.bytes());
    private final float[] featureRows = new float[data.features() * engine.stride()];
    private final float[] targetRows = new float[data.targets() * engine.stride()];
    /** Made last: it is closed with the place, the arrays before it are those of the memory. */
    private final Event arrived = new Event();
    private int[] order;
    private int from;
    private int count;

    boolean holds(int[] otherOrder, int otherFrom, int otherCount) {
      return order == otherOrder && from == otherFrom && count == otherCount;
    }

    /** Nothing reads the place: the step before the last has ended. */
    void fetch(int[] fromOrder, int first, int samples) {
      copies.await();
      data.copyFeatures(fromOrder, first, samples, featureRows, 0, engine.stride());
      data.copyTargets(fromOrder, first, samples, targetRows, 0, engine.stride());
      features.put(featureRows, featureRows.length);
      targets.put(targetRows, targetRows.length);
      copies.copyIn(featuresThere, features);
      copies.copyIn(targetsThere, targets);
      copies.mark(arrived);
      order = fromOrder;
      from = first;
      count = samples;
    }

    @Override
    public void features(Stream stream) {
      stream.copy(engine.store().activations(), featuresThere);
    }

    @Override
    public void targets(Stream stream) {
      stream.copy(engine.outputs().targets(), targetsThere);
    }
  }

  @Override
  public void close() {
    gpu.enter();
    copies.await();
    for (Place place : places) {
      engine.forget(place);
      place.arrived.close();
    }
    copies.close();
    memory.close();
  }
}
