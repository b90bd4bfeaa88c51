package org.snn.plan;

/** Slot of (row r, source row s < r): firstWeight + r (r - 1) / 2 + s. */
final class TriangularLayout extends KernelLayout<TriangularKernel> {

  TriangularLayout() {
    super(TriangularKernel.class);
  }

  @Override
  void connections(TriangularKernel kernel, int neurons, Connections.Visitor visitor) {
    int slot = kernel.getFirstWeight();
    for (int row = 1; row < kernel.getTargets(); row++) {
      for (int source = 0; source < row; source++) {
        visitor.connection(slot++, kernel.getFirstTarget() + source, kernel.getFirstTarget() + row);
      }
    }
  }

  @Override
  void invariants(TriangularKernel kernel, KernelCheck check) {
    PseudoLayer layer = check.layer();
    check.require(kernel.getTargets() == layer.getNeurons() && kernel.getTargets() == layer.getDepth(),
        "has %d rows in a pseudo-layer of %d neurons and depth %d", kernel.getTargets(), layer.getNeurons(), layer.getDepth());
    check.require(layer.getKernels().get(layer.getKernels().size() - 1) == kernel, "is not the last one");
    long connections = kernel.getTargets() * (kernel.getTargets() - 1L) / 2;
    check.requireCounts(connections, connections);
  }
}
