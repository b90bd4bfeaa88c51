package org.snn.transform.kernel;

import java.util.List;

/** Estimates kernels by {@link KernelCosts}, in their unit (docs/plan.md has the formulas). Bytes are exact. */
final class CostModel {

  private static final double NANOS_A_MICRO = 1e3;
  /** From so many nanoseconds on whole microseconds are enough. */
  private static final double MANY = 1e4;
  /** Rows that the CPU backend computes together, as far as they read what is before all of them. */
  private static final int BLOCK = 16;

  private final KernelCosts costs;

  CostModel(KernelCosts costs) {
    this.costs = costs;
  }

  double dense(int sources, int targets) {
    return costs.kernel() + costs.denseConnection() * sources * targets + costs.denseSide() * ((double) sources + targets);
  }

  double sparse(long connections, int rows) {
    return costs.kernel() + joined(connections, rows);
  }

  double padded(int rows, int width) {
    return costs.kernel() + costs.paddedSlot() * rows * width + costs.row() * rows;
  }

  /**
   * A triangle as it is computed: a dense kernel for each block of rows, of all rows before the block; within the block each row waits
   * for the one before, so it costs as much as a kernel more.
   */
  double triangular(int neurons) {
    double sum = costs.kernel() * neurons;
    for (int first = 0; first < neurons; first += BLOCK) {
      int rows = Math.min(BLOCK, neurons - first);
      sum += dense(first, rows) + costs.denseConnection() * rows * (rows - 1) / 2;
    }
    return sum;
  }

  /** Rows of a sparse kernel that is there anyway. */
  private double joined(long connections, int rows) {
    return costs.sparseConnection() * connections + costs.row() * rows;
  }

  /** Whether a complete block is worth a dense kernel though a sparse kernel for the same rows is there anyway. */
  boolean densePays(int sources, int targets) {
    return dense(sources, targets) < costs.sparseConnection() * sources * targets;
  }

  /** Whether a complete block of so many sources can be worth that at all, if only it has enough targets. */
  boolean densePays(int sources) {
    return densePays(sources, Integer.MAX_VALUE);
  }

  /** Whether a sparse kernel of its own is cheaper for a complete block than a dense one. */
  boolean sparsePays(int sources, int targets) {
    return sparse((long) sources * targets, targets) < dense(sources, targets);
  }

  /** Whether one sparse kernel is cheaper than a dense one for each of these blocks, all of one pseudo-layer. */
  boolean sparsePays(List<Rect> blocks) {
    double dense = 0;
    long connections = 0;
    int first = Integer.MAX_VALUE;
    int end = 0;
    for (Rect block : blocks) {
      dense += dense(block.sources(), block.targets());
      connections += block.connections();
      first = Math.min(first, block.firstTarget());
      end = Math.max(end, block.firstTarget() + block.targets());
    }
    return sparse(connections, end - first) < dense;
  }

  /**
   * Whether rows are worth a padded kernel.
   *
   * @param sparseAnyway whether a sparse kernel is there anyway and could take them too
   */
  boolean paddedPays(RowStatistics rows, boolean sparseAnyway) {
    double padded = padded(rows.size(), rows.longest());
    return sparseAnyway ? padded < joined(rows.connections(), rows.size())
        : padded <= sparse(rows.connections(), rows.size());
  }

  /** As {@code ; dense 1.9 < sparse 3.1 us a step}, times in microseconds; empty where the other kind is not dearer. */
  static String preferred(String kind, double cost, String other, double otherCost) {
    return cost < otherCost ? "; " + kind + " " + micros(cost) + " < " + other + " " + micros(otherCost) + " us a step" : "";
  }

  /** Faster than a format, for all of many pseudo-layers. */
  private static String micros(double nanos) {
    return nanos < MANY ? Double.toString(Math.round(nanos) / NANOS_A_MICRO) : Long.toString(Math.round(nanos / NANOS_A_MICRO));
  }

  static long bytes(long weights, long indices) {
    return 4 * (weights + indices);
  }
}
