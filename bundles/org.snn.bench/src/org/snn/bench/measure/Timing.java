package org.snn.bench.measure;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.DoubleSummaryStatistics;
import java.util.function.DoubleConsumer;

/**
 * Measures how long work takes, after a warm-up that ends once times no longer change and nothing is compiled any more: the
 * JVM compiles what runs often, and anew what then runs otherwise.
 */
public final class Timing {

  private static final double NANO = 1e-9;
  private static final int WINDOWS = 20;
  private static final int FEWEST = 3;
  private static final int MOST_CALLS = 200_000;
  /** Windows of the warm-up that must be alike, and during which nothing may have been compiled. */
  private static final int ALIKE = 3;
  private static final int QUIET = 10;
  private static final double TOLERANCE = 0.05;
  private static final double SHORTEST_WARM_UP = 1;
  private static final double LONGEST_WARM_UP = 3;

  private final double seconds;
  private final Clock clock;
  private final DoubleConsumer progress;

  /**
   * @param seconds how long to measure; the warm-up before it takes from once to three times as long
   * @param clock what to measure by
   * @param progress hears the seconds that were spent, warm-up included, now and then
   */
  public Timing(double seconds, Clock clock, DoubleConsumer progress) {
    this.seconds = seconds;
    this.clock = clock;
    this.progress = progress;
  }

  /** Seconds of doing it once, by windows: so many in a row that a window is a twentieth of the time, at least one. */
  public Spread windows(Repeatable work) {
    int times = warmUp(work);
    double[] windows = new double[WINDOWS];
    int count = 0;
    double spent = 0;
    while (count < FEWEST || spent < seconds) {
      double time = time(work, times);
      spent += time;
      progress.accept(time);
      windows = put(windows, count++, time / times);
    }
    return Spread.of(Arrays.copyOf(windows, count));
  }

  /** Seconds of doing it once, each time measured by itself: shows what waits now and then, such as garbage collection. */
  public Spread calls(Repeatable work) {
    warmUp(work);
    double[] calls = new double[WINDOWS];
    int count = 0;
    double spent = 0;
    double told = 0;
    while (count < FEWEST || spent < seconds && count < MOST_CALLS) {
      double time = time(work, 1);
      spent += time;
      calls = put(calls, count++, time);
      if (spent - told > seconds / WINDOWS) {
        progress.accept(spent - told);
        told = spent;
      }
    }
    return Spread.of(Arrays.copyOf(calls, count));
  }

  /** Returns how many times fill a window. */
  private int warmUp(Repeatable work) {
    Deque<Window> last = new ArrayDeque<>();
    double window = seconds / WINDOWS;
    int times = 1;
    double spent = 0;
    while (spent < SHORTEST_WARM_UP * seconds || spent < LONGEST_WARM_UP * seconds && !settled(last)) {
      double time = time(work, times);
      spent += time;
      progress.accept(time);
      last.addLast(new Window(time / times, clock.compiled()));
      if (last.size() > QUIET) {
        last.removeFirst();
      }
      // At most twice as many each time: the first times are much slower than those to come.
      times = (int) Math.max(1, Math.min(2.0 * times, window / time * times));
    }
    return times;
  }

  /** A window of the warm-up: the time of doing it once, and what the compiler's clock said then. */
  private record Window(double time, long compiled) {
  }

  private static boolean settled(Deque<Window> windows) {
    if (windows.size() < QUIET || windows.getFirst().compiled() != windows.getLast().compiled()) {
      return false;
    }
    DoubleSummaryStatistics last = windows.stream().skip(QUIET - ALIKE).mapToDouble(Window::time).summaryStatistics();
    return last.getMax() - last.getMin() <= TOLERANCE * last.getMax();
  }

  private double time(Repeatable work, int times) {
    long start = clock.nanos();
    work.run(times);
    // A clock that stood still would make endless loops.
    return Math.max(1, clock.nanos() - start) * NANO;
  }

  private static double[] put(double[] values, int at, double value) {
    double[] room = at < values.length ? values : Arrays.copyOf(values, 2 * values.length);
    room[at] = value;
    return room;
  }
}
