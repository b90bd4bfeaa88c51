package org.snn.bench.limits;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.snn.bench.limits.vector.VectorFma;
import org.snn.bench.measure.Clock;
import org.snn.bench.measure.Timing;
import org.snn.trainer.cpu.CpuBackend;

/** Measures the limits of this machine, once for each number of threads. */
public final class LimitsMeter {

  /** Together 384 MiB, several times the last-level cache of most processors; less where the heap is small. */
  private static final int LARGEST_ARRAY = 1 << 25;
  private static final int ARRAYS = 3;
  private static final int SHARE_OF_HEAP = 4;

  private final double seconds;
  private final FmaChunk fma;
  private final Map<Integer, Limits> known = new TreeMap<>();

  /** @param seconds for one measurement; a first one, which is thrown away, lets the JVM compile */
  public LimitsMeter(double seconds) {
    this.seconds = seconds;
    this.fma = CpuBackend.vectors() ? new VectorFma() : new ScalarFma();
  }

  /** Width of the widest vectors, 32 where there are none. */
  public int vectorBits() {
    return fma.vectorBits();
  }

  /** The limits of this many threads, at least 1; takes two measurements unless they are known. */
  public Limits of(int threads) {
    return known.computeIfAbsent(threads, this::measure);
  }

  private Limits measure(int threads) {
    if (known.isEmpty()) {
      warmUp(fma);
      warmUp(new Triad(length(1)));
    }
    List<Chunk> compute = new ArrayList<>();
    List<Triad> stream = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      compute.add(fma);
      stream.add(new Triad(length(threads)));
    }
    double flops = fma.operations() * Throughput.best(compute, seconds);
    double bandwidth = stream.get(0).bytes() * Throughput.best(List.copyOf(stream), seconds);
    return new Limits(threads, flops, bandwidth);
  }

  private void warmUp(Chunk chunk) {
    new Timing(seconds, Clock.ofJvm(), spent -> { }).windows(times -> {
      for (int i = 0; i < times; i++) {
        chunk.run();
      }
    });
  }

  private static int length(int threads) {
    long room = Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP / ARRAYS / Float.BYTES;
    return (int) Math.max(1, Math.min(LARGEST_ARRAY, room) / threads);
  }
}
