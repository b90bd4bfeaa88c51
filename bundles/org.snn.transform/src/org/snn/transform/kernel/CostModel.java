package org.snn.transform.kernel;

import java.util.List;

/**
 * What kernels cost, in units of one connection of a large dense kernel; the numbers are ratios that a measurement may
 * correct (docs/plan.md says what they stand for). Bytes are exact.
 */
final class CostModel {

  /** A connection of a dense kernel with several sources and targets: sources stay in registers or the nearest cache. */
  private static final double DENSE = 1.0;
  /** A connection of a dense kernel that is a few rows or columns: nothing is used twice, as in a sparse kernel. */
  private static final double DENSE_THIN = 1.6;
  /** From this many rows and columns on a dense kernel uses what it has read again. */
  private static final int THIN = 4;
  /** A connection of a sparse kernel: also reads an index, and its source from anywhere. */
  private static final double SPARSE = 1.6;
  /** A row of a sparse kernel: reads where it starts, and ends a loop of unknown length. */
  private static final double SPARSE_ROW = 2;
  /** A slot of a padded kernel: reads an index too. */
  private static final double PADDED = 1.6;
  /** Starting a kernel. */
  private static final double CALL = 16;
  /** The most padding, as a share of all slots. */
  static final double MOST_WASTE = 1.0 / 8;

  private CostModel() {
  }

  static double dense(int sources, int targets) {
    return CALL + (double) sources * targets * (Math.min(sources, targets) < THIN ? DENSE_THIN : DENSE);
  }

  static double sparse(long connections, int rows) {
    return CALL + SPARSE * connections + SPARSE_ROW * rows;
  }

  /** Whether a complete block is worth a dense kernel though a sparse kernel for the same rows is there anyway. */
  static boolean densePays(int sources, int targets) {
    return dense(sources, targets) < SPARSE * sources * targets;
  }

  /** Whether a complete block of so many sources can be worth that at all, if only it has enough targets. */
  static boolean densePays(int sources) {
    return densePays(sources, Integer.MAX_VALUE);
  }

  /** Whether a sparse kernel of its own is cheaper for a complete block than a dense one. */
  static boolean sparsePays(int sources, int targets) {
    return sparse((long) sources * targets, targets) < dense(sources, targets);
  }

  /** Whether one sparse kernel is cheaper than a dense one for each of these blocks, all of one pseudo-layer. */
  static boolean sparsePays(List<Rect> blocks) {
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

  /** Whether padding rows of these lengths stays within what may be wasted. */
  static boolean wastesLittle(long connections, int rows, int width) {
    long slots = (long) rows * width;
    return slots - connections <= MOST_WASTE * slots;
  }

  static double padded(int rows, int width) {
    return CALL + PADDED * rows * width;
  }

  /** Whether rows are worth a padded kernel though a sparse kernel is there anyway and could take them too. */
  static boolean paddedPays(long connections, int rows, int width) {
    return padded(rows, width) < SPARSE * connections + SPARSE_ROW * rows;
  }

  static long bytes(long weights, long indices) {
    return 4 * (weights + indices);
  }
}
