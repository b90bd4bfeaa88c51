package org.snn.transform.kernel;

import org.snn.plan.DenseKernel;
import org.snn.plan.Kernel;
import org.snn.plan.PaddedKernel;
import org.snn.plan.PlanException;
import org.snn.plan.SparseKernel;
import org.snn.plan.TriangularKernel;

/** What the kernels of a plan are estimated to cost (docs/plan.md has the formulas); most were chosen by that. */
public final class KernelEstimate {

  private final CostModel costs;

  /** Estimates by these costs. */
  public KernelEstimate(KernelCosts costs) {
    this.costs = new CostModel(costs);
  }

  /**
   * Nanoseconds of a training step.
   *
   * @throws PlanException if the kind is not known
   */
  public double nanos(Kernel kernel) {
    if (kernel instanceof DenseKernel dense) {
      return costs.dense(dense.getSources(), dense.getTargets());
    }
    if (kernel instanceof SparseKernel sparse) {
      return costs.sparse(sparse.getConnections(), sparse.getTargets());
    }
    if (kernel instanceof PaddedKernel padded) {
      return costs.padded(padded.getTargets(), padded.getWidth());
    }
    if (kernel instanceof TriangularKernel triangular) {
      return costs.triangular(triangular.getTargets());
    }
    throw new PlanException("Kernel kind '%s' has no estimate in this version.".formatted(kernel.kind()));
  }
}
