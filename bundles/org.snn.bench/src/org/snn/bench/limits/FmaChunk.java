package org.snn.bench.limits;

/** Nothing but fused multiply-adds in single precision, in registers, in so many chains that none waits for another. */
public interface FmaChunk extends Chunk {

  /** Floating-point operations of one run; a fused multiply-add is two. */
  double operations();

  /** Width of the vectors, 32 where there are none. */
  int vectorBits();
}
