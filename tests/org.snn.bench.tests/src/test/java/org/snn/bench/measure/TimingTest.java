package org.snn.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** With a clock that only the work moves. */
class TimingTest {

  private static final long MICRO = 1_000;
  private static final long SECOND = 1_000_000_000;

  private long now;
  private long done;
  private double told;

  private long compiledUntil;

  private Timing timing(double seconds) {
    Clock clock = new Clock() {

      @Override
      public long nanos() {
        return now;
      }

      @Override
      public long compiled() {
        return Math.min(now, compiledUntil);
      }
    };
    return new Timing(seconds, clock, spent -> told += spent);
  }

  @Test
  void theWarmUpIsNotCounted() {
    Spread spread = timing(1).windows(times -> {
      for (int i = 0; i < times; i++) {
        now += done++ < 100 ? 1000 * MICRO : 10 * MICRO;
      }
    });

    assertThat(spread.p10()).isCloseTo(10e-6, within(1e-12));
    assertThat(spread.p90()).isCloseTo(10e-6, within(1e-12));
    assertThat(spread.count()).isBetween(15, 40);
  }

  @Test
  void warmsUpUntilTimesStayAlike() {
    Spread spread = timing(1).windows(times -> {
      for (int i = 0; i < times; i++) {
        // Slower than it will be for 2 seconds, more than the shortest warm-up.
        now += now < 2 * SECOND ? (10 + 90 * (2 * SECOND - now) / SECOND) * MICRO : 10 * MICRO;
      }
    });

    assertThat(spread.p90()).isCloseTo(10e-6, within(1e-12));
  }

  /** Times that stay alike say nothing while the compiler still works on something faster. */
  @Test
  void warmsUpUntilNothingIsCompiled() {
    compiledUntil = 22 * SECOND / 10;

    Spread spread = timing(1).windows(times -> {
      for (int i = 0; i < times; i++) {
        now += now < compiledUntil ? 100 * MICRO : 10 * MICRO;
      }
    });

    assertThat(spread.p90()).isCloseTo(10e-6, within(1e-12));
  }

  @Test
  void aCompilerThatNeverEndsDoesNotHinder() {
    compiledUntil = Long.MAX_VALUE;

    timing(1).windows(times -> now += times * MICRO);

    assertThat(now * 1e-9).isBetween(4.0, 4.5);
  }

  @Test
  void aStepThatTakesLongIsDoneThreeTimes() {
    Spread spread = timing(0.1).windows(times -> now += times * SECOND);

    assertThat(spread).isEqualTo(new Spread(1, 1, 1, 1, 3));
  }

  @Test
  void theTotalOfTheProgressIsTheTimeSpent() {
    timing(1).windows(times -> now += times * MICRO);

    assertThat(told).isCloseTo(now * 1e-9, within(1e-9)).isBetween(1.9, 4.2);
  }

  @Test
  void rareSlowCallsShowInTheLastPercent() {
    Spread spread = timing(0.1).calls(times -> {
      for (int i = 0; i < times; i++) {
        now += done++ % 50 == 0 ? 100 * MICRO : 5 * MICRO;
      }
    });

    assertThat(spread.median()).isCloseTo(5e-6, within(1e-12));
    assertThat(spread.p90()).isCloseTo(5e-6, within(1e-12));
    assertThat(spread.p99()).isCloseTo(100e-6, within(1e-12));
  }

  @Test
  void aClockThatStandsStillEndsAllTheSame() {
    assertThat(timing(1e-6).windows(times -> { }).median()).isPositive();
  }
}
