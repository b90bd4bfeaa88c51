package org.snn.cli.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.LongFunction;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.snn.artefact.provenance.DataProvenance;
import org.snn.cli.Console;
import org.snn.cli.Interrupt;
import org.snn.cli.Status;
import org.snn.cli.UserError;
import org.snn.cli.costs.CostsInUse;
import org.snn.cli.lottery.LotteryFolder;
import org.snn.cli.lottery.LotteryLog;
import org.snn.cli.lottery.LotteryRows;
import org.snn.cli.lottery.TicketArtefacts;
import org.snn.cli.output.Heap;
import org.snn.cli.output.ProgressBar;
import org.snn.cli.output.Saving;
import org.snn.cli.run.Batches;
import org.snn.cli.run.RequestedData;
import org.snn.cli.run.Source;
import org.snn.data.Data;
import org.snn.data.DataRequest;
import org.snn.data.DataSplits;
import org.snn.language.SnnFiles;
import org.snn.network.Experiment;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.PruningSpec;
import org.snn.plan.RewindKind;
import org.snn.plan.TrainingSpec;
import org.snn.prune.lottery.Lottery;
import org.snn.prune.lottery.LotteryFiles;
import org.snn.prune.lottery.LotteryResult;
import org.snn.prune.rounds.Rounds;
import org.snn.report.lottery.LotteryPicture;
import org.snn.trainer.Backend;
import org.snn.trainer.checkpoint.Fingerprint;
import org.snn.transform.Planner;
import org.snn.transform.kernel.KernelCosts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code snn lottery FILE [EXPERIMENT]}: prunes in rounds, with several seeds and a control, and keeps every ticket. */
@Command(name = "lottery", description = {"Train and prune in rounds: find lottery tickets.",
    "The experiment says how: prune magnitude per-pair 20%% output 10%% rounds 15 rewind 0. Each round is trained once more from"
        + " other random weights, as a control. The folder, lottery/EXPERIMENT, gets every trained network, results.jsonl and"
        + " a picture, lottery.svg; the same command goes on after a stop or a crash."},
    footer = {"", "Examples:", "  snn lottery lenet.snn", "  snn lottery lenet.snn tickets --seeds 5 --every 50"})
public final class LotteryCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE", description = "The .snn file.")
  private Path file;

  @Parameters(index = "1", arity = "0..1", paramLabel = "EXPERIMENT",
      description = "The experiment; may be left out where the file has one.")
  private String name;

  @Option(names = "--seeds", paramLabel = "N", defaultValue = "3",
      description = "How often to do all of it, with seeds from that of the experiment on. Default: 3.")
  private int seeds;

  @Option(names = "--every", paramLabel = "N", defaultValue = "100",
      description = "Steps between two looks at the validation split. Default: 100.")
  private int every;

  @Option(names = "--no-control", description = "No training from other random weights.")
  private boolean noControl;

  @Mixin
  private SettingsOptions settings;

  @Mixin
  private DeviceOption device;

  @Mixin
  private DataOption data;

  @Option(names = "--out", paramLabel = "DIR", defaultValue = "lottery", description = "Folder for lotteries. Default: lottery.")
  private Path out;

  @Option(names = {"-q", "--quiet"}, description = "Print nothing but the table, warnings and errors.")
  private boolean quiet;

  @Mixin
  private JsonOption json;

  @Mixin
  private HelpOption help;

  private final Console console;

  /** A command on this console. */
  public LotteryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    require(seeds >= 1, "--seeds", seeds);
    require(every >= 1, "--every", every);
    settings.check();
    int threads = device.threads();
    Backend backend = device.backend();
    SnnFiles files = data.texts(console);
    Experiment experiment = Source.read(file, files, console).experiment(name);
    Path path = console.resolve(out).resolve(experiment.getName());
    KernelCosts costs = costs(path);
    Planner planner = CostsInUse.planner(costs);
    ExecutionPlan plan = planner.plan(experiment);
    requireRounds(plan);
    settings.apply(plan.getTraining(), experiment.getData().getSeed() == null);
    DataSplits splits = open(plan);
    int batches = Batches.perEpoch(plan, splits);
    requireRewind(plan, batches);
    Heap.require(2 * backend.heapBytes(plan, Batches.largest(plan, splits), true), "Training");
    try (Interrupt.Hold hold = console.interrupt().hold();
        LotteryFolder folder = LotteryFolder.open(path, fingerprint(plan, splits), costs)) {
      TicketArtefacts store = new TicketArtefacts(experiment, console.resolve(file), files, DataProvenance.of(splits), batches, threads,
          backend.name(), commandLine());
      LongFunction<Rounds> rounds = seed -> new Rounds(withSeed(plan, seed), splits, backend, threads, every, planner);
      return run(rounds, folder, store, plan.getTraining());
    }
  }

  /** A lottery goes on with the costs that it began with, whatever was measured since: its kernels must stay the same. */
  private KernelCosts costs(Path path) throws IOException {
    Optional<KernelCosts> earlier = LotteryFolder.costs(path);
    return earlier.isPresent() ? earlier.get() : CostsInUse.of(console).costs();
  }

  private DataSplits open(ExecutionPlan plan) {
    DataRequest.Builder request = RequestedData.of(plan);
    data.lookIn(request, console.resolve(file).getParent(), console);
    return Data.open(request.build());
  }

  private int run(LongFunction<Rounds> rounds, LotteryFolder folder, TicketArtefacts store, TrainingSpec training) {
    LotteryFiles files = folder.files();
    LotteryLog log = log();
    Lottery lottery = new Lottery(rounds, files, store, !noControl, log, console.interrupt().signal());
    try {
      for (int seed = 0; seed < seeds; seed++) {
        if (!lottery.run(training.getSeed() + seed)) {
          log.clear();
          console.err().println("Interrupted; go on with: " + commandLine());
          return Status.INTERRUPTED;
        }
      }
    } finally {
      log.clear();
    }
    report(folder.path(), training.getExperiment(), files.readResults());
    return Status.OK;
  }

  private void report(Path folder, String experiment, List<LotteryResult> results) {
    LotteryRows rows = new LotteryRows(results);
    if (!json.print(rows.json(console.show(folder)), console)) {
      rows.table().forEach(console.out()::println);
    }
    Path picture = folder.resolve("lottery.svg");
    Optional<String> svg = new LotteryPicture(experiment, results).svg();
    svg.ifPresent(text -> Saving.write(picture, out -> out.write(text.getBytes(StandardCharsets.UTF_8))));
    if (!quiet) {
      svg.ifPresent(text -> console.err().println("Picture: " + console.show(picture)));
      console.err().println("Tickets: " + console.show(folder));
    }
  }

  private void require(boolean right, String option, int value) {
    if (!right) {
      throw new ParameterException(spec.commandLine(), "Option '%s' is %d; it must be at least 1".formatted(option, value));
    }
  }

  private static void requireRounds(ExecutionPlan plan) {
    if (plan.getTraining().getPruning() == null || plan.getTraining().getPruning().getRounds() < 1) {
      throw new UserError(("Experiment '%s' does not prune in rounds; write in it, for instance: "
          + "prune magnitude per-pair 20%% output 10%% rounds 15 rewind 0").formatted(plan.getTraining().getExperiment()));
    }
  }

  private static void requireRewind(ExecutionPlan plan, int batches) {
    TrainingSpec training = plan.getTraining();
    PruningSpec pruning = training.getPruning();
    long steps = (long) training.getEpochs() * batches;
    if (pruning.getRewind() == RewindKind.STEP && pruning.getRewindStep() > steps) {
      throw new UserError("Experiment '%s' rewinds to step %,d, but a training has %,d steps; rewind to an earlier one, or train for longer."
          .formatted(training.getExperiment(), pruning.getRewindStep(), steps));
    }
  }

  private Fingerprint fingerprint(ExecutionPlan plan, DataSplits splits) {
    Map<String, String> aspects = new TreeMap<>(Fingerprint.of(plan, splits).aspects());
    aspects.put("epochs", Integer.toString(plan.getTraining().getEpochs()));
    aspects.put("every", Integer.toString(every));
    return new Fingerprint(aspects);
  }

  private static ExecutionPlan withSeed(ExecutionPlan plan, long seed) {
    ExecutionPlan copy = EcoreUtil.copy(plan);
    copy.getTraining().setSeed(seed);
    return copy;
  }

  private LotteryLog log() {
    boolean silent = quiet || json.wanted();
    PrintStream lines = silent ? new PrintStream(PrintStream.nullOutputStream()) : console.out();
    boolean bar = !quiet && console.canRedraw();
    return new LotteryLog(lines, bar ? new ProgressBar(console.err(), console.columns(), System::nanoTime) : null);
  }

  private String commandLine() {
    return "snn " + String.join(" ", spec.root().commandLine().getParseResult().originalArgs());
  }
}
