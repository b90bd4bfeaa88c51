package org.snn.trainer.cuda;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.snn.plan.DenseKernel;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Kernel;
import org.snn.plan.PseudoLayer;
import org.snn.plan.TriangularKernel;
import org.snn.trainer.layout.KernelRows;
import org.snn.trainer.layout.RowKinds;
import org.snn.trainer.layout.SourceIndex;

/**
 * The connections that are computed by rows, as index arrays: by target for the forward pass, by source for the backward
 * pass, and in pieces of up to 32 for the gradient. Padding has no part in it: a row of a padded kernel ends before.
 *
 * @param segments four integers each: first weight slot, first entry in {@code sources} or {@code ~first source} where sources follow
 *     each other, length, 0
 * @param segmentsOf of each neuron that is no input its first segment, and the end
 * @param sources source neurons
 * @param columns the same connections by source
 * @param pieces four integers each: as segments, with the target neuron at the end
 */
record RowLayout(int[] segments, int[] segmentsOf, int[] sources, SourceIndex columns, int[] pieces) {

  /** Connections of a piece. */
  static final int PIECE = 32;

  /** Dense kernels of fewer targets waste most of a tile. */
  private static final int LEAST_TARGETS = 8;

  /** Only what tiles are no good for. */
  static boolean rowsPay(Kernel kernel) {
    return kernel instanceof DenseKernel ? kernel.getTargets() < LEAST_TARGETS : !(kernel instanceof TriangularKernel);
  }

  /** Everything but chains. */
  static boolean always(Kernel kernel) {
    return !(kernel instanceof TriangularKernel);
  }

  /** The connections of these kernels; linear time. */
  static RowLayout of(ExecutionPlan plan, Predicate<Kernel> byRows) {
    Builder builder = new Builder(plan);
    List<Kernel> kernels = new ArrayList<>();
    for (PseudoLayer layer : plan.getPseudoLayers()) {
      List<Kernel> own = layer.getKernels().stream().filter(byRows).toList();
      builder.add(layer, own);
      kernels.addAll(own);
    }
    return builder.build(SourceIndex.of(kernels, plan.getNeurons(), plan.getInputs()));
  }

  /** Connections into a neuron. */
  int fanIn(int neuron, int inputs) {
    int fanIn = 0;
    for (int segment = segmentsOf[neuron - inputs]; segment < segmentsOf[neuron - inputs + 1]; segment++) {
      fanIn += segments[4 * segment + 2];
    }
    return fanIn;
  }

  /** Connections from a neuron. */
  int fanOut(int neuron, int inputs) {
    return columns.start()[neuron - inputs + 1] - columns.start()[neuron - inputs];
  }

  /** The entries by source as pairs: target, slot. */
  int[] entries() {
    int[] pairs = new int[Math.multiplyExact(2, columns.target().length)];
    for (int i = 0; i < columns.target().length; i++) {
      pairs[2 * i] = columns.target()[i];
      pairs[2 * i + 1] = columns.slot()[i];
    }
    return pairs;
  }

  private static final class Builder {

    private final int neurons;
    private final int inputs;
    private final int[] segmentsOf;
    private IntList segments = new IntList();
    private IntList sources = new IntList();
    private IntList pieces = new IntList();

    Builder(ExecutionPlan plan) {
      this.neurons = plan.getNeurons();
      this.inputs = plan.getInputs();
      this.segmentsOf = new int[neurons - inputs + 1];
    }

    void add(PseudoLayer layer, List<Kernel> kernels) {
      List<KernelRows> rows = kernels.stream().map(RowKinds::of).toList();
      int end = layer.getFirstNeuron() + layer.getNeurons();
      for (int neuron = layer.getFirstNeuron(); neuron < end; neuron++) {
        for (int i = 0; i < rows.size(); i++) {
          int row = neuron - kernels.get(i).getFirstTarget();
          if (row >= 0 && row < rows.get(i).rows()) {
            add(neuron, rows.get(i), row, kernels.get(i) instanceof DenseKernel);
          }
        }
        segmentsOf[neuron - inputs + 1] = segments.size() / 4;
      }
    }

    private void add(int neuron, KernelRows rows, int row, boolean successive) {
      int length = rows.length(row);
      while (length > 0 && rows.source(row, length - 1) == neurons) {
        length--;
      }
      if (length == 0) {
        return;
      }
      int entry = successive ? ~rows.source(row, 0) : sources.size();
      for (int i = 0; i < length && !successive; i++) {
        sources.add(rows.source(row, i));
      }
      segments.add(rows.slot(row), entry, length, 0);
      for (int from = 0; from < length; from += PIECE) {
        pieces.add(rows.slot(row) + from, successive ? entry - from : entry + from, Math.min(PIECE, length - from), neuron);
      }
    }

    RowLayout build(SourceIndex columns) {
      return new RowLayout(segments.toArray(), segmentsOf, sources.toArray(), columns, pieces.toArray());
    }
  }

  /** Integers that grow in number. */
  private static final class IntList {

    private int[] values = new int[1024];
    private int size;

    void add(int... more) {
      if (size + more.length > values.length) {
        values = Arrays.copyOf(values, Math.max(size + more.length, (int) Math.min(Integer.MAX_VALUE - 8L, 2L * values.length)));
      }
      for (int value : more) {
        values[size++] = value;
      }
    }

    int size() {
      return size;
    }

    int[] toArray() {
      return Arrays.copyOf(values, size);
    }
  }

  /**
   * Neurons of a pseudo-layer in the order in which warps take them: longest rows first.
   *
   * @param neurons all of them
   * @param together so many of the first have rows that the warps of a block share
   */
  record Order(int[] neurons, int together) {

    /** A longer row is shared: each warp of a block has more than a round of 32 connections of it. */
    private static final int LONG = PIECE * Launch.WARPS;

    /** Of neurons first .. first + count - 1. */
    static Order of(int first, int count, IntUnaryOperator length) {
      int[] neurons = IntStream.range(first, first + count).boxed()
          .sorted((a, b) -> Integer.compare(length.applyAsInt(b), length.applyAsInt(a))).mapToInt(Integer::intValue).toArray();
      int together = 0;
      while (together < count && length.applyAsInt(neurons[together]) > LONG) {
        together++;
      }
      return new Order(neurons, together);
    }
  }
}
