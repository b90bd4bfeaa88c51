package org.snn.interop.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where the activations of the neurons are that were computed so far, and how to bring some of them together. Each pseudo-layer's
 * stay where they were computed. Only in deep networks are some put together: neighbours of like size, so that there are never
 * many, and each activation is copied no more than log(depth) times.
 */
final class Activations {

  /** So many values are left as they are. */
  private static final int FEW = 8;

  private final OnnxGraph graph;
  private final List<Columns> values = new ArrayList<>();
  private final int[] valueOf;
  private final int[] columnOf;
  /** Column in the last value that was brought together, by neuron. */
  private final int[] place;

  Activations(OnnxGraph graph, int neurons) {
    this.graph = graph;
    this.valueOf = new int[neurons];
    this.columnOf = new int[neurons];
    this.place = new int[neurons];
  }

  /** Adds what was computed. */
  void add(Columns columns) {
    values.add(columns);
    index(values.size() - 1);
    while (values.size() > FEW && values.get(values.size() - 2).size() <= values.get(values.size() - 1).size()) {
      Columns last = values.remove(values.size() - 1);
      values.set(values.size() - 1, concat("activations", List.of(values.get(values.size() - 1), last)));
      index(values.size() - 1);
    }
  }

  private void index(int value) {
    int[] neurons = values.get(value).neurons();
    for (int column = 0; column < neurons.length; column++) {
      valueOf[neurons[column]] = value;
      columnOf[neurons[column]] = column;
    }
  }

  /** One value of several, side by side. */
  Columns concat(String name, List<Columns> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    int[] neurons = parts.stream().map(Columns::neurons).flatMapToInt(Arrays::stream).toArray();
    return new Columns(graph.node("Concat", name, parts.stream().map(Columns::name).toList(), OnnxGraph.attribute("axis", 1L)), neurons);
  }

  /**
   * A value that has at least these neurons.
   *
   * @param cost what one column more costs that was not asked for, in nanoseconds
   */
  Columns gather(int[] neurons, double cost) {
    int[][] wanted = byValue(neurons);
    List<Columns> parts = new ArrayList<>();
    for (int value = 0; value < wanted.length; value++) {
      if (wanted[value].length > 0) {
        parts.add(part(values.get(value), wanted[value], cost));
      }
    }
    return concat("sources", parts);
  }

  /** The wanted columns of each value, ascending. */
  private int[][] byValue(int[] neurons) {
    int[] counts = new int[values.size()];
    for (int neuron : neurons) {
      counts[valueOf[neuron]]++;
    }
    int[][] wanted = new int[counts.length][];
    Arrays.setAll(wanted, value -> new int[counts[value]]);
    for (int neuron : neurons) {
      int value = valueOf[neuron];
      wanted[value][--counts[value]] = columnOf[neuron];
    }
    Arrays.stream(wanted).forEach(Arrays::sort);
    return wanted;
  }

  private Columns part(Columns value, int[] columns, double cost) {
    int first = columns[0];
    int end = columns[columns.length - 1] + 1;
    boolean successive = end - first == columns.length;
    double taking = Costs.NODE + columns.length * (successive ? Costs.COPY : Costs.GATHER);
    if ((value.size() - columns.length) * cost <= taking) {
      return value;
    }
    int[] neurons = Arrays.stream(columns).map(column -> value.neurons()[column]).toArray();
    List<String> inputs = successive
        ? List.of(value.name(), graph.integers(first), graph.integers(end), graph.integers(1))
        : List.of(value.name(), graph.indices(value.name() + ".columns", columns, columns.length));
    return new Columns(successive ? graph.node("Slice", value.name() + ".slice", inputs)
        : graph.node("Gather", value.name() + ".some", inputs, OnnxGraph.attribute("axis", 1L)), neurons);
  }

  /** The columns that the neurons have in a value. */
  int[] places(Columns value, int[] neurons) {
    for (int column = 0; column < value.size(); column++) {
      place[value.neurons()[column]] = column;
    }
    return Arrays.stream(neurons).map(neuron -> place[neuron]).toArray();
  }

  /** A value with just these neurons, in this order. */
  Columns inOrder(String name, int[] neurons) {
    return inOrder(name, gather(neurons, 0), neurons);
  }

  /** The same columns in this order, some of them perhaps left out. */
  Columns inOrder(String name, Columns value, int[] neurons) {
    if (Arrays.equals(value.neurons(), neurons)) {
      return value;
    }
    String order = graph.indices(name + ".order", places(value, neurons), neurons.length);
    return new Columns(graph.node("Gather", name, List.of(value.name(), order), OnnxGraph.attribute("axis", 1L)), neurons);
  }
}
