package org.snn.trainer.cpu;

import java.util.Arrays;
import org.snn.plan.DenseKernel;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Kernel;
import org.snn.plan.PaddedKernel;
import org.snn.plan.PlanFactory;
import org.snn.plan.PseudoLayer;
import org.snn.plan.SparseKernel;
import org.snn.plan.TriangularKernel;

/** Adds kernels to the pseudo-layers of a test plan. */
final class TestKernels {

  private final ExecutionPlan plan;
  private final TestPlanner.Kind kind;
  private final int[][] sources;
  private int slots;

  /** @param sources for each neuron of the plan its sources, ascending */
  TestKernels(ExecutionPlan plan, TestPlanner.Kind kind, int[][] sources) {
    this.plan = plan;
    this.kind = kind;
    this.sources = sources;
  }

  int slots() {
    return slots;
  }

  void add(PseudoLayer layer, boolean triangle) {
    int first = layer.getFirstNeuron();
    int count = layer.getNeurons();
    int[][] rows = Arrays.copyOfRange(sources, first, first + count);
    if (triangle) {
      for (int row = 0; row < count; row++) {
        rows[row] = Arrays.stream(rows[row]).filter(source -> source < first).toArray();
      }
    }
    if (Arrays.stream(rows).anyMatch(row -> row.length > 0)) {
      switch (kind) {
        case SPARSE -> sparse(layer, first, rows);
        case PADDED -> padded(layer, first, rows);
        case DENSE -> dense(layer, first, rows);
        case MIXED -> mixed(layer, first, rows);
      }
    }
    if (triangle) {
      TriangularKernel kernel = PlanFactory.eINSTANCE.createTriangularKernel();
      add(layer, kernel, first, count, count * (count - 1) / 2);
    }
  }

  /** Alternately sparse and padded, cut in the middle of the rows. */
  private void mixed(PseudoLayer layer, int first, int[][] rows) {
    int half = rows.length / 2;
    padded(layer, first + half, Arrays.copyOfRange(rows, half, rows.length));
    sparse(layer, first, Arrays.copyOf(rows, half));
  }

  private void sparse(PseudoLayer layer, int first, int[][] rows) {
    SparseKernel kernel = PlanFactory.eINSTANCE.createSparseKernel();
    int[] starts = new int[rows.length + 1];
    for (int row = 0; row < rows.length; row++) {
      starts[row + 1] = starts[row] + rows[row].length;
    }
    kernel.setRowStart(starts);
    kernel.setSource(Arrays.stream(rows).flatMapToInt(Arrays::stream).toArray());
    add(layer, kernel, first, rows.length, starts[rows.length]);
  }

  private void padded(PseudoLayer layer, int first, int[][] rows) {
    PaddedKernel kernel = PlanFactory.eINSTANCE.createPaddedKernel();
    int width = Arrays.stream(rows).mapToInt(row -> row.length).max().orElse(0);
    int[] padded = new int[rows.length * width];
    Arrays.fill(padded, plan.getNeurons());
    for (int row = 0; row < rows.length; row++) {
      System.arraycopy(rows[row], 0, padded, row * width, rows[row].length);
    }
    kernel.setWidth(width);
    kernel.setSource(padded);
    kernel.setConnections(Arrays.stream(rows).mapToInt(row -> row.length).sum());
    add(layer, kernel, first, rows.length, padded.length);
  }

  /** Cuts the sources of the first row into runs; all rows must have the same sources. */
  private void dense(PseudoLayer layer, int first, int[][] rows) {
    int[] row = rows[0];
    for (int[] other : rows) {
      if (!Arrays.equals(row, other)) {
        throw new IllegalArgumentException("not dense");
      }
    }
    int start = 0;
    for (int i = 1; i <= row.length; i++) {
      if (i == row.length || row[i] != row[i - 1] + 1) {
        DenseKernel kernel = PlanFactory.eINSTANCE.createDenseKernel();
        kernel.setFirstSource(row[start]);
        kernel.setSources(i - start);
        add(layer, kernel, first, rows.length, rows.length * (i - start));
        start = i;
      }
    }
  }

  private void add(PseudoLayer layer, Kernel kernel, int first, int targets, int weights) {
    kernel.setFirstTarget(first);
    kernel.setTargets(targets);
    kernel.setFirstWeight(slots);
    kernel.setWeights(weights);
    kernel.setOrigin(0);
    if (kernel.getConnections() == 0) {
      kernel.setConnections(weights);
    }
    slots += weights;
    layer.getKernels().add(kernel);
  }
}
