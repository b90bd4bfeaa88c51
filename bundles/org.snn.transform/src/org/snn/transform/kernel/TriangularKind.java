package org.snn.transform.kernel;

import java.util.List;
import org.snn.plan.Kernel;
import org.snn.plan.PlanFactory;
import org.snn.plan.TriangularKernel;

/** The connections within a chain: one blocked triangular solve instead of a pseudo-layer for each neuron. */
final class TriangularKind implements KernelKind {

  @Override
  public List<Kernel> take(LayerWork work, CostModel costs) {
    if (!work.takeChain()) {
      return List.of();
    }
    int neurons = work.layer().neurons();
    int slots = Math.toIntExact(neurons * (neurons - 1L) / 2);
    TriangularKernel kernel = PlanFactory.eINSTANCE.createTriangularKernel();
    kernel.setFirstTarget(work.layer().first());
    kernel.setTargets(neurons);
    kernel.setConnections(slots);
    kernel.setWeights(slots);
    kernel.setBytes(CostModel.bytes(slots, 0));
    kernel.setOrigin(work.chainOrigin());
    kernel.setReason("each of %d neurons reads all earlier ones: one chain instead of %d pseudo-layers, no index needed"
        .formatted(neurons, neurons));
    return List.of(kernel);
  }
}
