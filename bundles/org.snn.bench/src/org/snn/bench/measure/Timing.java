package org.snn.bench.measure;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.DoubleConsumer;
import java.util.function.LongSupplier;

/**
 * Measures how long work takes, after a warm-up that ends once times no longer change: the JVM compiles what runs often, and
 * caches fill.
 */
public final class Timing {

  private static final double NANO = 1e-9;
  private static final int WINDOWS = 20;
  private static final int FEWEST = 3;
  private static final int MOST_CALLS = 200_000;
  private static final int ALIKE = 3;
  private static final double TOLERANCE = 0.05;
  private static final double SHORTEST_WARM_UP = 0.5;
  private static final double LONGEST_WARM_UP = 2;

  private final double seconds;
  private final LongSupplier nanos;
  private final DoubleConsumer progress;

  /**
   * @param seconds how long to measure; the warm-up before it takes from half to twice as long
   * @param nanos the time, as {@link System#nanoTime()}
   * @param progress hears the seconds that were spent, warm-up included, now and then
   */
  public Timing(double seconds, LongSupplier nanos, DoubleConsumer progress) {
    this.seconds = seconds;
    this.nanos = nanos;
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
    Deque<Double> last = new ArrayDeque<>();
    double window = seconds / WINDOWS;
    int times = 1;
    double spent = 0;
    while (spent < SHORTEST_WARM_UP * seconds || spent < LONGEST_WARM_UP * seconds && !alike(last)) {
      double time = time(work, times);
      spent += time;
      progress.accept(time);
      last.addLast(time / times);
      if (last.size() > ALIKE) {
        last.removeFirst();
      }
      // At most twice as many each time: the first times are much slower than those to come.
      times = (int) Math.max(1, Math.min(2.0 * times, window / time * times));
    }
    return times;
  }

  private static boolean alike(Deque<Double> times) {
    if (times.size() < ALIKE) {
      return false;
    }
    double largest = times.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    double smallest = times.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    return largest - smallest <= TOLERANCE * largest;
  }

  private double time(Repeatable work, int times) {
    long start = nanos.getAsLong();
    work.run(times);
    // A clock that stood still would make endless loops.
    return Math.max(1, nanos.getAsLong() - start) * NANO;
  }

  private static double[] put(double[] values, int at, double value) {
    double[] room = at < values.length ? values : Arrays.copyOf(values, 2 * values.length);
    room[at] = value;
    return room;
  }
}
