package org.snn.interop.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
  /** Values that are there transposed, too, by their name. */
  private final Map<String, String> transposed = new HashMap<>();
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

  /** The same value, (neurons, batch). */
  private Columns transposed(Columns value) {
    String name = transposed.computeIfAbsent(value.name(), of -> graph.transpose(of));
    return new Columns(name, value.neurons(), true);
  }

  /** One value of several, side by side; all of them are transposed, or none. */
  Columns concat(String name, List<Columns> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    int[] neurons = parts.stream().map(Columns::neurons).flatMapToInt(Arrays::stream).toArray();
    Columns first = parts.get(0);
    return new Columns(graph.node("Concat", name, parts.stream().map(Columns::name).toList(), OnnxGraph.attribute("axis", first.axis())),
        neurons, first.transposed());
  }

  /**
   * A value that has at least these neurons; transposed where single neurons must be picked.
   *
   * @param column what it costs to read a column, in nanoseconds
   */
  Columns gather(int[] neurons, double column) {
    List<Part> parts = parts(neurons, column);
    return gather(parts, parts.stream().anyMatch(Part::picks));
  }

  /** A transposed value that has at least these neurons. */
  Columns gatherTransposed(int[] neurons) {
    return gather(parts(neurons, Costs.COPY), true);
  }

  /** What {@link #gather} of these neurons costs, and reading what it gives. */
  double cost(int[] neurons, double column) {
    return parts(neurons, column).stream().mapToDouble(Part::cost).sum();
  }

  private Columns gather(List<Part> parts, boolean transpose) {
    return concat("sources", parts.stream().map(part -> part.taken(graph, transpose ? transposed(part.value()) : part.value())).toList());
  }

  private List<Part> parts(int[] neurons, double column) {
    int[][] wanted = byValue(neurons);
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i].length > 0) {
        Columns value = values.get(i);
        parts.add(Part.of(value, wanted[i], column, transposed.containsKey(value.name())));
      }
    }
    return parts;
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
