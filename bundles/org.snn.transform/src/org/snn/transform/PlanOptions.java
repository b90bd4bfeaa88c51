package org.snn.transform;

import org.snn.transform.expand.EdgeFiles;
import org.snn.transform.kernel.KernelChoice;

/**
 * How a network is planned.
 *
 * @param kernels which kernels may be used
 * @param files where files of connections are; null: beside the file that the network came from
 */
public record PlanOptions(KernelChoice kernels, EdgeFiles files) {

  /** Kernels by the cost model, files beside the network. */
  public static final PlanOptions DEFAULT = new PlanOptions(KernelChoice.AUTO, null);

  /** The same with other kernels. */
  public PlanOptions with(KernelChoice other) {
    return new PlanOptions(other, files);
  }

  /** The same with files of connections elsewhere. */
  public PlanOptions with(EdgeFiles other) {
    return new PlanOptions(kernels, other);
  }
}
