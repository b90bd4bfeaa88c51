package org.snn.plan;

/**
 * What the checks of one kernel share.
 *
 * @param plan the plan, whose own figures are checked already
 * @param layer the pseudo-layer of the kernel, likewise
 * @param kernel the kernel
 */
record KernelCheck(ExecutionPlan plan, PseudoLayer layer, Kernel kernel) {

  /** Requires something of the kernel. */
  void require(boolean holds, String message, Object... values) {
    if (!holds) {
      throw new PlanException("Pseudo-layer %d, %s kernel: %s; the plan is damaged, make it again from its network."
          .formatted(layer.getIndex(), kernel.kind(), message.formatted(values)));
    }
  }

  /** Requires a source that is computed before the pseudo-layer. */
  void requireSource(long source) {
    require(source >= 0 && source < layer.getFirstNeuron(), "source %d is not one of the earlier neurons 0..%d", source,
        layer.getFirstNeuron() - 1);
  }

  /** Requires numbers of slots and of connections. */
  void requireCounts(long slots, long connections) {
    require(kernel.getWeights() == slots, "has %d weight slots where its shape needs %d", kernel.getWeights(), slots);
    require(kernel.getConnections() == connections, "says %d connections and has %d", kernel.getConnections(), connections);
  }

  /** Requires an index array of this length. */
  void requireLength(int[] indices, long length, String name) {
    require(indices != null && indices.length == length, "%s has %s entries where its shape needs %d", name,
        indices == null ? "no" : indices.length, length);
  }
}
