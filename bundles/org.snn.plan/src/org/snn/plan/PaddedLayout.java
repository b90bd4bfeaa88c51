package org.snn.plan;

/** Slot of (target t, entry k): firstWeight + (t - firstTarget) * width + k; padding is at the end of its row. */
final class PaddedLayout extends KernelLayout<PaddedKernel> {

  PaddedLayout() {
    super(PaddedKernel.class);
  }

  @Override
  void connections(PaddedKernel kernel, int neurons, Connections.Visitor visitor) {
    int[] source = kernel.getSource();
    for (int slot = 0; slot < source.length; slot++) {
      if (source[slot] < neurons) {
        visitor.connection(kernel.getFirstWeight() + slot, source[slot], kernel.getFirstTarget() + slot / kernel.getWidth());
      }
    }
  }

  @Override
  void invariants(PaddedKernel kernel, KernelCheck check) {
    int[] source = kernel.getSource();
    int width = kernel.getWidth();
    check.require(width >= 1, "has rows of length %d", width);
    check.requireLength(source, (long) kernel.getTargets() * width, "source");
    int padding = check.plan().getNeurons();
    long connections = 0;
    for (int slot = 0; slot < source.length; slot++) {
      boolean starts = slot % width == 0;
      if (source[slot] != padding) {
        connections++;
        check.requireSource(source[slot]);
        check.require(starts || source[slot - 1] < source[slot], "sources of row %d do not ascend", slot / width);
      }
    }
    check.requireCounts(source.length, connections);
  }
}
