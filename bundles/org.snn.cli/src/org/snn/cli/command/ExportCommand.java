package org.snn.cli.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.snn.artefact.Artefact;
import org.snn.artefact.SourceText;
import org.snn.interop.csv.ConnectionsCsv;
import org.snn.interop.csv.NeuronsCsv;
import org.snn.cli.Console;
import org.snn.cli.Status;
import org.snn.cli.lottery.TicketSource;
import org.snn.cli.output.Saving;
import org.snn.prune.rounds.Ticket;
import org.snn.prune.wiring.PlannedWiring;
import org.snn.prune.wiring.WiringNetwork;
import org.snn.trainer.file.AtomicFile;
import org.snn.transform.expand.EdgeWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code snn export MODEL --format csv -o DIR}: a trained network in a format of others. */
@Command(name = "export", description = {"Write a trained network in another format.",
    "csv: connections.csv (source,target,weight) and neurons.csv (name,bias,activation). connections.csv can be read by"
        + " 'connect file' again.",
    "snn: the text it was trained from, with the files that it reads; a pruned network's text, with its connections and weights."},
    footer = {"", "Examples:", "  snn export runs/digits/model.snna --format csv -o digits",
        "  snn export small.snna --format snn -o small"})
public final class ExportCommand implements Callable<Integer> {

  private enum Format {
    csv, snn
  }

  @Parameters(paramLabel = "MODEL", description = "The trained network, a .snna file.")
  private Path file;

  @Option(names = "--format", paramLabel = "csv|snn", required = true, description = "The format.")
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
    if (format == Format.snn) {
      writeText(artefact);
      return Status.OK;
    }
    write("connections.csv", out -> ConnectionsCsv.write(artefact.plan(), artefact.parameters(), out));
    write("neurons.csv", out -> NeuronsCsv.write(artefact.plan(), artefact.parameters(), out));
    return Status.OK;
  }

  private void writeText(Artefact artefact) {
    SourceText source = artefact.source();
    boolean among = source.files().values().stream().anyMatch(bytes -> Arrays.equals(bytes, source.network()));
    if (!among) {
      write("network.snn", out -> out.write(source.network()));
    }
    source.files().forEach((name, bytes) -> write(name, out -> out.write(bytes)));
    if (TicketSource.leavesOut(source)) {
      PlannedWiring planned = PlannedWiring.of(artefact.plan());
      float[] weights = planned.values(artefact.parameters()).connections();
      write(Ticket.CONNECTIONS, out -> EdgeWriter.write(WiringNetwork.edges(planned.wiring(), weights), out, true));
    }
  }

  private void write(String name, AtomicFile.Content content) {
    Path target = console.resolve(output).resolve(name);
    Saving.write(target, content);
    console.out().println(console.show(target));
  }
}
