package org.snn.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.snn.cli.command.BenchCommand;
import org.snn.cli.command.CheckCommand;
import org.snn.cli.command.DataCommand;
import org.snn.cli.command.DeviceCommand;
import org.snn.cli.command.DeviceOption;
import org.snn.cli.command.DrawCommand;
import org.snn.cli.command.EvalCommand;
import org.snn.cli.command.ExportCommand;
import org.snn.cli.command.FormatCommand;
import org.snn.cli.command.ImportCommand;
import org.snn.cli.command.InfoCommand;
import org.snn.cli.command.LotteryCommand;
import org.snn.cli.command.LspCommand;
import org.snn.cli.command.PlanCommand;
import org.snn.cli.command.PredictCommand;
import org.snn.cli.command.PruneCommand;
import org.snn.cli.command.ReportCommand;
import org.snn.cli.command.ServeCommand;
import org.snn.cli.command.SnnCommand;
import org.snn.cli.command.TrainCommand;
import org.snn.cli.command.VerifyCommand;
import org.snn.cli.output.Failures;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The whole command line: which commands there are, and what becomes of their results and failures. */
public final class Cli {

  private static final int WIDEST_HELP = 120;
  private static final int NARROWEST_HELP = 60;

  private final Console console;
  private final Failures failures;

  /** A command line on this console. */
  public Cli(Console console) {
    this.console = console;
    this.failures = new Failures(console);
  }

  /** Runs one command; never throws. Returns one of {@link Status}. */
  public int run(String... arguments) {
    int status;
    try {
      status = commandLine().execute(arguments);
    } catch (Throwable failure) {
      // Errors such as OutOfMemoryError, which picocli lets through.
      status = failures.report(failure);
    }
    if (console.out().checkError() && status == Status.OK) {
      return failures.report(new UserError("Standard output cannot be written; is the disk full or the pipe closed?"));
    }
    return status;
  }

  private CommandLine commandLine() {
    CommandLine snn = new CommandLine(new SnnCommand());
    for (Object command : commands()) {
      snn.addSubcommand(command);
    }
    new DataCommand(console).addTo(snn);
    snn.addSubcommand(new CommandLine.HelpCommand());
    snn.setOut(new PrintWriter(console.out(), true));
    snn.setErr(new PrintWriter(console.err(), true));
    snn.setColorScheme(Help.defaultColorScheme(console.canColour() ? Ansi.ON : Ansi.OFF));
    snn.setUsageHelpWidth(Math.max(NARROWEST_HELP, Math.min(WIDEST_HELP, console.columns())));
    snn.setExecutionStrategy(Cli::execute);
    snn.setParameterExceptionHandler((problem, args) -> failures.usage(problem));
    snn.setExecutionExceptionHandler((failure, line, result) -> failures.report(failure));
    return snn;
  }

  /** Runs the command, then gives back its device, if it has one; a device that failed fails at that too, which is not what counts. */
  private static int execute(ParseResult parsed) {
    Optional<DeviceOption> device = parsed.asCommandLineList().stream()
        .flatMap(line -> line.getCommandSpec().mixins().values().stream()).map(CommandSpec::userObject)
        .filter(DeviceOption.class::isInstance).map(DeviceOption.class::cast).findFirst();
    try (DeviceOption held = device.orElse(null)) {
      return new CommandLine.RunLast().execute(parsed);
    }
  }

  private List<Object> commands() {
    return List.of(new CheckCommand(console), new PlanCommand(console), new DrawCommand(console), new TrainCommand(console),
        new EvalCommand(console), new PredictCommand(console), new ServeCommand(console), new InfoCommand(console),
        new VerifyCommand(console), new ExportCommand(console), new ImportCommand(console), new PruneCommand(console),
        new LotteryCommand(console), new ReportCommand(console), new BenchCommand(console), new DeviceCommand(console),
        new FormatCommand(console), new LspCommand(console));
  }
}
