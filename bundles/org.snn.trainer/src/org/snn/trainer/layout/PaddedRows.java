package org.snn.trainer.layout;

import org.snn.plan.PaddedKernel;

/** Rows of a padded kernel: all as long as the longest. */
record PaddedRows(int firstTarget, int rows, int firstWeight, int width, int[] sources) implements KernelRows {

  static PaddedRows of(PaddedKernel kernel) {
    return new PaddedRows(kernel.getFirstTarget(), kernel.getTargets(), kernel.getFirstWeight(), kernel.getWidth(),
        kernel.getSource());
  }

  @Override
  public int target(int row) {
    return firstTarget + row;
  }

  @Override
  public int slot(int row) {
    return firstWeight + row * width;
  }

  @Override
  public int source(int row, int entry) {
    return sources[row * width + entry];
  }
}
