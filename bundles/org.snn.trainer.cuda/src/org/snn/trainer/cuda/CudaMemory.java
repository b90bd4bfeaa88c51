package org.snn.trainer.cuda;

import org.snn.plan.DenseKernel;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Kernel;
import org.snn.plan.PseudoLayer;
import org.snn.trainer.OptimizerState;
import org.snn.trainer.cpu.CpuMemory;

/** What an engine needs of the device's memory. */
final class CudaMemory {

  /** Of a neuron: function, output, declared number, place in two orders, first segment, first entry by source. */
  private static final long NEURON = 1 + 6 * Integer.BYTES;
  /** Of a segment, and of a piece. */
  private static final long PART = 4 * Integer.BYTES;

  private CudaMemory() {
  }

  /**
   * Bytes of all that grows with the network, some megabytes of working memory apart.
   *
   * @param trains whether it trains, or answers only
   */
  static long bytes(ExecutionPlan plan, int batch, boolean trains) {
    long parameters = plan.getWeights() + (long) plan.getNeurons();
    long rows = (long) plan.getNeurons() * StoreArrays.stride(batch);
    long index = indexBytes(plan, trains) + NEURON * plan.getNeurons();
    long outputs = 2L * plan.getOutputs().length * StoreArrays.stride(batch);
    if (!trains) {
      return Float.BYTES * (parameters + rows) + index;
    }
    int copies = 1 + OptimizerState.moments(plan.getTraining()).size() + (plan.getTraining().getClipNorm() > 0 ? 1 : 0);
    return Float.BYTES * (parameters * copies + rows * (CpuMemory.keepsInputs(plan) ? 3 : 2) + outputs) + index;
  }

  /** What {@link RowArrays} keep. */
  private static long indexBytes(ExecutionPlan plan, boolean trains) {
    boolean walks = Route.FASTER.of(plan) == Route.WALK;
    boolean twice = walks && trains && RowArrays.hasTiles(plan);
    long bytes = 0;
    for (PseudoLayer layer : plan.getPseudoLayers()) {
      for (Kernel kernel : layer.getKernels()) {
        boolean byRows = RowLayout.rowsPay(kernel);
        long sources = kernel instanceof DenseKernel ? 0 : Integer.BYTES * kernel.getConnections();
        if (byRows || walks && RowLayout.always(kernel)) {
          bytes += sources + PART * kernel.getTargets() + (trains ? 2 * Integer.BYTES * kernel.getConnections() : 0);
        }
        if (byRows && trains) {
          bytes += PART * (kernel.getTargets() + kernel.getConnections() / RowLayout.PIECE) + (twice ? sources : 0);
        }
      }
    }
    return bytes;
  }
}
