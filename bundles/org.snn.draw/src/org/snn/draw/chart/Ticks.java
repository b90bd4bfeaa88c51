package org.snn.draw.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Round numbers: multiples of 1, 2 or 5 times a power of ten. Decimal, so that 0.3 is 0.3. */
final class Ticks {

  /** More digits of a value are rounding errors. */
  private static final MathContext DIGITS = new MathContext(12);
  private static final int FEW = 3;
  private static final int[] ONE = {1};
  private static final int[] ONE_TWO_FIVE = {1, 2, 5};

  private Ticks() {
  }

  /** The smallest round step that has at most so many places in the range. */
  static BigDecimal step(Range range, int most) {
    double least = (range.high() - range.low()) / most;
    int power = (int) Math.floor(Math.log10(least));
    for (int digit : ONE_TWO_FIVE) {
      BigDecimal step = BigDecimal.valueOf(digit).scaleByPowerOfTen(power);
      if (step.doubleValue() >= least * (1 - 1e-9)) {
        return step;
      }
    }
    return BigDecimal.ONE.scaleByPowerOfTen(power + 1);
  }

  /** The range, made wider to end at multiples of a step. */
  static Range rounded(Range range, BigDecimal step) {
    return new Range(multiple(range.low(), step, RoundingMode.FLOOR).multiply(step).doubleValue(),
        multiple(range.high(), step, RoundingMode.CEILING).multiply(step).doubleValue());
  }

  private static BigDecimal multiple(double value, BigDecimal step, RoundingMode mode) {
    return new BigDecimal(value, DIGITS).divide(step, 0, mode);
  }

  /** All multiples of a step in the range. */
  static List<BigDecimal> linear(Range range, BigDecimal step) {
    List<BigDecimal> ticks = new ArrayList<>();
    BigDecimal last = multiple(range.high(), step, RoundingMode.FLOOR);
    for (BigDecimal n = multiple(range.low(), step, RoundingMode.CEILING); n.compareTo(last) <= 0; n = n.add(BigDecimal.ONE)) {
      ticks.add(n.multiply(step));
    }
    return ticks;
  }

  /** 1, 2, 5, 10, 20 ...; of long ranges only powers of ten, of short ones the multiples of a step. */
  static List<BigDecimal> logarithmic(Range range, int most) {
    List<BigDecimal> ticks = logarithmic(range, ONE_TWO_FIVE, 1);
    if (ticks.size() < FEW) {
      return linear(range, step(range, (most + 1) / 2));
    }
    for (int powers = 1; ticks.size() > most; powers++) {
      ticks = logarithmic(range, ONE, powers);
    }
    return ticks;
  }

  private static List<BigDecimal> logarithmic(Range range, int[] digits, int powers) {
    List<BigDecimal> ticks = new ArrayList<>();
    int last = (int) Math.ceil(Math.log10(range.high()));
    for (int power = powers * Math.floorDiv((int) Math.floor(Math.log10(range.low())), powers); power <= last; power += powers) {
      for (int digit : digits) {
        BigDecimal tick = BigDecimal.valueOf(digit).scaleByPowerOfTen(power);
        if (tick.compareTo(new BigDecimal(range.low(), DIGITS)) >= 0 && tick.compareTo(new BigDecimal(range.high(), DIGITS)) <= 0) {
          ticks.add(tick);
        }
      }
    }
    return ticks;
  }
}
