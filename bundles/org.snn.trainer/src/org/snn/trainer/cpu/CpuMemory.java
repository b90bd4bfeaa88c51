package org.snn.trainer.cpu;

import org.snn.plan.Activation;
import org.snn.plan.ActivationSpan;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Kernel;
import org.snn.plan.PlanPackage;
import org.snn.plan.PseudoLayer;
import org.snn.plan.SparseKernel;
import org.snn.plan.TrainingSpec;
import org.snn.trainer.OptimizerState;
import org.snn.trainer.TrainingException;
import org.snn.trainer.cpu.kernel.FilledRows;
import org.snn.trainer.cpu.kernel.Store;

/** What an engine needs. */
public final class CpuMemory {

  private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

  private CpuMemory() {
  }

  /**
   * Bytes of all arrays of an engine, besides the plan itself.
   *
   * @param trains whether it trains, as the plan's training specification says, or answers only
   */
  public static long bytes(ExecutionPlan plan, int batch, boolean trains) {
    long parameters = plan.getWeights() + (long) plan.getNeurons();
    long row = Store.length(plan.getNeurons() + 1L, Store.stride(batch));
    if (!trains) {
      return Float.BYTES * (parameters + row);
    }
    TrainingSpec training = plan.getTraining();
    int copies = 1 + OptimizerState.moments(training).size() + (training.getClipNorm() > 0 ? 1 : 0);
    int rows = keepsInputs(plan) ? 3 : 2;
    return Float.BYTES * (parameters * copies + rows * row) + indexBytes(plan);
  }

  private static long indexBytes(ExecutionPlan plan) {
    long gathered = 0;
    for (PseudoLayer layer : plan.getPseudoLayers()) {
      for (Kernel kernel : layer.getKernels()) {
        boolean byRange = kernel.eClass() == PlanPackage.Literals.DENSE_KERNEL
            || kernel.eClass() == PlanPackage.Literals.TRIANGULAR_KERNEL
            || kernel instanceof SparseKernel sparse && FilledRows.pay(sparse);
        gathered += byRange ? 0 : kernel.getConnections();
      }
    }
    return 2L * Integer.BYTES * gathered + Integer.BYTES * (long) plan.getNeurons();
  }

  /** Whether derivatives need more than the activations; the plan has a training specification. */
  public static boolean keepsInputs(ExecutionPlan plan) {
    if (plan.getTraining().getDropout() > 0) {
      return true;
    }
    for (PseudoLayer layer : plan.getPseudoLayers()) {
      for (ActivationSpan span : layer.getActivations()) {
        if (KEEPING.contains(span.getActivation())) {
          return true;
        }
      }
    }
    return false;
  }

  private static final java.util.Set<Activation> KEEPING = java.util.EnumSet.of(Activation.GELU, Activation.SILU,
      Activation.SOFTPLUS, Activation.GAUSSIAN, Activation.SIN, Activation.ABS);

  /** Refuses a plan that cannot fit into the memory that this process may use. */
  static void require(ExecutionPlan plan, int batch, boolean trains) {
    long need = bytes(plan, batch, trains);
    long limit = Runtime.getRuntime().maxMemory();
    boolean tooLong = Store.length(plan.getNeurons() + 1L, Store.stride(batch)) > LARGEST_ARRAY;
    if (need > limit || tooLong) {
      throw new TrainingException(("Network '%s' needs %.1f GiB at batch %d, the process may use %.1f GiB; "
          + "use a smaller batch, fewer connections, or more memory (-Xmx).").formatted(plan.getName(), need / 0x1p30, batch,
          limit / 0x1p30));
    }
  }
}
