package org.snn.trainer.cuda;

import org.snn.plan.DenseKernel;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Kernel;
import org.snn.plan.PseudoLayer;

/** Which way a plan goes through its pseudo-layers. */
enum Route {
  /** The whole device for each pseudo-layer, one launch after the other. */
  STAGED,
  /** All pseudo-layers in one launch, a block for each 32 samples. */
  WALK,
  /** Whatever promises to be faster. */
  FASTER;

  /** Seconds from one small launch of a graph to the next that waits for it. */
  private static final double LAUNCH = 2.5e-6;
  /** Seconds that one multiprocessor needs for a connection and 32 samples, forwards and backwards: 256 bytes from the cache. */
  private static final double CONNECTION = 4.0e-9;
  /** Seconds that the warps of a block need for a neuron each, forwards and backwards, besides its connections: reads that wait for each other. */
  private static final double ROUND = 1.2e-6;
  /** Seconds of the barriers between pseudo-layers. */
  private static final double BARRIERS = 0.1e-6;

  /**
   * STAGED or WALK. A walk has no use for more of the device than a multiprocessor for each 32 samples, but barriers instead of launches:
   * it pays for networks that are narrow and deep. The figures are estimates (docs/cuda.md).
   */
  Route of(ExecutionPlan plan) {
    if (this != FASTER) {
      return this;
    }
    double walk = 0;
    double staged = 0;
    for (PseudoLayer layer : plan.getPseudoLayers()) {
      walk += BARRIERS + ROUND * Launch.blocks(layer.getNeurons(), Launch.MOST_WARPS) + CONNECTION * layer.getConnections();
      staged += 2 * LAUNCH;
      for (Kernel kernel : layer.getKernels()) {
        staged += kernel instanceof DenseKernel ? 2 * LAUNCH : 0;
      }
    }
    return walk < staged ? WALK : STAGED;
  }
}
