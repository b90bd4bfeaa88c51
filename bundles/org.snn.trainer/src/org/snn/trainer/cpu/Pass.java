package org.snn.trainer.cpu;

import java.util.Arrays;
import java.util.List;
import org.snn.trainer.cpu.kernel.SourceGather;
import org.snn.trainer.cpu.kernel.Store;
import org.snn.trainer.cpu.loss.OutputLoss;

/** Forward and backward for some columns of the batch, through all pseudo-layers without waiting for anybody. */
final class Pass {

  private final Store store;
  private final List<LayerRun> layers;
  private final SourceGather gather;
  private final OutputLoss loss;
  private int filled;

  /**
   * @param gather null where there is nothing to train
   * @param loss likewise
   */
  Pass(Store store, List<LayerRun> layers, SourceGather gather, OutputLoss loss) {
    this.store = store;
    this.layers = layers;
    this.gather = gather;
    this.loss = loss;
  }

  /** Reads the features of columns from .. to-1, and computes all activations. */
  void forward(float[] features, int samples, int from, int to) {
    read(features, samples, 0, store.inputs(), from, to);
    for (LayerRun layer : layers) {
      layer.sum(layer.first(), layer.end(), from, to);
      layer.activate(layer.first(), layer.end(), from, to);
    }
  }

  /**
   * Reads the features of some inputs, unless they stand in the store already. The columns that fill up the last group
   * repeat the last sample, so no stray number can overflow there; that of an earlier batch of the same size will do.
   */
  void read(float[] features, int samples, int firstInput, int endInput, int from, int to) {
    if (features == store.activations() && filled == samples) {
      return;
    }
    int end = Math.min(to, samples);
    float[] values = store.activations();
    for (int input = firstInput; input < endInput; input++) {
      int row = store.row(input);
      if (features != values) {
        System.arraycopy(features, input * store.stride() + from, values, row + from, end - from);
      }
      if (end < to) {
        Arrays.fill(values, row + end, row + to, values[row + end - 1]);
      }
    }
  }

  /** Says that the features of so many samples have been read, by whatever threads. */
  void haveRead(int samples) {
    filled = samples;
  }

  /** Computes losses, and with {@code backward} all deltas. */
  void compare(float[] targets, int samples, int from, int to, boolean backward) {
    loss.compare(targets, samples, from, to);
    if (!backward) {
      return;
    }
    clear(store.inputs(), store.neurons(), from, to);
    loss.startDeltas(from, to);
    for (int i = layers.size() - 1; i >= 0; i--) {
      LayerRun layer = layers.get(i);
      layer.slope(gather, layer.first(), layer.end(), from, to);
      layer.spread(store.inputs(), layer.first(), from, to);
    }
  }

  /** Sets deltas to 0. */
  void clear(int firstNeuron, int endNeuron, int from, int to) {
    for (int neuron = firstNeuron; neuron < endNeuron; neuron++) {
      int row = store.row(neuron);
      Arrays.fill(store.deltas(), row + from, row + to, 0);
    }
  }
}
