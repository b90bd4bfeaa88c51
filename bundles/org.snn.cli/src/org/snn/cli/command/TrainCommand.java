package org.snn.cli.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.snn.cli.Console;
import org.snn.cli.Interrupt;
import org.snn.cli.Status;
import org.snn.cli.costs.CostsInUse;
import org.snn.cli.output.Heap;
import org.snn.cli.output.ProgressBar;
import org.snn.cli.run.Batches;
import org.snn.cli.run.Configuration;
import org.snn.cli.run.EarlierTraining;
import org.snn.cli.run.ProgressFile;
import org.snn.cli.run.RequestedData;
import org.snn.cli.run.RunFolder;
import org.snn.cli.run.RunReport;
import org.snn.cli.run.Runs;
import org.snn.cli.run.Source;
import org.snn.cli.run.TrainedModel;
import org.snn.cli.run.TrainingLog;
import org.snn.cli.run.TrainingSession;
import org.snn.cli.run.WarmingUp;
import org.snn.data.Data;
import org.snn.data.DataRequest;
import org.snn.data.DataSplits;
import org.snn.language.SnnFiles;
import org.snn.network.Experiment;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.PruningSpec;
import org.snn.prune.training.Rewirings;
import org.snn.trainer.Backend;
import org.snn.trainer.checkpoint.Fingerprint;
import org.snn.trainer.loop.Beginning;
import org.snn.trainer.loop.Preconditions;
import org.snn.trainer.loop.Rewiring;
import org.snn.trainer.loop.TrainingListener;
import org.snn.trainer.loop.TrainingResult;
import org.snn.trainer.loop.TrainingResult.Outcome;
import org.snn.trainer.tensorboard.TensorBoardEvents;
import org.snn.transform.Planner;
import org.snn.transform.kernel.KernelCosts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code snn train FILE [EXPERIMENT]}: trains a network and keeps all about the run in a folder. */
@Command(name = "train", description = {"Train an experiment.",
    "The run's folder, runs/EXPERIMENT, gets the trained network (model.snna), metrics.jsonl, plan.xmi, the input and a"
        + " checkpoint. A folder with another run is never overwritten: runs/EXPERIMENT-2 is taken then, and so on."
        + " Ctrl-C saves and stops; --resume goes on, to the same weights."},
    footer = {"", "Examples:", "  snn train digits.snn", "  snn train digits.snn deep --epochs 20 --seed 3",
        "  snn train digits.snn --data ~/data --out results", "  snn train digits.snn --resume",
        "  snn train digits.snn --from runs/digits/model.snna --epochs 20 --rate 0.0001"})
public final class TrainCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE", description = "The .snn file.")
  private Path file;

  @Parameters(index = "1", arity = "0..1", paramLabel = "EXPERIMENT",
      description = "The experiment; may be left out where the file has one.")
  private String name;

  @Mixin
  private SettingsOptions settings;

  @Mixin
  private DeviceOption device;

  @Mixin
  private DataOption data;

  @Option(names = "--out", paramLabel = "DIR", defaultValue = "runs", description = "Folder for run folders. Default: runs.")
  private Path out;

  @Option(names = "--tensorboard", paramLabel = "DIR", description = "Write events for TensorBoard into a folder below DIR, too.")
  private Path events;

  @Option(names = "--from", paramLabel = "MODEL", description = "Go on from a trained network (.snna) with the same connections, instead"
      + " of starting weights. Its epochs count, and so do the optimizer's moments where it has them.")
  private Path from;

  @Option(names = "--progress", paramLabel = "FILE",
      description = "Keep in FILE, as JSON, how far training is, for programs that follow it.")
  private Path progress;

  @Option(names = "--resume", description = "Go on with the last run of this experiment that was interrupted.")
  private boolean resume;

  @Option(names = "--keep-optimizer", description = "Keep what the optimizer remembers in the trained network, too, for training that"
      + " goes on from it; Adam's makes the file three times as large.")
  private boolean keepOptimizer;

  @Option(names = {"-q", "--quiet"}, description = "Print nothing but warnings and errors.")
  private boolean quiet;

  @Mixin
  private JsonOption json;

  @Mixin
  private HelpOption help;

  private final Console console;

  /** A command on this console. */
  public TrainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    settings.check();
    int threads = device.threads();
    Backend backend = device.backend();
    SnnFiles files = data.texts(console);
    Experiment experiment = Source.read(file, files, console).experiment(name);
    KernelCosts costs = costs(experiment);
    Planner planner = CostsInUse.planner(costs);
    ExecutionPlan plan = planner.plan(experiment);
    warnOfRounds(plan);
    settings.apply(plan.getTraining(), experiment.getData().getSeed() == null);
    Optional<Beginning> beginning = Optional.ofNullable(from)
        .map(model -> EarlierTraining.of(TrainedModel.load(console.resolve(model)), plan, console).beginning());
    try (WarmingUp warm = new WarmingUp(backend, plan, threads)) {
      DataSplits splits = open(plan);
      Heap.require(backend.heapBytes(plan, Batches.largest(plan, splits), true), "Training");
      Optional<Rewiring> rewiring = Rewirings.of(plan, planner, backend, threads);
      Preconditions.check(plan, splits);
      Preconditions.check(plan, rewiring);
      Preconditions.check(plan, rewiring, beginning);
      try (Interrupt.Hold hold = console.interrupt().hold(); RunFolder folder = folder(plan, costs, splits, beginning)) {
        plan.setSource(folder.pathTo(console.resolve(file)));
        warm.await(plan, splits.train().samples());
        TrainingSession session = new TrainingSession(experiment, plan, splits, folder, rewiring, beginning, planner, files,
            commandLine());
        TrainingResult result = run(session, backend, threads);
        return result.outcome() == Outcome.INTERRUPTED ? interrupted(result) : report(result, plan, folder);
      }
    }
  }

  private TrainingResult run(TrainingSession session, Backend backend, int threads) throws IOException {
    TrainingLog log = log();
    try {
      return session.run(backend, threads, resume, keepOptimizer, listeners(log, session.folder()), console.interrupt().signal());
    } finally {
      log.clear();
    }
  }

  private TrainingListener listeners(TrainingLog log, RunFolder folder) {
    List<TrainingListener> listeners = new ArrayList<>();
    if (events != null) {
      listeners.add(new TensorBoardEvents(console.resolve(events).resolve(folder.path().getFileName())));
    }
    if (progress != null) {
      listeners.add(new ProgressFile(console.resolve(progress), folder.path(), System::nanoTime));
    }
    listeners.add(log);
    return TrainingListener.all(listeners.toArray(TrainingListener[]::new));
  }

  private void warnOfRounds(ExecutionPlan plan) {
    PruningSpec pruning = plan.getTraining().getPruning();
    if (pruning != null && pruning.getRounds() > 0) {
      console.complain("snn: warning: Experiment '%s' prunes in rounds, which 'snn lottery' does; this trains the whole network."
          .formatted(plan.getTraining().getExperiment()));
    }
  }

  private DataSplits open(ExecutionPlan plan) {
    DataRequest.Builder request = RequestedData.of(plan);
    data.lookIn(request, console.resolve(file).getParent(), console);
    return Data.open(request.build());
  }

  /** A run goes on with the costs that it began with, whatever was measured since: its kernels must stay the same. */
  private KernelCosts costs(Experiment experiment) throws IOException {
    Optional<KernelCosts> earlier = resume ? Runs.newestCosts(console.resolve(out), experiment.getName()) : Optional.empty();
    return earlier.isPresent() ? earlier.get() : CostsInUse.of(console).costs();
  }

  private RunFolder folder(ExecutionPlan plan, KernelCosts costs, DataSplits splits, Optional<Beginning> beginning)
      throws IOException {
    String experiment = plan.getTraining().getExperiment();
    Runs runs = new Runs(console.resolve(out), experiment, costs);
    Configuration configuration = new Configuration(Fingerprint.of(plan, splits, beginning.map(Beginning::digest)),
        plan.getTraining().getEpochs());
    RunFolder folder = resume ? runs.resume(configuration) : runs.begin(configuration);
    if (!quiet && !resume && !folder.path().getFileName().toString().equals(experiment)) {
      console.err().println("%s holds another run; this one goes to %s."
          .formatted(console.show(runs.first()), console.show(folder.path())));
    }
    return folder;
  }

  private TrainingLog log() {
    boolean silent = quiet || json.wanted();
    PrintStream lines = silent ? new PrintStream(PrintStream.nullOutputStream()) : console.out();
    boolean bar = !quiet && console.canRedraw();
    return new TrainingLog(lines, bar ? new ProgressBar(console.err(), console.columns(), System::nanoTime) : null);
  }

  private int interrupted(TrainingResult result) {
    console.err().println("Interrupted after %d of %d epochs; go on with: %s".formatted(result.history().size(),
        result.plan().getTraining().getEpochs(), resumingCommand()));
    return Status.INTERRUPTED;
  }

  private int report(TrainingResult result, ExecutionPlan first, RunFolder folder) throws IOException {
    json.print(RunReport.of(result.plan(), result, folder, console), console);
    if (result.plan().getConnections() == 0) {
      console.complain("snn: warning: No way from an input to an output is left: the network gives one answer to all samples; prune less.");
    }
    if (!quiet) {
      String left = result.plan().getConnections() == first.getConnections() ? ""
          : String.format(Locale.ROOT, " (%,d of %,d connections)", result.plan().getConnections(), first.getConnections());
      console.err().println("Trained network: " + console.show(folder.model()) + left);
    }
    return Status.OK;
  }

  private String resumingCommand() {
    return resume ? commandLine() : commandLine() + " --resume";
  }

  /** Without the progress file, which is nothing of the training's and soon gone. */
  private String commandLine() {
    List<String> words = new ArrayList<>(List.of("snn"));
    words.addAll(spec.root().commandLine().getParseResult().originalArgs());
    words.removeIf(word -> word.startsWith("--progress="));
    int option = words.indexOf("--progress");
    if (option >= 0) {
      words.subList(option, option + 2).clear();
    }
    return String.join(" ", words);
  }
}
