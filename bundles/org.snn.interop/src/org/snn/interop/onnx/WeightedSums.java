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

  /** Lists are that much longer than the connections, as they are filled up. */
  private static final double FILLING = 1.15;
  /** Nodes of one matrix, and of the lists. */
  private static final int DENSE_NODES = 2;
  private static final int SPARSE_NODES = 5;
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
    BitSet dense = denseSources(sources, targets.length);
    boolean some = sources.cardinality() > dense.cardinality();
    int[] order = some ? byLength(rows, targets, dense) : targets;
    float[] bias = biases(order);
    Columns sum = null;
    if (!dense.isEmpty()) {
      sum = new DenseSum(graph, activations).of(name, rows, order, dense, bias);
    }
    if (some || dense.isEmpty()) {
      Columns lists = new SparseSum(graph, activations).of(name, rows, order, dense);
      String other = sum == null ? graph.floats(name + ".bias", bias, bias.length) : sum.name();
      sum = new Columns(graph.node("Add", name + ".sum", List.of(lists.name(), other)), order);
    }
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
  private BitSet denseSources(BitSet sources, int targets) {
    double column = targets * Costs.DENSE + Costs.GATHER;
    BitSet often = new BitSet();
    sources.stream().filter(source -> column <= readers[source] * Costs.SPARSE * FILLING).forEach(often::set);
    BitSet best = null;
    double least = Double.POSITIVE_INFINITY;
    for (BitSet choice : List.of(sources, often, new BitSet())) {
      double cost = cost(sources, choice, targets, column);
      if (cost < least) {
        best = choice;
        least = cost;
      }
    }
    return best;
  }

  private double cost(BitSet sources, BitSet dense, int targets, double column) {
    long all = sources.stream().mapToLong(source -> readers[source]).sum();
    long throughMatrix = dense.stream().mapToLong(source -> readers[source]).sum();
    long elements = (long) dense.cardinality() * targets;
    if (elements > LARGE && throughMatrix < elements / 4) {
      return Double.POSITIVE_INFINITY;
    }
    double cost = dense.isEmpty() ? 0 : dense.cardinality() * column + DENSE_NODES * Costs.NODE;
    boolean some = all > throughMatrix || dense.isEmpty();
    return cost + (some ? (all - throughMatrix) * Costs.SPARSE * FILLING + SPARSE_NODES * Costs.NODE : 0);
  }

  /** Targets with lists of like length stand together. */
  private static int[] byLength(Rows rows, int[] targets, BitSet dense) {
    return IntStream.of(targets).boxed().sorted(Comparator.comparingInt(target -> SparseSum.length(rows, target, dense)))
        .mapToInt(Integer::intValue).toArray();
  }

  private float[] biases(int[] targets) {
    float[] bias = new float[targets.length];
    for (int i = 0; i < bias.length; i++) {
      bias[i] = biases[targets[i]];
    }
    return bias;
  }
}
