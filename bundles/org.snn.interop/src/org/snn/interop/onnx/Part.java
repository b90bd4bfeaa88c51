package org.snn.interop.onnx;

import java.util.Arrays;
import java.util.List;

/**
 * What is read of a value: all of it, if the neurons that nobody asked for cost less than to leave them out, else some columns.
 *
 * @param value where from, not transposed
 * @param columns which columns are wanted, ascending
 * @param whole whether all of them are read
 * @param cost of taking and reading them
 */
record Part(Columns value, int[] columns, boolean whole, double cost) {

  /**
   * The cheapest way.
   *
   * @param column what it costs to read one column
   * @param transposed whether the value is there transposed, too
   */
  static Part of(Columns value, int[] columns, double column, boolean transposed) {
    double transposing = transposed ? 0 : Costs.NODE + value.size() * Costs.TRANSPOSE;
    double taking = Costs.NODE + (successive(columns) ? columns.length * Costs.COPY : columns.length * Costs.GATHER + transposing);
    double more = (value.size() - columns.length) * column;
    return new Part(value, columns, more <= taking, columns.length * column + Math.min(more, taking));
  }

  /** Whether single columns are picked: fast only of a transposed value, where each is in one piece. */
  boolean picks() {
    return !whole && !successive(columns);
  }

  private static boolean successive(int[] columns) {
    return columns[columns.length - 1] - columns[0] == columns.length - 1;
  }

  /** Takes them from the value, or from the same one transposed. */
  Columns taken(OnnxGraph graph, Columns from) {
    if (whole) {
      return from;
    }
    int[] neurons = Arrays.stream(columns).map(column -> value.neurons()[column]).toArray();
    if (picks()) {
      return new Columns(graph.node("Gather", value.name() + ".some", List.of(from.name(),
          graph.indices(value.name() + ".columns", columns, columns.length)), OnnxGraph.attribute("axis", from.axis())), neurons,
          from.transposed());
    }
    List<String> inputs = List.of(from.name(), graph.integers(columns[0]), graph.integers(columns[columns.length - 1] + 1L),
        graph.integers(from.axis()));
    return new Columns(graph.node("Slice", value.name() + ".slice", inputs), neurons, from.transposed());
  }
}
