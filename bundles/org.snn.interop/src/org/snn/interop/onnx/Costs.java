package org.snn.interop.onnx;

/**
 * What operators cost: nanoseconds a sample of ONNX Runtime 1.23.2 on one thread (AMD EPYC, AVX-512), samples one by one, rounded;
 * docs/interop.md says how they were measured. Only their ratios matter, and they decide speed and size, never results.
 */
final class Costs {

  /** One weight of Gemm; memory is what it waits for. */
  static final double DENSE = 0.055;
  /** One slot of Gather, Mul and ReduceSum. */
  static final double SPARSE = 4;
  /** One element of Gather. */
  static final double GATHER = 3;
  /** One element of Concat or Slice. */
  static final double COPY = 0.5;
  /** One node. */
  static final double NODE = 200;

  private Costs() {
  }
}
