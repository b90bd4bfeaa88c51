package org.snn.trainer.layout;

import org.snn.plan.TriangularKernel;

/** Rows of a triangular kernel: row r reads the r rows before it. */
record TriangularRows(int firstTarget, int rows, int firstWeight) implements KernelRows {

  static TriangularRows of(TriangularKernel kernel) {
    return new TriangularRows(kernel.getFirstTarget(), kernel.getTargets(), kernel.getFirstWeight());
  }

  @Override
  public int target(int row) {
    return firstTarget + row;
  }

  @Override
  public int slot(int row) {
    return firstWeight + (int) ((long) row * (row - 1) / 2);
  }

  @Override
  public int source(int row, int entry) {
    return firstTarget + entry;
  }
}
