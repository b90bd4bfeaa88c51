package org.snn.interop.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Gather, Mul, ReduceSum over lists of sources, one list a target. Lists of like length are one block, filled up to its longest with
 * weights of 0; the blocks are put side by side.
 */
final class SparseSum {

  /** The longest list of a block has at most a half more than the shortest, or a few more. */
  private static final double LONGEST = 1.5;
  private static final int FEW = 4;

  private final OnnxGraph graph;
  private final Activations activations;

  SparseSum(OnnxGraph graph, Activations activations) {
    this.graph = graph;
    this.activations = activations;
  }

  /** How many sources the target has that are not left out. */
  static int length(Rows rows, int target, BitSet leftOut) {
    int length = 0;
    for (int at = rows.begin(target); at < rows.end(target); at++) {
      length += leftOut.get(rows.source()[at]) ? 0 : 1;
    }
    return length;
  }

  /**
   * The sums without biases, (batch, targets), in the order of the targets.
   *
   * @param targets by the length of their lists
   */
  Columns of(String name, Rows rows, int[] targets, BitSet leftOut) {
    BitSet sources = new BitSet();
    WeightedSums.forEach(rows, targets, at -> sources.set(rows.source()[at]));
    sources.andNot(leftOut);
    if (sources.isEmpty()) {
      // Neurons that read nothing still need a row for each sample: that of some input, with weight 0.
      sources.set(0);
    }
    Columns from = activations.gather(sources.stream().toArray(), Costs.COPY);
    List<Columns> blocks = new ArrayList<>();
    for (int begin = 0; begin < targets.length;) {
      int shortest = length(rows, targets[begin], leftOut);
      int longest = (int) Math.max(shortest + FEW, shortest * LONGEST);
      int end = begin + 1;
      while (end < targets.length && length(rows, targets[end], leftOut) <= longest) {
        end++;
      }
      blocks.add(block(name, rows, Arrays.copyOfRange(targets, begin, end), leftOut, from));
      begin = end;
    }
    return activations.concat(name + ".lists", blocks);
  }

  private Columns block(String name, Rows rows, int[] targets, BitSet leftOut, Columns from) {
    int width = Math.max(1, length(rows, targets[targets.length - 1], leftOut));
    int[] source = new int[Math.multiplyExact(targets.length, width)];
    float[] weight = new float[source.length];
    for (int row = 0; row < targets.length; row++) {
      int slot = row * width;
      for (int at = rows.begin(targets[row]); at < rows.end(targets[row]); at++) {
        if (!leftOut.get(rows.source()[at])) {
          source[slot] = rows.source()[at];
          weight[slot++] = rows.weight()[at];
        }
      }
      // A source that the target reads anyway: 0 times one that it does not read could be NaN.
      int filling = slot > row * width ? source[row * width] : from.neurons()[0];
      Arrays.fill(source, slot, (row + 1) * width, filling);
    }
    String index = graph.indices(name + ".source", activations.places(from, source), targets.length, width);
    String factors = graph.floats(name + ".weight", weight, targets.length, width);
    String read = graph.node("Gather", name + ".read", List.of(from.name(), index), OnnxGraph.attribute("axis", 1L));
    String products = graph.node("Mul", name + ".products", List.of(read, factors));
    return new Columns(graph.node("ReduceSum", name + ".block", List.of(products, graph.integers(2)),
        OnnxGraph.attribute("keepdims", 0L)), targets);
  }
}
