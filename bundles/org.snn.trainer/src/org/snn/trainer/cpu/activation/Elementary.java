package org.snn.trainer.cpu.activation;

/**
 * Elementary functions in single precision from basic arithmetic alone, so that they give the same bits on every machine,
 * in any compiler and in vector form (where each operation stands for one lane).
 */
public final class Elementary {

  /** 1 / ln 2. */
  public static final float LOG2_E = 1.44269504f;
  /** ln 2 in two parts; the first has few bits, so its products with small integers are exact. */
  public static final float LN2_HIGH = 0.693359375f;
  /** The rest. */
  public static final float LN2_LOW = -2.12194440e-4f;
  /** Adding and subtracting it rounds to an integer, which then stands in the low bits of the sum. */
  public static final float ROUND = 12582912f;
  /** The bits of ROUND. */
  public static final int ROUND_BITS = 0x4B400000;
  /** Beyond, e^x is infinite. */
  public static final float LARGEST = 89f;
  /** Below, e^x is 0. */
  public static final float SMALLEST = -104f;

  private static final float[] EXPM1 = {1.9875691500e-4f, 1.3981999507e-3f, 8.3334519073e-3f, 4.1665795894e-2f,
      1.6666665459e-1f, 5.0000001201e-1f};

  private Elementary() {
  }

  /** e^x within 2 units in the last place. */
  public static float exp(float x) {
    float clamped = Math.max(SMALLEST, Math.min(LARGEST, x));
    float shifted = Math.fma(clamped, LOG2_E, ROUND);
    float n = shifted - ROUND;
    float p = reducedExpm1(Math.fma(n, -LN2_LOW, Math.fma(n, -LN2_HIGH, clamped)));
    int exponent = Float.floatToRawIntBits(shifted) - ROUND_BITS;
    int half = exponent >> 1;
    return (p + 1) * power(half) * power(exponent - half);
  }

  /** e^x - 1 for x at most 0, within 2 units in the last place. */
  public static float expm1(float x) {
    float clamped = Math.max(SMALLEST, x);
    float shifted = Math.fma(clamped, LOG2_E, ROUND);
    float n = shifted - ROUND;
    float p = reducedExpm1(Math.fma(n, -LN2_LOW, Math.fma(n, -LN2_HIGH, clamped)));
    float scale = power(Math.max(Float.floatToRawIntBits(shifted) - ROUND_BITS, -126));
    return Math.fma(scale, p, scale - 1);
  }

  /** 1 / (1 + e^-x). */
  public static float sigmoid(float x) {
    return 1 / (1 + exp(-x));
  }

  /** Hyperbolic tangent. */
  public static float tanh(float x) {
    float e = expm1(-2 * Math.abs(x));
    return Math.copySign(-e / (2 + e), x);
  }

  /** e^r - 1 for |r| at most ln(2) / 2; the polynomial is that of expf in Cephes (S. L. Moshier 1989). */
  private static float reducedExpm1(float r) {
    float p = 0;
    for (float coefficient : EXPM1) {
      p = Math.fma(p, r, coefficient);
    }
    return Math.fma(p, r * r, r);
  }

  private static float power(int exponent) {
    return Float.intBitsToFloat((exponent + 127) << 23);
  }
}
