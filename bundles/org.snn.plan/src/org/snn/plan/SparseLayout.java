package org.snn.plan;

/** Slot of the k-th entry of all rows: firstWeight + k. */
final class SparseLayout extends KernelLayout<SparseKernel> {

  SparseLayout() {
    super(SparseKernel.class);
  }

  @Override
  void connections(SparseKernel kernel, int neurons, Connections.Visitor visitor) {
    int[] rowStart = kernel.getRowStart();
    int[] source = kernel.getSource();
    for (int row = 0; row < kernel.getTargets(); row++) {
      for (int k = rowStart[row]; k < rowStart[row + 1]; k++) {
        visitor.connection(kernel.getFirstWeight() + k, source[k], kernel.getFirstTarget() + row);
      }
    }
  }

  @Override
  void invariants(SparseKernel kernel, KernelCheck check) {
    int[] rowStart = kernel.getRowStart();
    int[] source = kernel.getSource();
    check.requireLength(rowStart, kernel.getTargets() + 1L, "rowStart");
    check.require(source != null, "has no sources");
    check.requireCounts(source.length, source.length);
    check.require(rowStart[0] == 0 && rowStart[kernel.getTargets()] == source.length,
        "rows are %d..%d where there are %d connections", rowStart[0], rowStart[kernel.getTargets()], source.length);
    for (int row = 0; row < kernel.getTargets(); row++) {
      // As the last row start is the number of sources, rows that never go back stay inside.
      check.require(rowStart[row] <= rowStart[row + 1], "row %d ends before it starts", row);
    }
    for (int row = 0; row < kernel.getTargets(); row++) {
      for (int k = rowStart[row]; k < rowStart[row + 1]; k++) {
        check.requireSource(source[k]);
        check.require(k == rowStart[row] || source[k - 1] < source[k], "sources of row %d do not ascend", row);
      }
    }
  }
}
