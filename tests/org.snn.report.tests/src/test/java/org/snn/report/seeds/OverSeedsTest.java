package org.snn.report.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverSeedsTest {

  @Test
  void deviationIsThatOfASample() {
    OverSeeds values = OverSeeds.of(List.of(2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0), value -> value);
    assertThat(values.mean()).isEqualTo(5);
    assertThat(values.deviation()).isCloseTo(Math.sqrt(32.0 / 7), within(1e-12));
  }

  @Test
  void whatIsMissingIsLeftOut() {
    OverSeeds values = OverSeeds.of(Arrays.asList(3.0, null), value -> value);
    assertThat(values.mean()).isEqualTo(3);
    assertThat(values.deviation()).isNaN();
    assertThat(OverSeeds.of(List.<Double>of(), value -> value).mean()).isNaN();
  }
}
