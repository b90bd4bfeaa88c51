package org.snn.interop.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.snn.plan.Activation;
import org.snn.plan.PseudoLayer;
import org.snn.plan.TriangularKernel;

/**
 * The neurons of a chain, each of which reads all earlier ones: three nodes a neuron. Blocks of neurons read what is before their
 * block through one matrix, so that little is copied for each neuron.
 */
final class Chain {

  private static final int BLOCK = 32;

  private final OnnxGraph graph;
  private final Activations activations;
  private final Functions functions;
  private final float[] weights;

  Chain(OnnxGraph graph, Activations activations, float[] weights) {
    this.graph = graph;
    this.activations = activations;
    this.functions = new Functions(graph);
    this.weights = weights;
  }

  /**
   * The activations of a chain.
   *
   * @param sums what the neurons read from outside, with their biases, in order
   * @param of the activation of each neuron
   */
  Columns of(String name, PseudoLayer layer, TriangularKernel kernel, Columns sums, List<Activation> of) {
    int count = layer.getNeurons();
    List<String> blocks = split(name + ".block", sums.name(), count, BLOCK);
    Columns before = null;
    for (int block = 0; block < blocks.size(); block++) {
      int begin = block * BLOCK;
      int end = Math.min(count, begin + BLOCK);
      String values = blocks.get(block);
      if (before != null) {
        values = gemm(name, before.name(), matrix(kernel, begin, end, 0, begin), end - begin, begin, values);
      }
      Columns computed = block(name, kernel, values, begin, end, of);
      before = before == null ? computed : activations.concat(name + ".before", List.of(before, computed));
    }
    return new Columns(before.name(), IntStream.range(layer.getFirstNeuron(), layer.getFirstNeuron() + count).toArray());
  }

  private Columns block(String name, TriangularKernel kernel, String sums, int begin, int end, List<Activation> of) {
    List<String> columns = split(name + ".neuron", sums, end - begin, 1);
    Columns before = null;
    for (int row = begin; row < end; row++) {
      String value = columns.get(row - begin);
      if (before != null) {
        value = gemm(name, before.name(), matrix(kernel, row, row + 1, begin, row), 1, row - begin, value);
      }
      Columns neuron = new Columns(functions.of(of.get(row), value, name + ".value"), new int[] {row});
      before = before == null ? neuron : activations.concat(name + ".before", List.of(before, neuron));
    }
    return before;
  }

  private String gemm(String name, String value, float[] matrix, int rows, int columns, String sums) {
    return graph.node("Gemm", name + ".sum", List.of(value, graph.floats(name + ".weight", matrix, rows, columns), sums),
        OnnxGraph.attribute("transB", 1L));
  }

  /** Weights of the kernel: rows x columns of its triangle. */
  private float[] matrix(TriangularKernel kernel, int fromRow, int toRow, int fromColumn, int toColumn) {
    int width = toColumn - fromColumn;
    float[] matrix = new float[(toRow - fromRow) * width];
    for (int row = fromRow; row < toRow; row++) {
      int start = kernel.getFirstWeight() + (int) (row * (row - 1L) / 2) + fromColumn;
      System.arraycopy(weights, start, matrix, (row - fromRow) * width, width);
    }
    return matrix;
  }

  /** Pieces of a value, each so many columns wide, the last one perhaps less. */
  private List<String> split(String name, String value, int columns, int width) {
    int pieces = (columns + width - 1) / width;
    if (pieces == 1) {
      return List.of(value);
    }
    long[] widths = IntStream.range(0, pieces).mapToLong(piece -> Math.min(width, columns - piece * width)).toArray();
    List<String> outputs = new ArrayList<>();
    for (int piece = 0; piece < pieces; piece++) {
      outputs.add(graph.name(name));
    }
    return graph.node("Split", outputs, List.of(value, graph.integers(widths)), OnnxGraph.attribute("axis", 1L));
  }
}
