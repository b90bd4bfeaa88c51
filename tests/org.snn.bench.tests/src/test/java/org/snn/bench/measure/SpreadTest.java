package org.snn.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SpreadTest {

  @Test
  void quantilesOfElevenValuesAreValues() {
    Spread spread = Spread.of(new double[] {11, 2, 3, 9, 5, 6, 7, 8, 4, 10, 1});

    assertThat(spread).isEqualTo(new Spread(2, 6, 10, 10.9, 11));
  }

  /** R 4.3: quantile(c(1, 2, 4, 8), c(.1, .5, .9, .99)), which is type 7. */
  @Test
  void interpolatesAsRDoes() {
    Spread spread = Spread.of(new double[] {8, 1, 4, 2});

    assertThat(spread.p10()).isCloseTo(1.3, within(1e-12));
    assertThat(spread.median()).isCloseTo(3, within(1e-12));
    assertThat(spread.p90()).isCloseTo(6.8, within(1e-12));
    assertThat(spread.p99()).isCloseTo(7.88, within(1e-12));
  }

  @Test
  void oneValueIsAllQuantiles() {
    assertThat(Spread.of(new double[] {3})).isEqualTo(new Spread(3, 3, 3, 3, 1));
  }

  @Test
  void sharesOfValuesAreBelow() {
    double[] values = new Random(1).doubles(10_001).toArray();

    Spread spread = Spread.of(values);

    assertThat(below(values, spread.p10())).isEqualTo(1000);
    assertThat(below(values, spread.median())).isEqualTo(5000);
    assertThat(below(values, spread.p90())).isEqualTo(9000);
    assertThat(below(values, spread.p99())).isEqualTo(9900);
  }

  private static int below(double[] values, double bound) {
    int count = 0;
    for (double value : values) {
      count += value < bound ? 1 : 0;
    }
    return count;
  }

  @Test
  void refusesNothing() {
    assertThatThrownBy(() -> Spread.of(new double[0])).isInstanceOf(IllegalArgumentException.class);
  }
}
