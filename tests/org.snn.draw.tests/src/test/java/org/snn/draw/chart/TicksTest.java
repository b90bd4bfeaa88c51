package org.snn.draw.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TicksTest {

  /** 1, 2 or 5 and zeros. */
  private static boolean isRound(BigDecimal number) {
    return List.of("1", "2", "5").contains(number.stripTrailingZeros().unscaledValue().abs().toString());
  }

  @Property
  void stepsAreRoundAndAsSmallAsAllowed(@ForAll @DoubleRange(min = -1e6, max = 1e6) double low,
      @ForAll @DoubleRange(min = 0.01, max = 1e6) double size, @ForAll @IntRange(min = 2, max = 12) int most) {
    Range range = new Range(low, low + size);
    BigDecimal step = Ticks.step(range, most);
    assertThat(isRound(step)).as("%s", step).isTrue();
    double steps = (range.high() - range.low()) / step.doubleValue();
    assertThat(steps).isBetween(most / 2.5 - 1e-6, most + 1e-6);
  }

  @Property
  void linearTicksAreAllMultiplesInTheRange(@ForAll @DoubleRange(min = -1e3, max = 1e3) double low,
      @ForAll @DoubleRange(min = 0.01, max = 1e3) double size) {
    Range range = new Range(low, low + size);
    BigDecimal step = Ticks.step(range, 5);
    List<BigDecimal> ticks = Ticks.linear(range, step);
    assertThat(ticks).isNotEmpty().allSatisfy(tick -> {
      assertThat(tick.remainder(step)).isEqualByComparingTo("0");
      assertThat(tick.doubleValue()).isBetween(range.low() - 1e-8, range.high() + 1e-8);
    });
    assertThat(ticks.get(0).subtract(step).doubleValue()).isLessThan(range.low());
    assertThat(ticks.get(ticks.size() - 1).add(step).doubleValue()).isGreaterThan(range.high());
  }

  @Property
  void logarithmicTicksAreRoundAndInTheRange(@ForAll @DoubleRange(min = -20, max = 20) double power,
      @ForAll @DoubleRange(min = 0.1, max = 30) double size) {
    Range range = new Range(Math.pow(10, power), Math.pow(10, power + size));
    List<BigDecimal> ticks = Ticks.logarithmic(range, 9);
    assertThat(ticks).hasSizeBetween(2, 9).isSorted().allSatisfy(tick -> {
      assertThat(tick.doubleValue()).isBetween(range.low() * (1 - 1e-9), range.high() * (1 + 1e-9));
      assertThat(tick.stripTrailingZeros().precision()).as("digits").isLessThanOrEqualTo(3);
    });
    if (size > 1.5) {
      assertThat(ticks).allMatch(TicksTest::isRound);
    }
  }

  @Test
  void knownOnes() {
    assertThat(logarithmic(3.2, 100)).containsExactly("5", "10", "20", "50", "100");
    assertThat(logarithmic(0.4, 100)).containsExactly("0.5", "1", "2", "5", "10", "20", "50", "100");
    assertThat(logarithmic(0.1, 100)).containsExactly("0.1", "1", "10", "100");
    assertThat(logarithmic(64, 100)).containsExactly("70", "80", "90", "100");
    assertThat(linear(0, 0.3)).containsExactly("0.0", "0.1", "0.2", "0.3");
    assertThat(linear(0, 26_000)).containsExactly("0", "10,000", "20,000");
    assertThat(linear(0, 4e-8)).containsExactly("0", "1E-8", "2E-8", "3E-8", "4E-8");
  }

  private static List<String> linear(double low, double high) {
    Range range = new Range(low, high);
    return Numbers.alike(Ticks.linear(range, Ticks.step(range, 4)));
  }

  private static List<String> logarithmic(double low, double high) {
    return Ticks.logarithmic(new Range(low, high), 9).stream().map(Numbers::text).toList();
  }
}
