package org.snn.trainer.cuda;

import org.snn.plan.DenseKernel;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Kernel;
import org.snn.plan.PseudoLayer;
import org.snn.plan.TriangularKernel;
import org.snn.trainer.OptimizerState;

/** What an engine needs of the device's memory. */
final class CudaMemory {

  /** Of a neuron: function, output, declared number, place in two orders, a segment and where it begins, first entry by source. */
  private static final long NEURON = 1 + 7 * Integer.BYTES + 4 * Integer.BYTES;

  private CudaMemory() {
  }

  /**
   * Bytes, from above: of the two ways through the pseudo-layers it takes the one that needs more.
   *
   * @param trains whether it trains, or answers only
   */
  static long bytes(ExecutionPlan plan, int batch, boolean trains) {
    long parameters = plan.getWeights() + (long) plan.getNeurons();
    long rows = (long) plan.getNeurons() * StoreArrays.stride(batch);
    long index = indexBytes(plan, trains) + NEURON * plan.getNeurons();
    if (!trains) {
      return Float.BYTES * (parameters + rows) + index;
    }
    int copies = 1 + OptimizerState.moments(plan.getTraining()).size() + (plan.getTraining().getClipNorm() > 0 ? 1 : 0);
    return Float.BYTES * (parameters * copies + rows * (StoreArrays.keepsInputs(plan) ? 3 : 2)) + index;
  }

  /** Source, and for training target and slot of the way back, and a piece for each 32. */
  private static long indexBytes(ExecutionPlan plan, boolean trains) {
    boolean walks = Route.FASTER.of(plan) == Route.WALK;
    long connections = 0;
    for (PseudoLayer layer : plan.getPseudoLayers()) {
      for (Kernel kernel : layer.getKernels()) {
        boolean rows = walks ? !(kernel instanceof TriangularKernel) : RowLayout.rowsPay(kernel);
        connections += rows ? kernel.getConnections() * (walks && !(kernel instanceof DenseKernel) ? 2 : 1) : 0;
      }
    }
    return connections * (trains ? 4 * Integer.BYTES : Integer.BYTES);
  }
}
