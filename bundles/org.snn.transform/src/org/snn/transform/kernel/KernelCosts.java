package org.snn.transform.kernel;

/**
 * What kernels cost: nanoseconds of a training step of 40 samples on one thread, forward, both gradients and update. Kernels
 * are chosen by comparing such costs, so their ratios decide; no choice changes what a network computes but for rounding.
 *
 * @param denseConnection a connection of a dense kernel
 * @param denseSide a source or a target of a dense kernel: it is read, or read and written, however few connections it has
 * @param sparseConnection a connection of a sparse kernel, with its index
 * @param row a row of a sparse or padded kernel
 * @param paddedSlot a slot of a padded kernel, with its index
 * @param kernel one kernel more
 * @param from for people: where the costs are from, as {@code built-in} or {@code measured 2026-11-25}
 */
public record KernelCosts(double denseConnection, double denseSide, double sparseConnection, double row, double paddedSlot,
    double kernel, String from) {

  /** Refuses costs that are not finite and positive. */
  public KernelCosts {
    require(denseConnection, "dense connection");
    require(denseSide, "source or target of a dense kernel");
    require(sparseConnection, "sparse connection");
    require(row, "row");
    require(paddedSlot, "padded slot");
    require(kernel, "kernel");
  }

  /** Measured once (docs/plan.md has machine and date): the same everywhere, so that plans are the same everywhere. */
  public static KernelCosts builtIn() {
    return new KernelCosts(1.5, 20, 6.9, 13, 6.9, 105, "built-in");
  }

  private static void require(double cost, String of) {
    if (!(cost > 0 && Double.isFinite(cost))) {
      throw new IllegalArgumentException("The cost of a %s is %s ns; it must be a number above 0.".formatted(of, cost));
    }
  }
}
