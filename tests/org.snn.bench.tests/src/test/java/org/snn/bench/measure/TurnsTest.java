package org.snn.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** With a clock that only the works move. */
class TurnsTest {

  private static final long MICRO = 1_000;
  private static final int ROUNDS = 20;

  private long now;
  private long compiledUntil;
  private int turns;
  private double told;

  private double[] best(Repeatable... works) {
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
    return new Turns(1e-3, ROUNDS, clock, spent -> told += spent).best(List.of(works));
  }

  private Repeatable taking(long micros) {
    return times -> now += times * micros * MICRO;
  }

  @Test
  void tellsWhatEachTakes() {
    double[] best = best(taking(10), taking(300));
    assertThat(best[0]).isCloseTo(10e-6, within(1e-12));
    assertThat(best[1]).isCloseTo(300e-6, within(1e-12));
    assertThat(told).isCloseTo(now * 1e-9, within(1e-9));
  }

  @Test
  void aDisturbanceDoesNotCount() {
    double[] best = best(times -> now += times * (turns++ % 3 == 0 ? 50 : 10) * MICRO, taking(10));
    assertThat(best[0]).isCloseTo(10e-6, within(1e-12));
  }

  /** Faster than it will be, as before a compiler has seen all uses: that may not count. */
  @Test
  void warmsUpUntilNothingIsCompiled() {
    compiledUntil = 50_000 * MICRO;
    double[] best = best(times -> now += times * (now < compiledUntil ? 5 : 10) * MICRO);
    assertThat(best[0]).isCloseTo(10e-6, within(1e-12));
  }

  @Test
  void aCompilerThatNeverEndsDoesNotHinder() {
    compiledUntil = Long.MAX_VALUE;
    best(times -> {
      turns++;
      now += times * MICRO;
    });
    assertThat(turns).isEqualTo(4 * ROUNDS);
  }

  @Test
  void workThatTakesLongIsDoneOnceATurn() {
    int[] done = new int[1];
    best(times -> {
      turns++;
      done[0] += times;
      now += times * 1_000_000 * MICRO;
    });
    assertThat(done[0]).isEqualTo(turns);
  }
}
