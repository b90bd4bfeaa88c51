package org.snn.interop.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.snn.plan.Activation;
import org.snn.plan.ActivationSpan;
import org.snn.plan.Connections;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.PseudoLayer;
import org.snn.trainer.Parameters;

/**
 * A trained network as rows, one for each neuron that is no input: its sources, ascending, their weights, its bias. Neurons have
 * the numbers of the plan, in whose order they can be computed one after the other. 8 bytes a connection.
 */
public final class NeuronRows {

  /**
   * Successive neurons with one activation, all of them outputs or none; for softmax exactly one group, which must be summed up as
   * a whole before it is activated.
   */
  public record Span(int first, int count, Activation activation, boolean output) {

    /** The number after that of its last neuron. */
    public int end() {
      return first + count;
    }
  }

  private final int inputs;
  private final int[] outputs;
  private final List<Span> spans = new ArrayList<>();
  private final int[] rowStart;
  private final int[] source;
  private final float[] weight;
  private final float[] bias;

  /** Reads a plan; O(connections log fan-in). */
  public NeuronRows(ExecutionPlan plan, Parameters parameters) {
    inputs = plan.getInputs();
    outputs = plan.getOutputs().clone();
    bias = parameters.biases().clone();
    addSpans(plan);
    rowStart = new int[plan.getNeurons() + 1];
    Connections.visit(plan, (slot, from, to) -> rowStart[to + 1]++);
    Arrays.parallelPrefix(rowStart, Integer::sum);
    long[] entries = new long[rowStart[plan.getNeurons()]];
    int[] next = rowStart.clone();
    Connections.visit(plan, (slot, from, to) -> entries[next[to]++] = (long) from << Integer.SIZE | slot);
    source = new int[entries.length];
    weight = new float[entries.length];
    for (int neuron = 0; neuron < plan.getNeurons(); neuron++) {
      Arrays.sort(entries, rowStart[neuron], rowStart[neuron + 1]);
      for (int c = rowStart[neuron]; c < rowStart[neuron + 1]; c++) {
        source[c] = (int) (entries[c] >>> Integer.SIZE);
        weight[c] = parameters.weights()[(int) entries[c]];
      }
    }
  }

  private void addSpans(ExecutionPlan plan) {
    BitSet output = new BitSet();
    Arrays.stream(outputs).forEach(output::set);
    for (PseudoLayer layer : plan.getPseudoLayers()) {
      for (ActivationSpan span : layer.getActivations()) {
        int end = span.getFirst() + span.getCount();
        for (int first = span.getFirst(); first < end;) {
          boolean answers = output.get(first);
          int next = answers ? output.nextClearBit(first) : output.nextSetBit(first);
          next = next < 0 ? end : Math.min(next, end);
          spans.add(new Span(first, next - first, span.getActivation(), answers));
          first = next;
        }
      }
    }
  }

  /** Number of inputs; they are the first neurons, in order of declaration. */
  public int inputs() {
    return inputs;
  }

  /** Number of neurons, inputs included. */
  public int neurons() {
    return bias.length;
  }

  /** Number of connections. */
  public int connections() {
    return source.length;
  }

  /** Output neurons in order of declaration. */
  public int[] outputs() {
    return outputs.clone();
  }

  /** All neurons but the inputs, in order. */
  public List<Span> spans() {
    return List.copyOf(spans);
  }

  /** The first connection into a neuron. */
  public int begin(int neuron) {
    return rowStart[neuron];
  }

  /** The end of the connections into a neuron. */
  public int end(int neuron) {
    return rowStart[neuron + 1];
  }

  /** Where a connection comes from. */
  public int source(int connection) {
    return source[connection];
  }

  /** The weight of a connection. */
  public float weight(int connection) {
    return weight[connection];
  }

  /** The bias of a neuron; 0 for inputs. */
  public float bias(int neuron) {
    return bias[neuron];
  }
}
