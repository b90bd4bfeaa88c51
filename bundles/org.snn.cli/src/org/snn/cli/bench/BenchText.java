package org.snn.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.snn.bench.limits.Limits;
import org.snn.bench.measure.Spread;
import org.snn.cli.output.Table;

/** What {@code snn bench} prints for people. */
public final class BenchText {

  private static final double MILLI = 1e3;
  private static final double MICRO = 1e6;
  private static final double GIGA = 1e-9;
  private static final int PERCENT = 100;

  private BenchText() {
  }

  /** The machine and its limits, one line for each number of threads. */
  public static List<String> machine(Machine machine, List<Limits> limits) {
    List<String> lines = new ArrayList<>();
    lines.add("%s, %d processor%s, Java %s, vectors of %d bits".formatted(machine.processor(), machine.processors(),
        machine.processors() == 1 ? "" : "s", machine.java(), machine.vectorBits()));
    limits.forEach(limit -> lines.add(limits(limit)));
    return lines;
  }

  private static String limits(Limits limits) {
    return String.format(Locale.ROOT, "%d thread%s: FMA peak %.1f GFLOP/s, memory %.1f GB/s", limits.threads(),
        limits.threads() == 1 ? "" : "s", limits.flops() * GIGA, limits.bandwidth() * GIGA);
  }

  /** A line a workload, under a header. */
  public static List<String> table(List<BenchRow> rows) {
    Table table = new Table("workload", ">connections", ">depth", ">batch", ">threads", ">ms/step", ">p10", ">p90", ">s/epoch",
        ">GFLOP/s", ">% of peak", ">% of memory", ">us/sample", ">p99", ">samples/s", ">B/conn train", ">infer");
    for (BenchRow row : rows) {
      Spread step = row.result().training().secondsAStep();
      Spread sample = row.result().inference().secondsASample();
      table.row(row.result().name(), whole(row.result().work().connections()), whole(row.result().depth()),
          row.result().training().batch(), row.result().training().threads(), number(MILLI * step.median()),
          number(MILLI * step.p10()), number(MILLI * step.p90()), number(row.secondsAnEpoch()),
          number(GIGA * row.result().training().operationsASecond()), percent(row.shareOfFlops()),
          percent(row.shareOfBandwidth()), number(MICRO * sample.median()), number(MICRO * sample.p99()),
          whole(Math.round(row.result().inference().samplesASecond())), tenth(row.trainingBytesAConnection()),
          tenth(row.inferenceBytesAConnection()));
    }
    return table.lines();
  }

  private static String whole(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** Three digits that count. */
  private static String number(double value) {
    int decimals = (int) Math.max(0, Math.min(5, 2 - Math.floor(Math.log10(value))));
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }

  private static String percent(double share) {
    return tenth(PERCENT * share);
  }

  private static String tenth(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
