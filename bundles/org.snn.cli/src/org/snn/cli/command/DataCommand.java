package org.snn.cli.command;

import org.snn.cli.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code snn data}: what stands behind the name of a data set. */
@Command(name = "data", synopsisSubcommandLabel = "COMMAND", description = "Download data sets, and look into data.",
    footer = {"", "Examples:", "  snn data list", "  snn data get mnist --to data/mnist", "  snn data info iris.csv"})
public final class DataCommand implements Runnable {

  @Spec
  private CommandSpec spec;

  @Mixin
  private HelpOption help;

  private final Console console;

  /** A command on this console. */
  public DataCommand(Console console) {
    this.console = console;
  }

  /** Adds its own subcommands to the command line of this command. */
  public void addTo(CommandLine snn) {
    snn.addSubcommand(new CommandLine(this).addSubcommand(new DataGetCommand(console))
        .addSubcommand(new DataListCommand(console)).addSubcommand(new DataInfoCommand(console)));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command");
  }
}
