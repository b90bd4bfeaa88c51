package org.snn.cli.command;

import org.snn.cli.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code snn} itself: help, version, and the question which command is meant. */
@Command(name = "snn", version = "snn " + Version.NAME, synopsisSubcommandLabel = "COMMAND",
    description = "Trains neural networks that have no layers: any directed acyclic graph of single neurons.",
    footer = {"", "Examples:",
        "  snn check digits.snn                  find mistakes",
        "  snn train digits.snn                  train the experiment in the file",
        "  snn predict runs/digits/model.snna in.csv -o out.csv",
        "", "Exit status: 0 fine, 1 the input is wrong, 2 wrong usage, 70 a bug in snn, 130 interrupted."})
public final class SnnCommand implements Runnable {

  @Spec
  private CommandSpec spec;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
  private boolean help;

  @Option(names = {"-V", "--version"}, versionHelp = true, description = "Show the version.")
  private boolean version;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command");
  }
}
