package org.snn.trainer.layout;

import org.snn.plan.SparseKernel;

/** Rows of a sparse kernel: compressed sparse rows. */
record SparseRows(int firstTarget, int rows, int firstWeight, int[] rowStart, int[] sources) implements KernelRows {

  static SparseRows of(SparseKernel kernel) {
    return new SparseRows(kernel.getFirstTarget(), kernel.getTargets(), kernel.getFirstWeight(), kernel.getRowStart(),
        kernel.getSource());
  }

  @Override
  public int target(int row) {
    return firstTarget + row;
  }

  @Override
  public int slot(int row) {
    return firstWeight + rowStart[row];
  }

  @Override
  public int source(int row, int entry) {
    return sources[rowStart[row] + entry];
  }
}
