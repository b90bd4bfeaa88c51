package org.snn.plan;

/** Walks over the connections of a plan, kernel by kernel, in the order of their weight slots. Padding is left out. */
public final class Connections {

  /** Takes connections. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * One connection.
     *
     * @param slot its place in the weights of the plan
     * @param source source neuron, in the numbers of the plan
     * @param target target neuron, in the numbers of the plan
     */
    void connection(int slot, int source, int target);
  }

  private Connections() {
  }

  /** Visits every connection of the plan. */
  public static void visit(ExecutionPlan plan, Visitor visitor) {
    for (PseudoLayer layer : plan.getPseudoLayers()) {
      for (Kernel kernel : layer.getKernels()) {
        visit(kernel, plan.getNeurons(), visitor);
      }
    }
  }

  /**
   * Visits every connection of one kernel.
   *
   * @param neurons number of neurons of the plan: sources from there on are padding
   */
  public static void visit(Kernel kernel, int neurons, Visitor visitor) {
    KernelLayout.of(kernel).visit(kernel, neurons, visitor);
  }
}
