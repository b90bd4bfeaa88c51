package org.snn.plan;

/** Slot of (target t, source s): firstWeight + (t - firstTarget) * sources + (s - firstSource). */
final class DenseLayout extends KernelLayout<DenseKernel> {

  DenseLayout() {
    super(DenseKernel.class);
  }

  @Override
  void connections(DenseKernel kernel, int neurons, Connections.Visitor visitor) {
    int slot = kernel.getFirstWeight();
    for (int row = 0; row < kernel.getTargets(); row++) {
      for (int entry = 0; entry < kernel.getSources(); entry++) {
        visitor.connection(slot++, kernel.getFirstSource() + entry, kernel.getFirstTarget() + row);
      }
    }
  }

  @Override
  void invariants(DenseKernel kernel, KernelCheck check) {
    check.require(kernel.getSources() >= 1, "has %d sources", kernel.getSources());
    check.requireSource(kernel.getFirstSource());
    check.requireSource((long) kernel.getFirstSource() + kernel.getSources() - 1);
    long connections = (long) kernel.getSources() * kernel.getTargets();
    check.requireCounts(connections, connections);
  }
}
