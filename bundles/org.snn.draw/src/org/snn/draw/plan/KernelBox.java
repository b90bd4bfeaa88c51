package org.snn.draw.plan;

import java.util.List;
import org.snn.draw.scene.Look;
import org.snn.plan.DenseKernel;
import org.snn.plan.Kernel;
import org.snn.plan.PaddedKernel;

/**
 * Kernels of a kind that are drawn as one box.
 *
 * @param kernels all of them
 * @param kind dense, triangular, sparse or padded
 * @param shape of a kernel, as "784 × 100"; how many there are of several
 * @param connections of all
 * @param nanos estimated for a training step
 */
record KernelBox(List<Kernel> kernels, String kind, String shape, long connections, double nanos) {

  /** The box of one or several kernels of a kind. */
  static KernelBox of(List<Kernel> kernels, Estimate estimate) {
    return new KernelBox(kernels, kernels.get(0).kind(),
        kernels.size() == 1 ? shape(kernels.get(0)) : Look.count(kernels.size(), "kernel"),
        kernels.stream().mapToLong(Kernel::getConnections).sum(), kernels.stream().mapToDouble(estimate::nanos).sum());
  }

  private static String shape(Kernel kernel) {
    if (kernel instanceof DenseKernel dense) {
      return Look.count(dense.getSources()) + " × " + Look.count(dense.getTargets());
    }
    if (kernel instanceof PaddedKernel padded) {
      return Look.count(padded.getWidth()) + " × " + Look.count(padded.getTargets());
    }
    return Look.count(kernel.getTargets(), "row");
  }
}
