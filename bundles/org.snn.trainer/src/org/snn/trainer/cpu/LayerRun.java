package org.snn.trainer.cpu;

import java.util.Arrays;
import java.util.List;
import org.snn.plan.Activation;
import org.snn.plan.Kernel;
import org.snn.plan.PseudoLayer;
import org.snn.trainer.cpu.kernel.ConnectionKernel;
import org.snn.trainer.cpu.kernel.SourceGather;
import org.snn.trainer.cpu.kernel.Store;

/**
 * One pseudo-layer at run time. Forward is {@link #sum} and {@link #activate}, backward is {@link #slope} and
 * {@link #spread}, in this order.
 */
final class LayerRun {

  private final Store store;
  private final int first;
  private final int end;
  private final long slots;
  private final List<ConnectionKernel> kernels;
  private final ConnectionKernel chain;
  private final LayerActivations activations;
  private final boolean together;

  LayerRun(PseudoLayer layer, Store store, List<ConnectionKernel> kernels, LayerActivations activations) {
    this.store = store;
    this.first = layer.getFirstNeuron();
    this.end = first + layer.getNeurons();
    this.slots = layer.getKernels().stream().mapToLong(Kernel::getWeights).sum();
    this.kernels = kernels;
    this.chain = kernels.stream().filter(ConnectionKernel::activates).findFirst().orElse(null);
    this.activations = activations;
    this.together = chain != null
        || layer.getActivations().stream().anyMatch(span -> span.getActivation() == Activation.SOFTMAX);
  }

  List<ConnectionKernel> kernels() {
    return kernels;
  }

  int first() {
    return first;
  }

  int end() {
    return end;
  }

  /** Weights of all kernels. */
  long slots() {
    return slots;
  }

  /** Whether activations need all neurons of the pseudo-layer at once: then only columns can be shared out. */
  boolean together() {
    return together;
  }

  /** Whether deltas are spread to the sources; else the sources gather them. */
  boolean spreads() {
    return kernels.stream().anyMatch(kernel -> kernel != chain && !kernel.gathered());
  }

  /**
   * The weighted sums of neurons from.. on, without those within a chain.
   *
   * <p>Pre: the activations of all sources in earlier pseudo-layers are there.
   */
  void sum(int firstNeuron, int endNeuron, int from, int to) {
    for (int neuron = firstNeuron; neuron < endNeuron; neuron++) {
      int row = store.row(neuron);
      Arrays.fill(store.activations(), row + from, row + to, store.biases()[neuron]);
    }
    for (ConnectionKernel kernel : kernels) {
      if (kernel != chain) {
        kernel.forward(firstNeuron, endNeuron, from, to);
      }
    }
  }

  /** Pre: sums are there; all neurons, if they belong {@link #together}. Post: the activations of these neurons are. */
  void activate(int firstNeuron, int endNeuron, int from, int to) {
    if (chain != null) {
      chain.forward(firstNeuron, endNeuron, from, to);
    } else {
      activations.forward(firstNeuron, endNeuron - firstNeuron, from, to);
    }
  }

  /**
   * Pre: all later pseudo-layers are done; all neurons, if they belong {@link #together}. Post: the deltas of these neurons
   * are by the pre-activation, and those of a chain's sources within it are complete.
   */
  void slope(SourceGather gather, int firstNeuron, int endNeuron, int from, int to) {
    gather.backward(firstNeuron, endNeuron - firstNeuron, from, to);
    if (chain != null) {
      chain.backward(firstNeuron, endNeuron, from, to);
    } else {
      activations.backward(firstNeuron, endNeuron - firstNeuron, from, to);
    }
  }

  /** Pre: the slopes of the pseudo-layer are there. Post: its kernels have added to the deltas of these sources. */
  void spread(int firstSource, int endSource, int from, int to) {
    for (int i = kernels.size() - 1; i >= 0; i--) {
      if (kernels.get(i) != chain) {
        kernels.get(i).backward(firstSource, endSource, from, to);
      }
    }
  }
}
