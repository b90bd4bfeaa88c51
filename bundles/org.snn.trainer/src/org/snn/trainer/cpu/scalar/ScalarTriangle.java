package org.snn.trainer.cpu.scalar;

import org.snn.trainer.cpu.kernel.RowActivations;
import org.snn.trainer.cpu.kernel.Store;
import org.snn.trainer.layout.KernelRows;

/** Defines what a triangular kernel computes: row after row, each activated before the next reads it; back in reverse. */
final class ScalarTriangle extends ScalarRows {

  private final RowActivations activations;

  ScalarTriangle(KernelRows rows, Store store, RowActivations activations) {
    super(rows, store, false);
    this.activations = activations;
  }

  @Override
  public boolean activates() {
    return true;
  }

  @Override
  public void forward(int first, int end, int from, int to) {
    for (int row = 0; row < rows.rows(); row++) {
      forwardRow(row, from, to);
      activations.forward(rows.target(row), 1, from, to);
    }
  }

  @Override
  public void backward(int first, int end, int from, int to) {
    for (int row = rows.rows() - 1; row >= 0; row--) {
      activations.backward(rows.target(row), 1, from, to);
      backwardRow(row, first, end, from, to);
    }
  }
}
