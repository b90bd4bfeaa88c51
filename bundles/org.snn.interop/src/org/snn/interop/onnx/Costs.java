package org.snn.interop.onnx;

/**
 * What operators cost ONNX Runtime 1.23.2 on one thread (AMD EPYC, AVX-512): nanoseconds of one sample alone and of five in a batch of
 * 40, rounded, so that both count about as much. docs/interop.md says how they were measured. Only their ratios matter, and they decide
 * speed and size, never results.
 */
final class Costs {

  /** One weight of Gemm. */
  static final double DENSE = 0.1;
  /** One slot of a list of sources: Gather, Mul and ReduceSum. */
  static final double SPARSE = 6.5;
  /** One element of Gather. */
  static final double GATHER = 4.2;
  /** One element of Transpose. */
  static final double TRANSPOSE = 1.4;
  /** One element of Concat or Slice. */
  static final double COPY = 1;
  /** One node. */
  static final double NODE = 225;

  private Costs() {
  }
}
