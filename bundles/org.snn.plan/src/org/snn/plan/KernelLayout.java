package org.snn.plan;

import java.util.List;

/**
 * How one kind of kernel lays out its connections and weight slots. A new kind is a class that says so, and an entry here.
 *
 * @param <K> the kind
 */
abstract class KernelLayout<K extends Kernel> {

  private static final List<KernelLayout<?>> ALL = List.of(new DenseLayout(), new SparseLayout(), new PaddedLayout(),
      new TriangularLayout());

  private final Class<K> kind;

  KernelLayout(Class<K> kind) {
    this.kind = kind;
  }

  /**
   * The layout of a kernel.
   *
   * @throws PlanException if the kind is not known
   */
  static KernelLayout<?> of(Kernel kernel) {
    for (KernelLayout<?> layout : ALL) {
      if (layout.kind.isInstance(kernel)) {
        return layout;
      }
    }
    throw new PlanException("Kernel kind '%s' is not known to this version.".formatted(kernel.kind()));
  }

  final void visit(Kernel kernel, int neurons, Connections.Visitor visitor) {
    connections(kind.cast(kernel), neurons, visitor);
  }

  final void check(Kernel kernel, KernelCheck check) {
    invariants(kind.cast(kernel), check);
  }

  /** Tells the visitor every connection, in the order of slots. */
  abstract void connections(K kernel, int neurons, Connections.Visitor visitor);

  /** Requires what makes {@link #connections} safe and right. */
  abstract void invariants(K kernel, KernelCheck check);
}
