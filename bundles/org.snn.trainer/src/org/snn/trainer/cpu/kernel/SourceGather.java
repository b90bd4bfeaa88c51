package org.snn.trainer.cpu.kernel;

/** Data gradient by source. */
@FunctionalInterface
public interface SourceGather {

  /** Adds to the deltas of these source neurons the weighted deltas of their targets, in the order of the index. */
  void backward(int firstSource, int count, int from, int to);
}
