package org.snn.trainer.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which way is taken, by times that the test makes up. */
class FastestSharingTest {

  private final Map<Sharing, Long> times = new EnumMap<>(Map.of(Sharing.ALONE, 30L, Sharing.COLUMNS, 10L, Sharing.NEURONS, 20L));
  private final Map<Sharing, Integer> calls = new EnumMap<>(Sharing.class);

  private void call(FastestSharing choice, int count) {
    calls.clear();
    for (int i = 0; i < count; i++) {
      Sharing sharing = choice.next();
      calls.merge(sharing, 1, Integer::sum);
      choice.took(times.get(sharing));
    }
  }

  @Test
  void triesEachAsOftenThenTakesTheFastest() {
    FastestSharing choice = new FastestSharing(List.of(Sharing.values()));
    call(choice, 3 * FastestSharing.TRIES);
    assertThat(calls).containsOnly(Map.entry(Sharing.ALONE, FastestSharing.TRIES),
        Map.entry(Sharing.COLUMNS, FastestSharing.TRIES), Map.entry(Sharing.NEURONS, FastestSharing.TRIES));
    call(choice, 50);
    assertThat(calls).containsOnly(Map.entry(Sharing.COLUMNS, 50));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 1000})
  void threeOfSevenDoNotDecide(long other) {
    FastestSharing choice = new FastestSharing(List.of(Sharing.values()));
    for (Sharing sharing : Sharing.values()) {
      long time = times.put(sharing, sharing == Sharing.COLUMNS ? 10L : other);
      call(choice, 3);
      times.put(sharing, time);
      call(choice, FastestSharing.TRIES - 3);
    }
    assertThat(choice.next()).isEqualTo(Sharing.COLUMNS);
  }

  @Test
  void noticesWhenAnotherBecomesFaster() {
    FastestSharing choice = new FastestSharing(List.of(Sharing.values()));
    call(choice, 1000);
    times.put(Sharing.ALONE, 5L);
    call(choice, 5000);
    assertThat(choice.next()).isEqualTo(Sharing.ALONE);
  }

  /** Trying costs little: of many calls, few are others than the fastest. */
  @Test
  void triesSeldom() {
    FastestSharing choice = new FastestSharing(List.of(Sharing.values()));
    call(choice, 100_000);
    assertThat(calls.get(Sharing.COLUMNS)).isGreaterThan(99_000);
    assertThat(calls.get(Sharing.ALONE)).isGreaterThan(2 * FastestSharing.TRIES);
  }

  @Test
  void leavesWhatIsSlowInUse() {
    FastestSharing choice = new FastestSharing(List.of(Sharing.values()));
    call(choice, 3 * FastestSharing.TRIES);
    times.put(Sharing.COLUMNS, 25L);
    call(choice, FastestSharing.WINDOW + 10);
    assertThat(calls).containsOnly(Map.entry(Sharing.COLUMNS, FastestSharing.WINDOW), Map.entry(Sharing.NEURONS, 10));
  }

  @Test
  void oneWayIsTaken() {
    FastestSharing choice = new FastestSharing(List.of(Sharing.ALONE));
    call(choice, 100);
    assertThat(calls).containsOnly(Map.entry(Sharing.ALONE, 100));
  }
}
