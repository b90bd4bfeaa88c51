package org.snn.transform.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.snn.plan.DenseKernel;
import org.snn.plan.Kernel;
import org.snn.plan.PlanFactory;

/** Complete blocks: no index, and every source that is read serves several targets. */
final class DenseKind implements KernelKind {

  @Override
  public List<Kernel> take(LayerWork work) {
    List<Kernel> kernels = new ArrayList<>();
    for (Rect rect : work.takeRects()) {
      kernels.add(kernel(rect));
    }
    return kernels;
  }

  private static Kernel kernel(Rect rect) {
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
        + " connections of successive neurons are there: no index needed");
    label(kernel, rect);
    kernel.setInitialWeights(given(rect.weights()));
    return kernel;
  }

  private static void label(DenseKernel kernel, Rect rect) {
    if (rect.oneOrigin()) {
      kernel.setOrigin(rect.parts().get(0).origin());
      return;
    }
    int[] origins = new int[kernel.getWeights()];
    int slot = 0;
    for (int target = 0; target < rect.targets(); target++) {
      for (Rect.Part part : rect.parts()) {
        Arrays.fill(origins, slot, slot + part.sources(), part.origin());
        slot += part.sources();
      }
    }
    kernel.setOriginOf(origins);
  }

  private static float[] given(float[] weights) {
    if (weights != null) {
      for (float weight : weights) {
        if (!Float.isNaN(weight)) {
          return weights;
        }
      }
    }
    return null;
  }
}
