package org.snn.plan;

import java.util.List;

/**
 * The figures of a plan, as {@code snn plan} shows them.
 *
 * @param name name of the network
 * @param neurons number of neurons, inputs included
 * @param connections number of connections
 * @param depth connections on the longest path
 * @param bytes bytes of parameters and index arrays
 * @param pseudoLayers in the order of execution
 */
public record PlanReport(String name, int neurons, long connections, int depth, long bytes,
    List<PseudoLayerReport> pseudoLayers) {

  /**
   * The figures of a pseudo-layer.
   *
   * @param index position in the plan, from 0
   * @param neurons number of neurons
   * @param connections connections into its neurons
   * @param bytes bytes of parameters and index arrays
   */
  public record PseudoLayerReport(int index, int neurons, long connections, FanIn fanIn, List<KernelReport> kernels,
      long bytes) {
  }

  /** Connections into each neuron of a pseudo-layer. */
  public record FanIn(int min, double mean, int max) {
  }

  /**
   * The figures of a kernel.
   *
   * @param kind dense, sparse, padded or triangular
   * @param reason why this kind was chosen
   */
  public record KernelReport(String kind, long connections, String reason) {
  }

  /** The figures of a plan. */
  public static PlanReport of(ExecutionPlan plan) {
    return new PlanReport(plan.getName(), plan.getNeurons(), plan.getConnections(), plan.getDepth(), plan.getBytes(),
        plan.getPseudoLayers().stream().map(PlanReport::of).toList());
  }

  private static PseudoLayerReport of(PseudoLayer layer) {
    return new PseudoLayerReport(layer.getIndex(), layer.getNeurons(), layer.getConnections(),
        new FanIn(layer.getFanInMin(), layer.getFanInMean(), layer.getFanInMax()),
        layer.getKernels().stream().map(PlanReport::of).toList(), layer.getBytes());
  }

  private static KernelReport of(Kernel kernel) {
    return new KernelReport(kernel.kind(), kernel.getConnections(), kernel.getReason());
  }
}
