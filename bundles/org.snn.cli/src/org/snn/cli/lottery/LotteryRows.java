package org.snn.cli.lottery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.snn.cli.output.Heap;
import org.snn.cli.output.Table;
import org.snn.prune.lottery.LotteryResult;
import org.snn.report.seeds.OverSeeds;

/** The results of a lottery, a row a round: means over the seeds, and what they vary by. */
public final class LotteryRows {

  private final Map<Integer, List<LotteryResult>> tickets = new TreeMap<>();
  private final Map<Integer, List<LotteryResult>> controls = new TreeMap<>();

  /** Sorts results by round. */
  public LotteryRows(List<LotteryResult> results) {
    for (LotteryResult result : results) {
      (result.control() ? controls : tickets).computeIfAbsent(result.round(), round -> new ArrayList<>()).add(result);
    }
  }

  /** For people. */
  public List<String> table() {
    Table table = new Table(">round", ">remaining", ">connections", ">neurons", ">levels", ">file", ">memory", ">ms/batch",
        ">us/sample", ">stop step", ">at stop", ">at end", ">control step", ">at stop", ">at end");
    tickets.forEach((round, of) -> {
      List<LotteryResult> control = controls.getOrDefault(round, List.of());
      table.row(round, String.format(Locale.ROOT, "%.1f%%", 100 * of.get(0).remaining()),
          mean(of, result -> (double) result.connections(), "%,.0f", 1), mean(of, result -> (double) result.neurons(), "%,.0f", 1),
          mean(of, result -> (double) result.pseudoLayers(), "%.0f", 1),
          Heap.bytes(Math.round(OverSeeds.of(of, result -> (double) result.diskBytes()).mean())),
          Heap.bytes(Math.round(OverSeeds.of(of, result -> (double) result.memoryBytes()).mean())),
          mean(of, result -> result.stepSeconds().median(), "%.3f", 1e3),
          mean(of, result -> result.answerSeconds().median(), "%.1f", 1e6), steps(of), accuracy(of, true), accuracy(of, false),
          steps(control), accuracy(control, true), accuracy(control, false));
    });
    table.note("Stop: where the validation loss is lowest. At stop, at end: %s. ±: standard deviation over seeds."
        .formatted(isAccurate(tickets.get(0)) ? "test accuracy in %" : "test loss"));
    return table.lines();
  }

  private static String steps(List<LotteryResult> of) {
    return spread(of, result -> result.stopStep() == null ? null : (double) result.stopStep(), "%.0f", 1);
  }

  /** In per cent; the loss where there is no accuracy. */
  private static String accuracy(List<LotteryResult> of, boolean stop) {
    return isAccurate(of) ? spread(of, stop ? LotteryResult::stopAccuracy : LotteryResult::endAccuracy, "%.2f", 100)
        : spread(of, stop ? LotteryResult::stopLoss : LotteryResult::endLoss, "%.4f", 1);
  }

  private static boolean isAccurate(List<LotteryResult> of) {
    return of.stream().allMatch(result -> result.stopAccuracy() != null);
  }

  private static String mean(List<LotteryResult> of, Function<LotteryResult, Double> value, String format, double factor) {
    return String.format(Locale.ROOT, format, factor * OverSeeds.of(of, value).mean());
  }

  private static String spread(List<LotteryResult> of, Function<LotteryResult, Double> value, String format, double factor) {
    OverSeeds values = OverSeeds.of(of, value);
    if (values.count() == 0) {
      return "-";
    }
    String text = String.format(Locale.ROOT, format, factor * values.mean());
    return values.count() == 1 ? text : text + " ±" + String.format(Locale.ROOT, format, factor * values.deviation());
  }

  /** For programs: all results, as {@code results.jsonl} has them. */
  public Map<String, Object> json(String folder) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("folder", folder);
    List<LotteryResult> all = new ArrayList<>();
    tickets.values().forEach(all::addAll);
    controls.values().forEach(all::addAll);
    map.put("results", all);
    return map;
  }
}
