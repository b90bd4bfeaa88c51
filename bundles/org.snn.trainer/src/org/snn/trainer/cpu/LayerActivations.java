package org.snn.trainer.cpu;

import java.util.List;
import org.snn.plan.ActivationSpan;
import org.snn.trainer.cpu.activation.ActivationFunction;
import org.snn.trainer.cpu.kernel.Arithmetic;
import org.snn.trainer.cpu.kernel.RowActivations;
import org.snn.trainer.cpu.kernel.Store;
import org.snn.trainer.cpu.loss.OutputLoss;

/**
 * What happens between the weighted sums of a pseudo-layer and its activations: functions, dropout on hidden neurons, and
 * backwards also the slopes that the loss gives by the pre-activation.
 */
final class LayerActivations implements RowActivations {

  private final Store store;
  private final Dropout dropout;
  private final OutputLoss loss;
  private final int[] outputOf;
  private final Span[] spans;

  /**
   * @param outputOf for each neuron its output, or -1
   * @param loss where slopes come from; null if there is none
   */
  LayerActivations(List<ActivationSpan> spans, Arithmetic arithmetic, Store store, Dropout dropout, OutputLoss loss,
      int[] outputOf) {
    this.store = store;
    this.dropout = dropout;
    this.loss = loss;
    this.outputOf = outputOf;
    this.spans = spans.stream()
        .map(span -> new Span(span.getFirst(), span.getCount(), arithmetic.activation(span.getActivation())))
        .toArray(Span[]::new);
  }

  private record Span(int first, int count, ActivationFunction function) {
  }

  @Override
  public void forward(int firstNeuron, int count, int from, int to) {
    for (Span span : spans) {
      int first = Math.max(firstNeuron, span.first);
      int end = Math.min(firstNeuron + count, span.first + span.count);
      if (first < end) {
        forward(span.function, first, end - first, from, to);
      }
    }
  }

  private void forward(ActivationFunction function, int first, int count, int from, int to) {
    float[] values = store.activations();
    if (function.keepsInput()) {
      keep(first, count, from, to);
    }
    function.forward(values, store.row(first), store.stride(), count, from, to);
    if (dropout.active()) {
      if (!function.keepsInput()) {
        keep(first, count, from, to);
      }
      drop(values, first, count, from, to);
    }
  }

  @Override
  public void backward(int firstNeuron, int count, int from, int to) {
    if (dropout.active()) {
      drop(store.deltas(), firstNeuron, count, from, to);
    }
    for (Span span : spans) {
      int first = Math.max(firstNeuron, span.first);
      int end = Math.min(firstNeuron + count, span.first + span.count);
      if (first < end) {
        boolean kept = span.function.keepsInput() || dropout.active();
        span.function.backward(store.deltas(), kept ? store.kept() : store.activations(), store.row(first),
            store.stride(), end - first, from, to);
      }
    }
    for (int neuron = firstNeuron; neuron < firstNeuron + count; neuron++) {
      if (outputOf[neuron] >= 0) {
        loss.addFused(outputOf[neuron], from, to);
      }
    }
  }

  private void keep(int first, int count, int from, int to) {
    for (int neuron = first; neuron < first + count; neuron++) {
      int row = store.row(neuron) + from;
      System.arraycopy(store.activations(), row, store.kept(), row, to - from);
    }
  }

  private void drop(float[] values, int first, int count, int from, int to) {
    for (int neuron = first; neuron < first + count; neuron++) {
      if (outputOf[neuron] < 0) {
        dropout.apply(values, store.row(neuron), neuron, from, to);
      }
    }
  }
}
