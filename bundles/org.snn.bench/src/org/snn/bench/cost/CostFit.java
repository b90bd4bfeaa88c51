package org.snn.bench.cost;

import java.util.List;
import org.snn.plan.DenseKernel;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Kernel;
import org.snn.plan.PaddedKernel;
import org.snn.plan.SparseKernel;
import org.snn.transform.kernel.KernelCosts;

/**
 * Costs from times of steps. What a trial takes longer than the one without kernels is taken to be, for each thing that its
 * kernels have (dense connections, dense sources and targets, sparse connections, rows, padded slots, kernels), their number
 * times their cost. The costs are those with the least sum of squares of relative errors, by the normal equations.
 */
final class CostFit {

  private static final int UNKNOWNS = 6;
  private static final double NANO = 1e9;
  /**
   * Costs that differ by less are equal: where their arrays lie in memory makes two engines that run the same loop differ by a
   * fifth, and no choice should hang on that.
   */
  private static final double ALIKE = 0.25;

  private CostFit() {
  }

  /**
   * The costs that explain these times best.
   *
   * @param plans the first one without kernels
   * @param seconds of a step of each plan
   * @param from where the costs are from, for people
   * @throws CalibrationException if they explain nothing: a cost that is not finite and positive
   */
  static KernelCosts fit(List<ExecutionPlan> plans, double[] seconds, String from) {
    double[][] equations = new double[UNKNOWNS][UNKNOWNS + 1];
    for (int trial = 1; trial < seconds.length; trial++) {
      double[] counts = counts(plans.get(trial));
      double time = (seconds[trial] - seconds[0]) * NANO;
      for (int i = 0; i < UNKNOWNS; i++) {
        for (int k = 0; k < UNKNOWNS; k++) {
          equations[i][k] += counts[i] / time * counts[k] / time;
        }
        equations[i][UNKNOWNS] += counts[i] / time;
      }
    }
    return costs(solve(equations), from);
  }

  private static KernelCosts costs(double[] nanos, String from) {
    double sparse = nanos[2];
    double padded = nanos[4];
    if (Math.abs(padded - sparse) < ALIKE * sparse) {
      sparse = (sparse + padded) / 2;
      padded = sparse;
    }
    try {
      return new KernelCosts(nanos[0], nanos[1], sparse, nanos[3], padded, nanos[5], from);
    } catch (IllegalArgumentException impossible) {
      throw new CalibrationException(
          impossible.getMessage() + " The measurement was disturbed; calibrate again while nothing else runs.", impossible);
    }
  }

  /** How often each cost is paid in a step, in the order of {@link KernelCosts}. */
  static double[] counts(ExecutionPlan plan) {
    double[] counts = new double[UNKNOWNS];
    for (Kernel kernel : plan.getPseudoLayers().get(1).getKernels()) {
      if (kernel instanceof DenseKernel dense) {
        counts[0] += kernel.getWeights();
        counts[1] += dense.getSources() + dense.getTargets();
      } else if (kernel instanceof SparseKernel) {
        counts[2] += kernel.getWeights();
        counts[3] += kernel.getTargets();
      } else if (kernel instanceof PaddedKernel) {
        counts[4] += kernel.getWeights();
        counts[3] += kernel.getTargets();
      }
      counts[5]++;
    }
    return counts;
  }

  /** Gaussian elimination; the matrix is positive definite and so needs no pivots. */
  private static double[] solve(double[][] equations) {
    for (int i = 0; i < UNKNOWNS; i++) {
      for (int row = i + 1; row < UNKNOWNS; row++) {
        double factor = equations[row][i] / equations[i][i];
        for (int k = i; k <= UNKNOWNS; k++) {
          equations[row][k] -= factor * equations[i][k];
        }
      }
    }
    double[] unknowns = new double[UNKNOWNS];
    for (int i = UNKNOWNS - 1; i >= 0; i--) {
      double rest = equations[i][UNKNOWNS];
      for (int k = i + 1; k < UNKNOWNS; k++) {
        rest -= equations[i][k] * unknowns[k];
      }
      unknowns[i] = rest / equations[i][i];
    }
    return unknowns;
  }
}
