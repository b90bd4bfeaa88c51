package org.snn.bench.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsMeterTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void limitsArePositiveNumbersEvenInNoTime(int threads) {
    Limits limits = new LimitsMeter(1e-6).of(threads);

    assertThat(limits.threads()).isEqualTo(threads);
    assertThat(limits.flops()).isPositive().isFinite();
    assertThat(limits.bandwidth()).isPositive().isFinite();
  }

  @Test
  void measuresANumberOfThreadsOnce() {
    LimitsMeter meter = new LimitsMeter(1e-6);

    assertThat(meter.of(1)).isSameAs(meter.of(1));
  }

  /** The tests' JVM has the vector module. */
  @Test
  void vectorsHaveAtLeastEightFloats() {
    assertThat(new LimitsMeter(1e-6).vectorBits()).isGreaterThanOrEqualTo(256);
  }

  @Test
  void chunksComputeWhatTheySay() {
    assertThat(new ScalarFma().run()).isFinite().isNotZero();
    assertThat(new ScalarFma().operations()).isEqualTo(1.6e5);
    assertThat(new Triad(10).bytes()).isEqualTo(120);
  }

  /** Sleeping needs no processor, so that this holds on any machine. */
  @Test
  void chunksOfAllThreadsAreAdded() {
    Chunk sleep = () -> {
      try {
        Thread.sleep(5);
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
      return 0;
    };

    double alone = Throughput.best(List.of(sleep), 0.2);
    double four = Throughput.best(List.of(sleep, sleep, sleep, sleep), 0.2);

    assertThat(alone).isBetween(20.0, 200.0);
    assertThat(four).isGreaterThan(1.5 * alone).isLessThanOrEqualTo(800.0);
  }
}
