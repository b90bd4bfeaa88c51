package org.snn.cli.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.snn.cli.Console;
import org.snn.cli.Status;
import org.snn.cli.costs.CostsInUse;
import org.snn.cli.output.Json;
import org.snn.cli.output.PlanText;
import org.snn.cli.output.Saving;
import org.snn.cli.run.Source;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.PlanFiles;
import org.snn.plan.PlanReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code snn plan FILE [NAME]}: shows how a network will be computed. */
@Command(name = "plan", description = {"Show the execution plan of a network: its pseudo-layers, kernels, and why these.",
    "Bytes are those of weights and index arrays. Without a file, --calibrate is all that is done."},
    footer = {"", "Examples:", "  snn plan digits.snn", "  snn plan digits.snn Skips --json", "  snn plan digits.snn -o plan.xmi",
        "  snn plan --calibrate"})
public final class PlanCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", description = "The .snn file.")
  private Path file;

  @Parameters(index = "1", arity = "0..1", paramLabel = "NAME",
      description = "The network or experiment; may be left out where the file has one.")
  private String name;

  @Option(names = {"-o", "--output"}, paramLabel = "PLAN", description = "Save the plan as a model (XMI).")
  private Path output;

  @Option(names = "--all", description = "Show every pseudo-layer, even if there are many.")
  private boolean all;

  @Mixin
  private CalibrateOption calibrate;

  @Mixin
  private DataOption data;

  @Mixin
  private JsonOption json;

  @Mixin
  private HelpOption help;

  private final Console console;

  /** A command on this console. */
  public PlanCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (file == null) {
      return withoutFile();
    }
    Path target = output == null ? null : OutputFile.in(output, console);
    Source source = Source.read(file, data.texts(console), console);
    CostsInUse costs = calibrate.costs(console);
    ExecutionPlan plan = costs.plan(source.element(name));
    if (target != null) {
      Saving.write(target, out -> PlanFiles.write(plan, out));
    }
    PlanReport report = PlanReport.of(plan);
    if (!json.print(Json.with(report, "costs", costs.asMap()), console)) {
      PlanText.lines(report, all).forEach(console.out()::println);
      console.out().println();
      console.out().println(costs.line(console));
    }
    return Status.OK;
  }

  private int withoutFile() {
    if (!calibrate.wanted()) {
      throw new ParameterException(spec.commandLine(), "Missing required parameter: 'FILE'");
    }
    CostsInUse costs = calibrate.costs(console);
    if (!json.print(Map.of("costs", costs.asMap()), console)) {
      console.out().println(costs.line(console));
    }
    return Status.OK;
  }
}
