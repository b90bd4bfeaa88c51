package org.snn.trainer.cpu.activation;

/**
 * The normal distribution function, by erfc(u) = t exp(-u^2 + P(t)), t = 1 / (1 + u/2), for u at least 0. P is the polynomial
 * of degree 13 through ln(erfc(u) exp(u^2) / t) at the Chebyshev points of t in [2/13, 1]; relative error below 2e-10.
 */
final class NormalDistribution {

  private static final double[] P = {-0.022421536075527398, 0.35277071364101848, -1.9328326309495468, 5.5123768529542607,
      -9.3547198742315901, 9.8990429201262048, -6.6537754536629335, 3.0946637062938587, -1.2215708455205491,
      0.17193884359985946, 0.040703223682413006, 0.37962300290916027, 0.99970481164578504, -1.2655037343259015};
  private static final double INVERSE_SQRT_2 = 0.70710678118654752;
  private static final double INVERSE_SQRT_2_PI = 0.39894228040143268;
  /** Beyond, the tail is below the smallest float. */
  private static final double FAR = 11;

  private NormalDistribution() {
  }

  /** Probability of a standard normal number below z. */
  static double cumulative(double z) {
    double u = Math.min(FAR, Math.abs(z) * INVERSE_SQRT_2);
    double t = 1 / (1 + 0.5 * u);
    double p = 0;
    for (double coefficient : P) {
      p = p * t + coefficient;
    }
    double tail = 0.5 * t * StrictMath.exp(p - u * u);
    return z < 0 ? tail : 1 - tail;
  }

  /** Density at z. */
  static double density(double z) {
    return INVERSE_SQRT_2_PI * StrictMath.exp(-0.5 * z * z);
  }
}
