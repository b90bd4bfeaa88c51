package org.snn.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.snn.cli.Console;
import org.snn.cli.Interrupt;
import org.snn.cli.Status;
import org.snn.cli.UserError;
import org.snn.cli.costs.CostsInUse;
import org.snn.cli.output.Properties;
import org.snn.cli.prune.PrunedModel;
import org.snn.cli.prune.PruningRequest;
import org.snn.cli.run.TrainedModel;
import org.snn.data.DataRequest;
import org.snn.plan.PruneCriterion;
import org.snn.plan.PruneScope;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code snn prune MODEL --keep 10% -o FILE}: takes connections out of a trained network. */
@Command(name = "prune", description = {"Take connections out of a trained network: it gets smaller and faster.",
    "Those of the lowest score go, then everything that has become useless. With --fine-tune the rest is trained some more. The"
        + " result is a trained network like any other."},
    footer = {"", "Examples:", "  snn prune runs/digits/model.snna --keep 10%% -o small.snna",
        "  snn prune model.snna --keep 5000 -o small.snna", "  snn prune model.snna --below 0.01 -o small.snna",
        "  snn prune model.snna --keep 5%% --scope per-pair --fine-tune 3 -o small.snna"})
public final class PruneCommand implements Callable<Integer> {

  private enum Criterion {
    magnitude, gradient, random
  }

  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "MODEL", description = "The trained network, a .snna file.")
  private Path file;

  @ArgGroup(exclusive = true, multiplicity = "1")
  private AmountOption amount;

  @Option(names = "--keep-output", paramLabel = "P", converter = PortionConverter.class,
      description = "What remains of those into outputs, which are counted apart then.")
  private Double keepOutput;

  @Option(names = "--criterion", paramLabel = "magnitude|gradient|random", defaultValue = "magnitude",
      description = "The score: size of the weight, size times gradient (needs the data), or none. Default: magnitude.")
  private Criterion criterion;

  @Option(names = "--scope", paramLabel = "global|per-pair|per-neuron", converter = ScopeConverter.class,
      description = "Scores are compared among all connections, those between two groups, or those into a neuron. Default: global.")
  private PruneScope scope;

  @Option(names = "--fine-tune", paramLabel = "EPOCHS", description = "Train the rest for so many epochs, at the experiment's rate.")
  private Integer fineTune;

  @Option(names = "--rate", paramLabel = "X", description = "The learning rate for it instead.")
  private Double rate;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "For random numbers. Default: 1.")
  private long seed;

  @Option(names = {"-o", "--output"}, paramLabel = "FILE", required = true, description = "Where the result goes, a .snna file.")
  private Path output;

  @Mixin
  private DeviceOption device;

  @Mixin
  private DataOption data;

  @Mixin
  private JsonOption json;

  @Mixin
  private HelpOption help;

  private final Console console;

  /** A command on this console. */
  public PruneCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    require(fineTune == null || fineTune >= 1, "--fine-tune", fineTune, "at least 1");
    require(rate == null || rate > 0 && Double.isFinite(rate), "--rate", rate, "a number above 0");
    require(rate == null || fineTune != null, "--rate", rate, "given with --fine-tune only");
    require(keepOutput == null || amount.isPortion(), "--keep-output", keepOutput, "given with a portion in --keep only");
    Double below = amount.below();
    require(below == null || below > 0 && Double.isFinite(below), "--below", below, "a number above 0");
    require(below == null || scope == null, "--scope", scope, "left out with --below, which compares no scores");
    require(below == null || criterion != Criterion.random, "--criterion", criterion, "another one with --below");
    int threads = device.threads();
    Path target = OutputFile.in(output, console);
    requireAnother(target);
    TrainedModel model = TrainedModel.load(console.resolve(file));
    DataRequest.Builder request = model.request();
    data.lookIn(request, model.text().map(Path::getParent).orElse(null), console);
    PruningRequest wanted = new PruningRequest(PruneCriterion.get(criterion.name()),
        amount.amount(keepOutput == null ? 0 : keepOutput, scope == null ? PruneScope.GLOBAL : scope), seed,
        fineTune == null ? 0 : fineTune, rate);
    try (Interrupt.Hold hold = console.interrupt().hold()) {
      PrunedModel pruned = new PrunedModel(model, request.build(), device.backend(), threads, CostsInUse.of(console).planner(),
          data.texts(console), console);
      if (!pruned.make(wanted, target, commandLine())) {
        console.err().println("Interrupted; nothing was written.");
        return Status.INTERRUPTED;
      }
      if (!json.print(pruned.report(), console)) {
        Properties.lines(pruned.report()).forEach(console.out()::println);
      }
    }
    return Status.OK;
  }

  private void require(boolean right, String option, Object value, String range) {
    if (!right) {
      throw new ParameterException(spec.commandLine(), "Option '%s' is %s; it must be %s".formatted(option, value, range));
    }
  }

  /** The original is what one comes back to. */
  private void requireAnother(Path target) throws IOException {
    Path original = console.resolve(file);
    if (Files.exists(target) && Files.exists(original) && Files.isSameFile(target, original)) {
      throw new UserError("%s: is the network to prune; give the result another name.".formatted(output));
    }
  }

  private String commandLine() {
    return "snn " + String.join(" ", spec.root().commandLine().getParseResult().originalArgs());
  }
}
