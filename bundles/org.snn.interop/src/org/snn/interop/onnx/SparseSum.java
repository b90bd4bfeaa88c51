package org.snn.interop.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Gather, Mul, ReduceSum over lists of sources, one list a target. Lists of like length are one block, filled up to its longest with
 * weights of 0; the blocks are put side by side. All of it is transposed, (slots, targets, batch): so a source is one piece for the
 * whole batch, and sums run along the batch.
 */
final class SparseSum {

  private final OnnxGraph graph;
  private final Activations activations;

  SparseSum(OnnxGraph graph, Activations activations) {
    this.graph = graph;
    this.activations = activations;
  }

  /** How many sources the target has that are not left out. */
  private static int length(Rows rows, int target, BitSet leftOut) {
    int length = 0;
    for (int at = rows.begin(target); at < rows.end(target); at++) {
      length += leftOut.get(rows.source()[at]) ? 0 : 1;
    }
    return length;
  }

  /**
   * The sums without biases, (batch, targets), in the order of the targets; the name of the value.
   *
   * @param targets by the length of their lists
   */
  String of(String name, Rows rows, int[] targets, BitSet leftOut) {
    BitSet sources = new BitSet();
    WeightedSums.forEach(rows, targets, at -> sources.set(rows.source()[at]));
    sources.andNot(leftOut);
    if (sources.isEmpty()) {
      // Neurons that read nothing still need a row for each sample: that of some input, with weight 0.
      sources.set(0);
    }
    Columns from = activations.gatherTransposed(sources.stream().toArray());
    List<Columns> blocks = new ArrayList<>();
    int begin = 0;
    for (int end : ListBlocks.of(lengths(rows, targets, leftOut)).ends()) {
      blocks.add(block(name, rows, Arrays.copyOfRange(targets, begin, end), leftOut, from));
      begin = end;
    }
    return graph.transpose(activations.concat(name + ".lists", blocks).name());
  }

  /** How many sources each target has that are not left out. */
  static int[] lengths(Rows rows, int[] targets, BitSet leftOut) {
    return Arrays.stream(targets).map(target -> length(rows, target, leftOut)).toArray();
  }

  private Columns block(String name, Rows rows, int[] targets, BitSet leftOut, Columns from) {
    int width = ListBlocks.width(length(rows, targets[targets.length - 1], leftOut));
    int[] source = new int[Math.multiplyExact(targets.length, width)];
    float[] weight = new float[source.length];
    for (int target = 0; target < targets.length; target++) {
      int slot = target;
      int filling = from.neurons()[0];
      for (int at = rows.begin(targets[target]); at < rows.end(targets[target]); at++) {
        if (!leftOut.get(rows.source()[at])) {
          source[slot] = rows.source()[at];
          weight[slot] = rows.weight()[at];
          // A source that the target reads anyway: 0 times one that it does not read could be NaN.
          filling = source[slot];
          slot += targets.length;
        }
      }
      for (; slot < source.length; slot += targets.length) {
        source[slot] = filling;
      }
    }
    String index = graph.indices(name + ".source", activations.places(from, source), width, targets.length);
    String factors = graph.floats(name + ".weight", weight, width, targets.length, 1);
    String read = graph.node("Gather", name + ".read", List.of(from.name(), index), OnnxGraph.attribute("axis", 0L));
    String products = graph.node("Mul", name + ".products", List.of(read, factors));
    return new Columns(graph.node("ReduceSum", name + ".block", List.of(products, graph.integers(0)),
        OnnxGraph.attribute("keepdims", 0L)), targets, true);
  }
}
