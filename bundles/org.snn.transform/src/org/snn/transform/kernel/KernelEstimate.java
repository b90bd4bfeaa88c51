package org.snn.transform.kernel;

import java.util.OptionalDouble;
import org.snn.plan.DenseKernel;
import org.snn.plan.Kernel;
import org.snn.plan.PaddedKernel;
import org.snn.plan.SparseKernel;

/** What the kernels of a plan cost by the estimates that they were chosen by (docs/plan.md has the formulas). */
public final class KernelEstimate {

  private final CostModel costs;

  /** Estimates by these costs. */
  public KernelEstimate(KernelCosts costs) {
    this.costs = new CostModel(costs);
  }

  /** Nanoseconds of a training step; empty for triangular kernels, which are never compared. */
  public OptionalDouble nanos(Kernel kernel) {
    if (kernel instanceof DenseKernel dense) {
      return OptionalDouble.of(costs.dense(dense.getSources(), dense.getTargets()));
    }
    if (kernel instanceof SparseKernel sparse) {
      return OptionalDouble.of(costs.sparse(sparse.getConnections(), sparse.getTargets()));
    }
    return kernel instanceof PaddedKernel padded ? OptionalDouble.of(costs.padded(padded.getTargets(), padded.getWidth()))
        : OptionalDouble.empty();
  }
}
