package org.snn.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import org.snn.plan.PlanReport;
import org.snn.plan.PlanReport.KernelReport;
import org.snn.plan.PlanReport.PseudoLayerReport;

/** A plan as a table. Pseudo-layers that look alike and follow each other are shown by the first, a count, and the last. */
public final class PlanText {

  private static final int LONGEST_RUN = 4;

  private PlanText() {
  }

  /**
   * The lines to print.
   *
   * @param all whether to show every pseudo-layer
   */
  public static List<String> lines(PlanReport plan, boolean all) {
    List<String> lines = new ArrayList<>();
    lines.add(String.format(Locale.ROOT, "%s: %,d neurons, %,d connections, depth %,d, %,d pseudo-layer%s, %s",
        plan.name(), plan.neurons(), plan.connections(), plan.depth(), plan.pseudoLayers().size(),
        plan.pseudoLayers().size() == 1 ? "" : "s", Heap.bytes(plan.bytes())));
    lines.add("");
    lines.addAll(table(plan.pseudoLayers(), all).lines());
    return lines;
  }

  private static Table table(List<PseudoLayerReport> layers, boolean all) {
    Table table = new Table(">layer", ">neurons", ">connections", ">fan-in min", ">mean", ">max", ">bytes", "kernel", ">of it", "why");
    int from = 0;
    while (from < layers.size()) {
      int to = endOfRun(layers, from);
      if (all || to - from <= LONGEST_RUN) {
        layers.subList(from, to).forEach(layer -> add(table, layer));
      } else {
        add(table, layers.get(from));
        table.note(summary(layers.subList(from + 1, to - 1)));
        add(table, layers.get(to - 1));
      }
      from = to;
    }
    return table;
  }

  private static String summary(List<PseudoLayerReport> layers) {
    LongSummaryStatistics neurons = layers.stream().mapToLong(PseudoLayerReport::neurons).summaryStatistics();
    LongSummaryStatistics connections = layers.stream().mapToLong(PseudoLayerReport::connections).summaryStatistics();
    return String.format(Locale.ROOT, "... %,d more like these, each with %s neurons and %s connections (--all shows them)",
        layers.size(), range(neurons), range(connections));
  }

  private static String range(LongSummaryStatistics values) {
    return values.getMin() == values.getMax() ? number(values.getMin())
        : number(values.getMin()) + ".." + number(values.getMax());
  }

  /** Where the pseudo-layers end that have the same kinds of kernels as the one at {@code from}. */
  private static int endOfRun(List<PseudoLayerReport> layers, int from) {
    int to = from + 1;
    while (to < layers.size() && kinds(layers.get(from)).equals(kinds(layers.get(to)))) {
      to++;
    }
    return to;
  }

  private static List<String> kinds(PseudoLayerReport layer) {
    return layer.kernels().stream().map(KernelReport::kind).toList();
  }

  private static void add(Table table, PseudoLayerReport layer) {
    for (int k = 0; k < Math.max(1, layer.kernels().size()); k++) {
      KernelReport kernel = k < layer.kernels().size() ? layer.kernels().get(k) : new KernelReport("none", 0, "");
      String connections = String.format(Locale.ROOT, "%,d", kernel.connections());
      if (k == 0) {
        table.row(layer.index(), number(layer.neurons()), number(layer.connections()), number(layer.fanIn().min()),
            String.format(Locale.ROOT, "%.1f", layer.fanIn().mean()), number(layer.fanIn().max()),
            Heap.bytes(layer.bytes()), kernel.kind(), connections, kernel.reason());
      } else {
        table.row("", "", "", "", "", "", "", kernel.kind(), connections, kernel.reason());
      }
    }
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
