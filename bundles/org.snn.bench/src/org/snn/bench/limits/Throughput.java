package org.snn.bench.limits;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;

/** How often threads together do their chunks of work in a second, at best. */
final class Throughput {

  private static final int ROUNDS = 10;
  private static final double NANO = 1e-9;

  private final double seconds;
  private final CyclicBarrier start;
  private final long[] done;
  private final double[] took;
  /** Written so that the work has a result. */
  private volatile double sink;

  private Throughput(int threads, double seconds) {
    this.seconds = seconds / ROUNDS;
    this.start = new CyclicBarrier(threads);
    this.done = new long[threads];
    this.took = new double[threads];
  }

  /**
   * Chunks a second of all threads together: the best of ten rounds, which all threads begin together. The best, since a
   * limit is what the machine can do while nobody else uses it.
   *
   * @param chunks one a thread
   */
  static double best(List<Chunk> chunks, double seconds) {
    Throughput throughput = new Throughput(chunks.size(), seconds);
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
      best = Math.max(best, throughput.round(chunks));
    }
    return best;
  }

  private double round(List<Chunk> chunks) {
    List<Thread> threads = IntStream.range(0, chunks.size()).mapToObj(i -> new Thread(() -> work(i, chunks.get(i)))).toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      join(thread);
    }
    return IntStream.range(0, done.length).mapToDouble(i -> done[i] / took[i]).sum();
  }

  private void work(int thread, Chunk chunk) {
    await();
    long begin = System.nanoTime();
    long chunks = 0;
    double elapsed;
    double sum = 0;
    do {
      sum += chunk.run();
      chunks++;
      elapsed = (System.nanoTime() - begin) * NANO;
    } while (elapsed < seconds);
    sink = sum;
    done[thread] = chunks;
    took[thread] = elapsed;
  }

  private void await() {
    try {
      start.await();
    } catch (InterruptedException | BrokenBarrierException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
