package org.snn.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.snn.bench.limits.Limits;
import org.snn.cli.Console;
import org.snn.cli.Status;
import org.snn.cli.bench.BenchRow;
import org.snn.cli.bench.BenchRun;
import org.snn.cli.bench.BenchText;
import org.snn.cli.bench.Contestant;
import org.snn.cli.bench.Machine;
import org.snn.cli.bench.Section;
import org.snn.cli.bench.Suite;
import org.snn.cli.bench.TextWorkloads;
import org.snn.cli.costs.CostsInUse;
import org.snn.cli.output.ProgressBar;
import org.snn.cli.output.Table;
import org.snn.cli.run.Source;
import org.snn.language.SnnFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code snn bench}: how fast this machine trains and answers, and how near to its limits. */
@Command(name = "bench", description = {"Measure speed and memory, and how near they come to the limits of this machine.",
    "Without names: a quick suite, about a minute. The columns are explained in docs/benchmarking.md."},
    footer = {"", "Examples:", "  snn bench", "  snn bench lenet-95 million --threads 1", "  snn bench digits.snn deep --batch 128",
        "  snn bench --full --json"})
public final class BenchCommand implements Callable<Integer> {

  private static final String TEXT = ".snn";

  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "NAME|FILE", arity = "0..*",
      description = "Workloads and sweeps by name (see --list), or a .snn file and, where it has several, its experiment.")
  private List<String> names = List.of();

  @Option(names = "--full", description = "All workloads and sweeps; some minutes.")
  private boolean full;

  @Option(names = "--list", description = "Show the names of workloads and sweeps, and measure nothing.")
  private boolean list;

  @Option(names = "--seconds", paramLabel = "S", defaultValue = "4",
      description = "Measure each workload so long; warm-up comes on top. Default: 4.")
  private double seconds;

  @Option(names = "--batch", paramLabel = "N", description = "Samples a step; a sweep over batches keeps its own.")
  private Integer batch;

  @Option(names = "--contestant", hidden = true,
      description = "Train when asked to, on standard input and output, for benchmarks/compare.")
  private boolean contestant;

  @Mixin
  private DeviceOption device;

  @Mixin
  private JsonOption json;

  @Mixin
  private HelpOption help;

  private final Console console;

  /** A command on this console. */
  public BenchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    require(seconds > 0 && Double.isFinite(seconds), "Option '--seconds' is %s; it must be a number above 0", seconds);
    require(batch == null || batch >= 1, "Option '--batch' is %s; it must be at least 1", batch);
    int threads = device.threads();
    if (list) {
      list();
    } else if (contestant) {
      new Contestant(device.backend(), new TextWorkloads(CostsInUse.of(console).planner())).serve(console.in(), console.out());
    } else {
      CostsInUse costs = CostsInUse.of(console);
      measure(sections(new TextWorkloads(costs.planner()), threads), threads, costs);
    }
    return Status.OK;
  }

  private void list() {
    Map<String, String> all = Suite.descriptions();
    if (!json.print(all, console)) {
      Table table = new Table("name", "what");
      all.forEach(table::row);
      table.lines().forEach(console.out()::println);
    }
  }

  private List<Section> sections(TextWorkloads texts, int threads) {
    if (!names.isEmpty() && names.get(0).endsWith(TEXT)) {
      return List.of(ofFile(texts, threads));
    }
    Suite suite = new Suite(texts, batch, threads, Runtime.getRuntime().maxMemory());
    if (names.isEmpty()) {
      return full ? suite.full() : suite.quick();
    }
    for (String name : names) {
      require(!name.endsWith(TEXT), "A file is measured by itself, not beside workloads: snn bench %s", name);
      require(Suite.descriptions().containsKey(name), "Unknown workload '%s'; known: %s; a file ends in %s", name,
          String.join(", ", Suite.descriptions().keySet()), TEXT);
    }
    return suite.named(names);
  }

  private Section ofFile(TextWorkloads texts, int threads) {
    require(names.size() <= 2, "Unexpected argument '%s' after a file and its experiment",
        names.size() <= 2 ? "" : names.get(2));
    String experiment = names.size() == 2 ? names.get(1) : null;
    Source source = Source.read(Path.of(names.get(0)), new SnnFiles(), console);
    return new Section("file", names.get(0),
        List.of(texts.ofExperiment(source.experiment(experiment), batch, threads)));
  }

  private void measure(List<Section> sections, int threads, CostsInUse costs) {
    BenchRun run = new BenchRun(device.backend(), seconds, bar());
    Machine machine = run.machine();
    List<Limits> limits = run.limits(threads);
    print(BenchText.machine(machine, limits));
    print(List.of(costs.line(console)));
    List<BenchRow> rows = new ArrayList<>();
    for (Section section : sections) {
      List<BenchRow> measured = run.measure(section);
      measured.forEach(this::warn);
      print(List.of("", section.title()));
      print(BenchText.table(measured));
      rows.addAll(measured);
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("machine", machine);
    document.put("limits", limits);
    document.put("costs", costs.asMap());
    document.put("workloads", rows.stream().map(BenchRow::asMap).toList());
    json.print(document, console);
  }

  private Optional<ProgressBar> bar() {
    return console.canRedraw() ? Optional.of(new ProgressBar(console.err(), console.columns(), System::nanoTime))
        : Optional.empty();
  }

  private void print(List<String> lines) {
    if (!json.wanted()) {
      lines.forEach(console.out()::println);
    }
  }

  private void warn(BenchRow row) {
    if (!Double.isFinite(row.result().training().loss())) {
      console.err().println("snn: warning: %s: the loss is %s; its times may be others than those of a network that learns."
          .formatted(row.result().name(), row.result().training().loss()));
    }
  }

  private void require(boolean right, String message, Object... values) {
    if (!right) {
      throw new ParameterException(spec.commandLine(), message.formatted(values));
    }
  }
}
