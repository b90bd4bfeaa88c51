package org.snn.transform.kernel;

import java.util.List;

/**
 * Which kinds of kernels may be used, in the order in which they take their part of a pseudo-layer. A new kind is a class
 * and an entry here.
 */
public enum KernelChoice {
  /** Each connection by the kind that the cost model prefers. */
  AUTO(true, List.of(new DenseKind(), new PaddedKind(true), new SparseKind(true), new TriangularKind())),
  /** Compressed sparse rows for everything. */
  SPARSE(false, List.of(new SparseKind(false))),
  /** Padded rows for everything, whatever they waste. */
  PADDED(false, List.of(new PaddedKind(false)));

  private final boolean regular;
  private final List<KernelKind> kinds;

  KernelChoice(boolean regular, List<KernelKind> kinds) {
    this.regular = regular;
    this.kinds = kinds;
  }

  List<KernelKind> kinds() {
    return kinds;
  }

  /**
   * Whether complete blocks stay blocks and dense-unstructured runs become chains. Otherwise everything is single
   * connections, and each neuron of a run has its own pseudo-layer.
   */
  public boolean keepsRegular() {
    return regular;
  }
}
