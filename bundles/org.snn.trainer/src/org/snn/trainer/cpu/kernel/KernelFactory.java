package org.snn.trainer.cpu.kernel;

import org.snn.plan.Kernel;

/** Makes the CPU kernel for a kernel of the plan. */
@FunctionalInterface
public interface KernelFactory {

  /** The kernel over this store; {@code activations} are those of its pseudo-layer. */
  ConnectionKernel create(Kernel kernel, Store store, RowActivations activations);
}
