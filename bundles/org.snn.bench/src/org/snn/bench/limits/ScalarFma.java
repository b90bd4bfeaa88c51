package org.snn.bench.limits;

/** Fused multiply-adds one by one: the peak where there are no vectors. */
final class ScalarFma implements FmaChunk {

  private static final int ROUNDS = 10_000;
  private static final int ACCUMULATORS = 8;

  @Override
  public double run() {
    float factor = 0.999f;
    float term = 0.001f;
    float a = 1;
    float b = 2;
    float c = 3;
    float d = 4;
    float e = 5;
    float f = 6;
    float g = 7;
    float h = 8;
    for (int round = 0; round < ROUNDS; round++) {
      a = Math.fma(a, factor, term);
      b = Math.fma(b, factor, term);
      c = Math.fma(c, factor, term);
      d = Math.fma(d, factor, term);
      e = Math.fma(e, factor, term);
      f = Math.fma(f, factor, term);
      g = Math.fma(g, factor, term);
      h = Math.fma(h, factor, term);
    }
    return a + b + c + d + e + f + g + h;
  }

  @Override
  public double operations() {
    return 2.0 * ROUNDS * ACCUMULATORS;
  }

  @Override
  public int vectorBits() {
    return Float.SIZE;
  }
}
