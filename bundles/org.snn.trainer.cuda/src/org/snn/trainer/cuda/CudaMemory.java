package org.snn.trainer.cuda;

import org.snn.plan.DenseKernel;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Kernel;
import org.snn.plan.PseudoLayer;
import org.snn.trainer.OptimizerState;
import org.snn.trainer.cpu.CpuMemory;

/** What an engine needs of the device's memory. */
final class CudaMemory {

  /** Of a neuron: function, output, declared number, place in two orders, a segment and where it begins, first entry by source. */
  private static final long NEURON = 1 + 7 * Integer.BYTES + 4 * Integer.BYTES;

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

  /** A walk has an index of its own, with dense kernels too, beside the one that gradients are computed by. */
  private static long indexBytes(ExecutionPlan plan, boolean trains) {
    boolean walks = Route.FASTER.of(plan) == Route.WALK;
    long bytes = 0;
    for (PseudoLayer layer : plan.getPseudoLayers()) {
      for (Kernel kernel : layer.getKernels()) {
        int times = (RowLayout.rowsPay(kernel) ? 1 : 0) + (walks && RowLayout.always(kernel) ? 1 : 0);
        bytes += times * indexBytes(kernel, trains);
      }
    }
    return bytes;
  }

  /** Source, unless sources are successive; for training target and slot of the way back, and a piece for each 32. */
  private static long indexBytes(Kernel kernel, boolean trains) {
    long source = kernel instanceof DenseKernel ? 0 : Integer.BYTES;
    long back = trains ? 2 * Integer.BYTES : 0;
    long pieces = trains ? 4L * Integer.BYTES * kernel.getConnections() / RowLayout.PIECE : 0;
    return kernel.getConnections() * (source + back) + pieces;
  }
}
