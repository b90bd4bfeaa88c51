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
  /** Seconds that a block of 16 warps needs for one connection and 32 samples, forwards and backwards. */
  private static final double CONNECTION = 0.6e-9;
  /** Seconds from one pseudo-layer of a walk to the next: two barriers, and the longest chain of reads that wait for each other. */
  private static final double LAYER = 1.0e-6;

  /**
   * STAGED or WALK. A walk has no use for more of the device than a block for each 32 samples, but a barrier instead of launches. The figures
   * are estimates (docs/cuda.md); a plan of many connections is staged whatever they say.
   */
  Route of(ExecutionPlan plan) {
    if (this != FASTER) {
      return this;
    }
    double walk = 0;
    double staged = 0;
    for (PseudoLayer layer : plan.getPseudoLayers()) {
      walk += LAYER + CONNECTION * layer.getConnections();
      staged += 2 * LAUNCH;
      for (Kernel kernel : layer.getKernels()) {
        staged += kernel instanceof DenseKernel ? 2 * LAUNCH : 0;
      }
    }
    return walk < staged ? WALK : STAGED;
  }
}
