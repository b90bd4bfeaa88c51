package org.snn.trainer.cuda;

/** Batches that are passed as arrays, neuron-major: they go over pinned memory. */
final class PassedSamples implements Feed {

  private final StoreArrays store;
  private final OutputArrays outputs;
  private final HostArray features;
  private final HostArray targets;
  private final int inputs;
  private final int answers;

  /** @param outputs null if there is no loss */
  PassedSamples(int inputs, int answers, StoreArrays store, OutputArrays outputs, DeviceMemory memory) {
    this.inputs = inputs;
    this.answers = answers;
    this.store = store;
    this.outputs = outputs;
    this.features = memory.pinned((long) Float.BYTES * inputs * store.stride());
    this.targets = memory.pinned((long) Float.BYTES * answers * store.stride());
  }

  /** Nothing that reads them is under way. */
  void put(float[] features) {
    this.features.put(features, inputs * store.stride());
  }

  /** Likewise. */
  void put(float[] features, float[] targets) {
    put(features);
    this.targets.put(targets, answers * store.stride());
  }

  @Override
  public void features(Stream stream) {
    stream.copyIn(store.activations(), features);
  }

  @Override
  public void targets(Stream stream) {
    stream.copyIn(outputs.targets(), targets);
  }
}
