package org.snn.transform;

import org.snn.transform.expand.EdgeFiles;
import org.snn.transform.kernel.KernelChoice;
import org.snn.transform.kernel.KernelCosts;

/**
 * How a network is planned.
 *
 * @param kernels which kernels may be used
 * @param costs what they cost
 * @param files where files of connections are; null: beside the file that the network came from
 */
public record PlanOptions(KernelChoice kernels, KernelCosts costs, EdgeFiles files) {

  /** Kernels by the built-in costs, files beside the network: the same plan on every machine. */
  public static final PlanOptions DEFAULT = new PlanOptions(KernelChoice.AUTO, KernelCosts.builtIn(), null);

  /** The same with other kernels. */
  public PlanOptions with(KernelChoice other) {
    return new PlanOptions(other, costs, files);
  }

  /** The same with other costs. */
  public PlanOptions with(KernelCosts other) {
    return new PlanOptions(kernels, other, files);
  }

  /** The same with files of connections elsewhere. */
  public PlanOptions with(EdgeFiles other) {
    return new PlanOptions(kernels, costs, other);
  }
}
