package org.snn.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.snn.artefact.Artefact;
import org.snn.artefact.csv.ConnectionsCsv;
import org.snn.artefact.csv.NeuronsCsv;
import org.snn.cli.Console;
import org.snn.cli.Status;
import org.snn.cli.output.Saving;
import org.snn.trainer.file.AtomicFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code snn export MODEL --format csv -o DIR}: a trained network in a format of others. */
@Command(name = "export", description = {"Write a trained network in another format.",
    "csv: connections.csv (source,target,weight) and neurons.csv (name,bias,activation). connections.csv can be read by"
        + " 'connect file' again."},
    footer = {"", "Examples:", "  snn export runs/digits/model.snna --format csv -o digits"})
public final class ExportCommand implements Callable<Integer> {

  private enum Format {
    csv
  }

  @Parameters(paramLabel = "MODEL", description = "The trained network, a .snna file.")
  private Path file;

  @Option(names = "--format", paramLabel = "csv", required = true, description = "The format.")
  private Format format;

  @Option(names = {"-o", "--output"}, paramLabel = "DIR", required = true, description = "Folder for the files.")
  private Path output;

  @Mixin
  private HelpOption help;

  private final Console console;

  /** A command on this console. */
  public ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Artefact artefact = Artefact.load(console.resolve(file));
    write("connections.csv", out -> ConnectionsCsv.write(artefact.plan(), artefact.parameters(), out));
    write("neurons.csv", out -> NeuronsCsv.write(artefact.plan(), artefact.parameters(), out));
    return Status.OK;
  }

  private void write(String name, AtomicFile.Content content) {
    Path target = console.resolve(output).resolve(name);
    Saving.write(target, content);
    console.out().println(console.show(target));
  }
}
