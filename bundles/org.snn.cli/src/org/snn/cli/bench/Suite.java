package org.snn.cli.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.snn.bench.Workload;
import org.snn.bench.workload.Catalogue;

/** What can be measured by name: the workloads of the catalogue, and sweeps over a size. */
public final class Suite {

  /** A minute's worth that shows every kind of kernel. */
  private static final List<String> QUICK = List.of("dense-100", "lenet", "lenet-95", "unstructured-110", "million");

  /** Sweeps by name, with a line about each. */
  private static final Map<String, String> SWEEPS = sweeps();

  private static final List<Integer> BATCHES = List.of(1, 8, 40, 128, 512, 1024);
  private static final int FEWEST_CONNECTIONS = 3;
  private static final int MOST_CONNECTIONS = 8;
  private static final int DEEPEST = 4;
  /** Bytes a connection that reading, checking, planning and training a random network take at their peak: docs/benchmarking.md. */
  private static final long PEAK_BYTES = 110;

  private final TextWorkloads texts;
  private final Integer batch;
  private final int threads;
  private final long heap;

  /**
   * @param texts makes the workloads
   * @param batch samples a step, or null for each workload's own
   * @param threads of each workload, and the most in the sweep over threads
   * @param heap bytes; larger networks are left out of sweeps
   */
  public Suite(TextWorkloads texts, Integer batch, int threads, long heap) {
    this.texts = texts;
    this.batch = batch;
    this.threads = threads;
    this.heap = heap;
  }

  private static Map<String, String> sweeps() {
    Map<String, String> sweeps = new LinkedHashMap<>();
    sweeps.put("connections-dense", "one dense hidden group, 10^3 to 10^8 connections");
    sweeps.put("connections-random", "random acyclic graphs, 10^3 to 10^8 connections");
    sweeps.put("depth", "a million connections, depth 1 to 10^4");
    sweeps.put("batch", "lenet and lenet-95, batch 1 to 1024");
    sweeps.put("threads", "lenet, lenet-95 and million, 1 thread to all");
    return sweeps;
  }

  /** All names with a line about each, in the order to show them. */
  public static Map<String, String> descriptions() {
    Map<String, String> all = new LinkedHashMap<>();
    Catalogue.NAMES.forEach(name -> all.put(name, Catalogue.description(name)));
    all.putAll(SWEEPS);
    return all;
  }

  /** About a minute. */
  public List<Section> quick() {
    return List.of(workloads(QUICK));
  }

  /** Everything. */
  public List<Section> full() {
    List<Section> sections = new ArrayList<>(List.of(workloads(Catalogue.NAMES)));
    SWEEPS.keySet().forEach(name -> sections.add(sweep(name)));
    return sections;
  }

  /** These: the workloads among them first. @param names of {@link #descriptions} */
  public List<Section> named(List<String> names) {
    List<Section> sections = new ArrayList<>();
    List<String> workloads = names.stream().filter(Catalogue.NAMES::contains).toList();
    if (!workloads.isEmpty()) {
      sections.add(workloads(workloads));
    }
    names.stream().filter(SWEEPS::containsKey).forEach(name -> sections.add(sweep(name)));
    return sections;
  }

  private Section workloads(List<String> names) {
    return new Section("workloads", "Workloads", names.stream().map(name -> named(name, batch, threads)).toList());
  }

  private Section sweep(String name) {
    return new Section(name, SWEEPS.get(name), switch (name) {
      case "connections-dense" -> powers(name, size -> () -> SweepTexts.dense(size));
      case "connections-random" -> powers(name, size -> () -> SweepTexts.random(size));
      case "depth" -> IntStream.rangeClosed(0, DEEPEST).map(power -> (int) Math.pow(10, power))
          .mapToObj(depth -> texts.ofText("depth-" + depth, () -> SweepTexts.deep(depth), batch, threads)).toList();
      case "batch" -> Stream.of("lenet", "lenet-95")
          .flatMap(workload -> BATCHES.stream().map(samples -> named(workload, samples, threads))).toList();
      case "threads" -> Stream.of("lenet", "lenet-95", "million").flatMap(
          workload -> IntStream.rangeClosed(1, threads).mapToObj(count -> named(workload, batch, count))).toList();
      default -> throw new IllegalArgumentException(name);
    });
  }

  private interface TextOfSize {
    Supplier<String> of(long connections);
  }

  private List<Workload> powers(String sweep, TextOfSize text) {
    String prefix = sweep.replace("connections-", "") + "-1e";
    return LongStream.rangeClosed(FEWEST_CONNECTIONS, MOST_CONNECTIONS)
        .filter(power -> Math.pow(10, power) * PEAK_BYTES < heap)
        .mapToObj(power -> texts.ofText(prefix + power, text.of((long) Math.pow(10, power)), batch, threads)).toList();
  }

  private Workload named(String name, Integer samples, int count) {
    return texts.ofText(name, () -> Catalogue.text(name), samples, count);
  }
}
