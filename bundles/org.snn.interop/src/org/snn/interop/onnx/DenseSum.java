package org.snn.interop.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * One Gemm with a matrix (targets, sources). Where most of it is zero, the file has the connections only: ScatterElements puts them
 * into zeros. All of its inputs are constants, so runtimes do that once, when they load the file.
 */
final class DenseSum {

  /** Bytes of a scattered connection: index and weight. */
  private static final int SCATTERED = 8;
  /** So many bytes must be saved. */
  private static final int WORTH = 512;

  private final OnnxGraph graph;
  private final Activations activations;

  DenseSum(OnnxGraph graph, Activations activations) {
    this.graph = graph;
    this.activations = activations;
  }

  /**
   * The sums over these sources, (batch, targets), in the order of the targets.
   *
   * @param start what they start at: biases, or sums over other sources
   */
  Columns of(String name, Rows rows, int[] targets, BitSet sources, String start) {
    Columns from = activations.gather(sources.stream().toArray(), targets.length * Costs.DENSE);
    int[] connections = connections(rows, targets, sources);
    float[] weights = new float[connections.length];
    int[] index = index(rows, targets, connections, from, weights);
    long elements = (long) targets.length * from.size();
    String matrix = SCATTERED * (long) index.length + WORTH < Float.BYTES * elements && elements <= Integer.MAX_VALUE
        ? scattered(name, index, weights, targets.length, from.size())
        : whole(name, index, weights, targets.length, from.size());
    List<AttributeProto> attributes = new ArrayList<>(List.of(OnnxGraph.attribute("transB", 1L)));
    if (from.transposed()) {
      attributes.add(OnnxGraph.attribute("transA", 1L));
    }
    return new Columns(graph.node("Gemm", name + ".sum", List.of(from.name(), matrix, start), attributes.toArray(AttributeProto[]::new)),
        targets);
  }

  /** The connections from these sources, by their index in the rows. */
  private static int[] connections(Rows rows, int[] targets, BitSet sources) {
    int[] found = new int[Arrays.stream(targets).map(target -> rows.end(target) - rows.begin(target)).sum()];
    int count = 0;
    for (int target : targets) {
      for (int at = rows.begin(target); at < rows.end(target); at++) {
        if (sources.get(rows.source()[at])) {
          found[count++] = at;
        }
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** Where each connection stands in the matrix, row by row; also fills in the weights. */
  private int[] index(Rows rows, int[] targets, int[] connections, Columns from, float[] weights) {
    int[] column = activations.places(from, Arrays.stream(connections).map(at -> rows.source()[at]).toArray());
    int[] index = new int[connections.length];
    int row = 0;
    for (int i = 0; i < connections.length; i++) {
      while (connections[i] < rows.begin(targets[row]) || connections[i] >= rows.end(targets[row])) {
        row++;
      }
      index[i] = row * from.size() + column[i];
      weights[i] = rows.weight()[connections[i]];
    }
    return index;
  }

  private String whole(String name, int[] index, float[] weights, int rows, int columns) {
    float[] matrix = new float[Math.multiplyExact(rows, columns)];
    for (int i = 0; i < index.length; i++) {
      matrix[index[i]] = weights[i];
    }
    return graph.floats(name + ".weight", matrix, rows, columns);
  }

  private String scattered(String name, int[] index, float[] weights, int rows, int columns) {
    String zeros = graph.node("ConstantOfShape", name + ".zeros", List.of(graph.integers((long) rows * columns)));
    String filled = graph.node("ScatterElements", name + ".scattered", List.of(zeros,
        graph.indices(name + ".index", index, index.length), graph.floats(name + ".values", weights, weights.length)),
        OnnxGraph.attribute("axis", 0L));
    return graph.node("Reshape", name + ".weight", List.of(filled, graph.integers(rows, columns)));
  }
}
