package org.snn.transform.kernel;

import java.util.List;

/**
 * Which kinds of kernels may be used, in the order in which they take their part of a pseudo-layer. A new kind is a class
 * and an entry here.
 */
public enum KernelChoice {
  /** Each connection by the kind that the cost model prefers. */
  AUTO(List.of(new DenseKind(), new PaddedKind(true), new SparseKind(), new TriangularKind())),
  /** Compressed sparse rows for everything. */
  SPARSE(List.of(new SparseKind())),
  /** Padded rows for everything, whatever they waste. */
  PADDED(List.of(new PaddedKind(false)));

  private final List<KernelKind> kinds;

  KernelChoice(List<KernelKind> kinds) {
    this.kinds = kinds;
  }

  List<KernelKind> kinds() {
    return kinds;
  }

  /** Whether complete blocks stay blocks; otherwise they become single connections. */
  boolean keepsBlocks() {
    return this == AUTO;
  }

  /** Whether dense-unstructured runs are computed as one chain; otherwise each of their neurons has its own pseudo-layer. */
  public boolean contractsChains() {
    return this == AUTO;
  }
}
