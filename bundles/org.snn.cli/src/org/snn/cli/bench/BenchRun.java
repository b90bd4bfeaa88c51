package org.snn.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.snn.bench.Bench;
import org.snn.bench.Workload;
import org.snn.bench.limits.Limits;
import org.snn.bench.limits.LimitsMeter;
import org.snn.cli.output.ProgressBar;
import org.snn.trainer.Backend;

/** Measures sections and the limits that they are compared with, and shows a progress bar meanwhile. */
public final class BenchRun {

  private static final double MILLI = 1e3;
  /** Long enough to find a quiet moment, however short the workloads are measured. */
  private static final double LIMITS_SECONDS = 0.5;
  /** Time with warm-up, compared to that without; a guess for the bar. */
  private static final double WARM_UP = 2.3;

  private final Bench bench;
  private final LimitsMeter meter;
  private final double seconds;
  private final Optional<ProgressBar> bar;

  /** @param seconds to measure each workload */
  public BenchRun(Backend backend, double seconds, Optional<ProgressBar> bar) {
    this.bench = new Bench(backend, seconds);
    this.meter = new LimitsMeter(LIMITS_SECONDS);
    this.seconds = seconds;
    this.bar = bar;
  }

  /** Where this measures. */
  public Machine machine() {
    return Machine.here(meter.vectorBits());
  }

  /** The limits of one thread, and of this many. */
  public List<Limits> limits(int threads) {
    return IntStream.of(1, threads).distinct().mapToObj(meter::of).toList();
  }

  /** Measures all workloads of a section. */
  public List<BenchRow> measure(Section section) {
    List<BenchRow> rows = new ArrayList<>();
    int number = 0;
    for (Workload workload : section.workloads()) {
      Limits limits = meter.of(workload.threads());
      String label = "%s %d/%d %s".formatted(section.name(), ++number, section.workloads().size(), workload.name());
      rows.add(new BenchRow(section.name(), bench.measure(workload, progress(label)), limits));
    }
    bar.ifPresent(ProgressBar::clear);
    return rows;
  }

  private DoubleConsumer progress(String label) {
    if (bar.isEmpty()) {
      return spent -> { };
    }
    long total = Math.round(MILLI * WARM_UP * seconds);
    bar.get().start(label, total);
    bar.get().update(0, "");
    double[] sum = new double[1];
    return spent -> {
      sum[0] += spent;
      bar.get().update(Math.min(total, Math.round(MILLI * sum[0])), "");
    };
  }
}
