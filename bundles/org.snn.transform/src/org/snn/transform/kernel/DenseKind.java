package org.snn.transform.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.snn.plan.DenseKernel;
import org.snn.plan.Kernel;
import org.snn.plan.PlanFactory;
import org.snn.plan.SlotOrigins;

/** Complete blocks: no index, and every source that is read serves several targets. */
final class DenseKind implements KernelKind {

  @Override
  public List<Kernel> take(LayerWork work, CostModel costs) {
    List<Kernel> kernels = new ArrayList<>();
    for (Rect rect : work.takeRects()) {
      kernels.add(kernel(rect, costs));
    }
    return kernels;
  }

  private static Kernel kernel(Rect rect, CostModel costs) {
    DenseKernel kernel = PlanFactory.eINSTANCE.createDenseKernel();
    int slots = Math.toIntExact(rect.connections());
    kernel.setFirstTarget(rect.firstTarget());
    kernel.setTargets(rect.targets());
    kernel.setFirstSource(rect.firstSource());
    kernel.setSources(rect.sources());
    kernel.setConnections(slots);
    kernel.setWeights(slots);
    kernel.setBytes(CostModel.bytes(slots, 0));
    kernel.setReason("all " + rect.sources() + " x " + rect.targets()
        + " connections of successive neurons are there: no index needed" + CostModel.preferred("dense",
            costs.dense(rect.sources(), rect.targets()), "sparse", costs.sparse(rect.connections(), rect.targets())));
    label(kernel, rect);
    kernel.setInitialWeights(rect.weights());
    return kernel;
  }

  private static void label(DenseKernel kernel, Rect rect) {
    if (rect.oneOrigin()) {
      kernel.setOrigin(rect.parts().get(0).origin());
      return;
    }
    int[] row = new int[rect.sources()];
    int from = 0;
    for (Rect.Part part : rect.parts()) {
      Arrays.fill(row, from, from + part.sources(), part.origin());
      from += part.sources();
    }
    // The rows of a rectangle are alike.
    kernel.setOriginOf(SlotOrigins.of(kernel.getWeights(), slot -> row[slot % row.length]));
  }
}
