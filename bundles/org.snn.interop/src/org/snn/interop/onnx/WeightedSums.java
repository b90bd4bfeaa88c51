package org.snn.interop.onnx;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Weighted sums and biases of neurons that do not depend on each other, as operators. Sources that many targets read go through one
 * matrix ({@link DenseSum}), the others through lists of sources ({@link SparseSum}); whichever is cheaper, or both, by
 * {@link Costs}.
 */
final class WeightedSums {

  /** Around the blocks of lists: Transpose there and back, Concat, Add. */
  private static final int LIST_NODES = 4;
  /** A matrix with more elements must be worth it: 256 MiB. */
  private static final long LARGE = 1L << 26;

  private final OnnxGraph graph;
  private final Activations activations;
  private final float[] biases;
  /** How many of the targets read a neuron. */
  private final int[] readers;

  WeightedSums(OnnxGraph graph, Activations activations, float[] biases) {
    this.graph = graph;
    this.activations = activations;
    this.biases = biases;
    this.readers = new int[biases.length];
  }

  /**
   * The pre-activations of some neurons of a pseudo-layer, (batch, targets), in any order.
   *
   * @param name of the value, and start of the names of its constants
   */
  Columns of(String name, Rows rows, int[] targets) {
    BitSet sources = new BitSet();
    forEach(rows, targets, at -> {
      readers[rows.source()[at]]++;
      sources.set(rows.source()[at]);
    });
    BitSet dense = denseSources(rows, sources, targets);
    boolean some = sources.cardinality() > dense.cardinality();
    int[] order = some ? byLength(rows, targets, dense) : targets;
    String start = graph.floats(name + ".bias", biases(order), order.length);
    if (some || dense.isEmpty()) {
      String lists = new SparseSum(graph, activations).of(name, rows, order, dense);
      start = graph.node("Add", name + ".sum", List.of(lists, start));
    }
    Columns sum = dense.isEmpty() ? new Columns(start, order) : new DenseSum(graph, activations).of(name, rows, order, dense, start);
    sources.stream().forEach(source -> readers[source] = 0);
    return sum;
  }

  /** Told of a connection, by its index in the rows. */
  interface Visitor {

    void at(int index);
  }

  static void forEach(Rows rows, int[] targets, Visitor visitor) {
    for (int target : targets) {
      for (int at = rows.begin(target); at < rows.end(target); at++) {
        visitor.at(at);
      }
    }
  }

  /** The sources that go through the matrix. */
  private BitSet denseSources(Rows rows, BitSet sources, int[] targets) {
    BitSet often = new BitSet();
    double column = targets.length * Costs.DENSE + Costs.GATHER;
    sources.stream().filter(source -> column <= readers[source] * Costs.SPARSE).forEach(often::set);
    BitSet best = null;
    double least = Double.POSITIVE_INFINITY;
    for (BitSet choice : List.of(sources, often, new BitSet())) {
      double cost = cost(rows, sources, choice, targets);
      if (cost < least) {
        best = choice;
        least = cost;
      }
    }
    return best;
  }

  private double cost(Rows rows, BitSet sources, BitSet dense, int[] targets) {
    long throughMatrix = dense.stream().mapToLong(source -> readers[source]).sum();
    long elements = (long) dense.cardinality() * targets.length;
    if (elements > LARGE && throughMatrix < elements / 4) {
      return Double.POSITIVE_INFINITY;
    }
    double cost = dense.isEmpty() ? 0 : Costs.NODE + activations.cost(dense.stream().toArray(), targets.length * Costs.DENSE);
    boolean some = sources.cardinality() > dense.cardinality() || dense.isEmpty();
    return cost + (some ? listsCost(rows, dense, targets) : 0);
  }

  private double listsCost(Rows rows, BitSet dense, int[] targets) {
    int[] lengths = SparseSum.lengths(rows, targets, dense);
    Arrays.sort(lengths);
    return ListBlocks.of(lengths).cost() + LIST_NODES * Costs.NODE;
  }

  /** Targets with lists of like length stand together. */
  private static int[] byLength(Rows rows, int[] targets, BitSet dense) {
    int[] lengths = SparseSum.lengths(rows, targets, dense);
    return IntStream.range(0, targets.length).boxed().sorted(Comparator.comparingInt(i -> lengths[i])).mapToInt(i -> targets[i]).toArray();
  }

  private float[] biases(int[] targets) {
    float[] bias = new float[targets.length];
    for (int i = 0; i < bias.length; i++) {
      bias[i] = biases[targets[i]];
    }
    return bias;
  }
}
