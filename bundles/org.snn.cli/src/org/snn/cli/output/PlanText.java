package org.snn.cli.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.Map;
import org.snn.plan.PlanReport;
import org.snn.plan.PlanReport.KernelReport;
import org.snn.plan.PlanReport.PseudoLayerReport;

/** A plan as a table. Of many pseudo-layers the first and the last are shown, and figures of those between. */
public final class PlanText {

  private static final int FIRST = 12;
  private static final int LAST = 6;

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
    if (all || layers.size() <= FIRST + LAST + 1) {
      layers.forEach(layer -> add(table, layer));
    } else {
      layers.subList(0, FIRST).forEach(layer -> add(table, layer));
      summaries(layers.subList(FIRST, layers.size() - LAST)).forEach(table::note);
      layers.subList(layers.size() - LAST, layers.size()).forEach(layer -> add(table, layer));
    }
    return table;
  }

  /** A line for the pseudo-layers with the same kinds of kernels. */
  private static List<String> summaries(List<PseudoLayerReport> layers) {
    Map<String, List<PseudoLayerReport>> byKind = new LinkedHashMap<>();
    layers.forEach(layer -> byKind.computeIfAbsent(kinds(layer), kind -> new ArrayList<>()).add(layer));
    List<String> lines = new ArrayList<>();
    byKind.forEach((kind, alike) -> lines.add(String.format(Locale.ROOT,
        "... %,d more: %s, neurons %s, connections %s (--all shows them)", alike.size(), kind,
        range(alike.stream().mapToLong(PseudoLayerReport::neurons).summaryStatistics()),
        range(alike.stream().mapToLong(PseudoLayerReport::connections).summaryStatistics()))));
    return lines;
  }

  private static String range(LongSummaryStatistics values) {
    return values.getMin() == values.getMax() ? number(values.getMin())
        : number(values.getMin()) + " to " + number(values.getMax());
  }

  private static String kinds(PseudoLayerReport layer) {
    return String.join(" + ", layer.kernels().stream().map(KernelReport::kind).toList());
  }

  private static void add(Table table, PseudoLayerReport layer) {
    for (int k = 0; k < Math.max(1, layer.kernels().size()); k++) {
      KernelReport kernel = k < layer.kernels().size() ? layer.kernels().get(k) : new KernelReport("none", 0, "");
      String connections = number(kernel.connections());
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
