package org.snn.transform.kernel;

import java.util.List;
import org.snn.plan.Kernel;

/** One kind of kernel: takes from a pseudo-layer the connections that it is good at. Has no state. */
interface KernelKind {

  /**
   * Takes connections from the work and gives the kernels that compute them, all but their first weight slot set.
   *
   * @param costs by which kinds are chosen
   */
  List<Kernel> take(LayerWork work, CostModel costs);
}
