package org.snn.trainer.cpu;

import java.util.Arrays;
import java.util.List;
import org.snn.plan.PseudoLayer;
import org.snn.trainer.cpu.kernel.ConnectionKernel;
import org.snn.trainer.cpu.kernel.SourceGather;
import org.snn.trainer.cpu.kernel.Store;

/** One pseudo-layer at run time. */
final class LayerRun {

  private final Store store;
  private final int first;
  private final int count;
  private final List<ConnectionKernel> kernels;
  private final LayerActivations activations;
  private final boolean activatedByKernel;

  LayerRun(PseudoLayer layer, Store store, List<ConnectionKernel> kernels, LayerActivations activations) {
    this.store = store;
    this.first = layer.getFirstNeuron();
    this.count = layer.getNeurons();
    this.kernels = kernels;
    this.activations = activations;
    this.activatedByKernel = kernels.stream().anyMatch(ConnectionKernel::activates);
  }

  List<ConnectionKernel> kernels() {
    return kernels;
  }

  /** Pre: the activations of all sources are there. Post: those of these neurons are. */
  void forward(int from, int to) {
    for (int neuron = first; neuron < first + count; neuron++) {
      int row = store.row(neuron);
      Arrays.fill(store.activations(), row + from, row + to, store.biases()[neuron]);
    }
    for (ConnectionKernel kernel : kernels) {
      kernel.forward(from, to);
    }
    if (!activatedByKernel) {
      activations.forward(first, count, from, to);
    }
  }

  /** Pre: all later pseudo-layers are done. Post: the deltas of these neurons are by the pre-activation. */
  void backward(SourceGather gather, int from, int to) {
    gather.backward(first, count, from, to);
    if (!activatedByKernel) {
      activations.backward(first, count, from, to);
    }
    for (int i = kernels.size() - 1; i >= 0; i--) {
      kernels.get(i).backward(from, to);
    }
  }
}
