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

  Pass(Store store, List<LayerRun> layers, SourceGather gather, OutputLoss loss) {
    this.store = store;
    this.layers = layers;
    this.gather = gather;
    this.loss = loss;
  }

  /** Reads the features of columns from .. to-1, unless they stand in the store already, and computes all activations. */
  void forward(float[] features, int samples, int from, int to) {
    int end = Math.min(to, samples);
    if (features != store.activations()) {
      copy(features, from, end);
    }
    if (end < to) {
      fillUp(end, to);
    }
    for (LayerRun layer : layers) {
      layer.forward(from, to);
    }
  }

  private void copy(float[] features, int from, int end) {
    for (int input = 0; input < store.inputs(); input++) {
      int row = store.row(input) + from;
      System.arraycopy(features, row, store.activations(), row, end - from);
    }
  }

  /** The columns that fill up the last group repeat the last sample: no stray number can overflow there. */
  private void fillUp(int end, int to) {
    float[] values = store.activations();
    for (int input = 0; input < store.inputs(); input++) {
      int row = store.row(input);
      Arrays.fill(values, row + end, row + to, values[row + end - 1]);
    }
  }

  /** Computes losses, and with {@code backward} all deltas. */
  void compare(float[] targets, int samples, int from, int to, boolean backward) {
    loss.compare(targets, samples, from, to);
    if (!backward) {
      return;
    }
    for (int neuron = store.inputs(); neuron < store.neurons(); neuron++) {
      int row = store.row(neuron);
      Arrays.fill(store.deltas(), row + from, row + to, 0);
    }
    loss.startDeltas(from, to);
    for (int i = layers.size() - 1; i >= 0; i--) {
      layers.get(i).backward(gather, from, to);
    }
  }
}
