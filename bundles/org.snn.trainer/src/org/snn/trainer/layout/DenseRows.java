package org.snn.trainer.layout;

import org.snn.plan.DenseKernel;

/** Rows of a dense kernel: every source in every row. */
record DenseRows(int firstTarget, int rows, int firstSource, int sources, int firstWeight) implements KernelRows {

  static DenseRows of(DenseKernel kernel) {
    return new DenseRows(kernel.getFirstTarget(), kernel.getTargets(), kernel.getFirstSource(), kernel.getSources(),
        kernel.getFirstWeight());
  }

  @Override
  public int target(int row) {
    return firstTarget + row;
  }

  @Override
  public int slot(int row) {
    return firstWeight + row * sources;
  }

  @Override
  public int source(int row, int entry) {
    return firstSource + entry;
  }
}
