package org.snn.bench.measure;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * Compares how long several works take: they take turns, so that what disturbs the machine disturbs all of them, and of each
 * the shortest time counts, as nothing makes work faster than it is. A warm-up goes before, until all times together no longer
 * change and nothing is compiled any more.
 */
public final class Turns {

  private static final double NANO = 1e-9;
  /** Rounds of the warm-up that must be alike, and in which nothing may have been compiled. */
  private static final int QUIET = 10;
  private static final double TOLERANCE = 0.05;
  private static final int LONGEST_WARM_UP = 3;

  private final double window;
  private final int rounds;
  private final Clock clock;
  private final DoubleConsumer progress;

  /**
   * @param window seconds of one turn, about
   * @param rounds how often each work has its turn; the warm-up takes from one to three times as many
   * @param clock what to measure by
   * @param progress hears the seconds that were spent, round by round
   */
  public Turns(double window, int rounds, Clock clock, DoubleConsumer progress) {
    this.window = window;
    this.rounds = rounds;
    this.clock = clock;
    this.progress = progress;
  }

  /** The least seconds of doing each work once. */
  public double[] best(List<Repeatable> works) {
    int[] times = new int[works.size()];
    Arrays.fill(times, 1);
    warmUp(works, times);
    double[] best = new double[works.size()];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    for (int round = 0; round < rounds; round++) {
      double[] once = round(works, times);
      Arrays.setAll(best, i -> Math.min(best[i], once[i]));
    }
    return best;
  }

  private void warmUp(List<Repeatable> works, int[] times) {
    int quiet = 0;
    double before = 0;
    for (int round = 0; round < rounds || round < LONGEST_WARM_UP * rounds && quiet < QUIET; round++) {
      long compiled = clock.compiled();
      double[] once = round(works, times);
      double sum = Arrays.stream(once).sum();
      quiet = clock.compiled() == compiled && Math.abs(sum - before) <= TOLERANCE * sum ? quiet + 1 : 0;
      before = sum;
      // At most twice as many each time: the first times are much slower than those to come.
      Arrays.setAll(times, i -> (int) Math.max(1, Math.min(2.0 * times[i], window / once[i])));
    }
  }

  /** Lets each have its turn; returns the seconds of doing it once. */
  private double[] round(List<Repeatable> works, int[] times) {
    double[] once = new double[times.length];
    double spent = 0;
    for (int i = 0; i < times.length; i++) {
      long start = clock.nanos();
      works.get(i).run(times[i]);
      // A clock that stood still would make endless loops.
      double time = Math.max(1, clock.nanos() - start) * NANO;
      spent += time;
      once[i] = time / times[i];
    }
    progress.accept(spent);
    return once;
  }
}
