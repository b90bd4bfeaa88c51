package org.snn.cli.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.snn.cli.Console;
import org.snn.cli.Status;
import org.snn.cli.output.Saving;
import org.snn.cli.report.ReportedRuns;
import org.snn.report.Report;
import org.snn.report.page.ReportPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code snn report RUN...}: an HTML page about trained networks. */
@Command(name = "report", description = {"Write a page about trained networks, for any browser.",
    "One HTML file that needs no network: learning curves, confusion matrix, worst samples, architecture, weights, where all of it comes from. "
        + "Runs of the same experiment with different seeds become means and standard deviations; others are compared."},
    footer = {"", "Examples:", "  snn report runs/digits", "  snn report runs/digits runs/digits-2 runs/digits-3 -o seeds.html",
        "  snn report lottery/digits -o lottery.html"})
public final class ReportCommand implements Callable<Integer> {

  @Parameters(paramLabel = "RUN", arity = "1..*",
      description = "A folder of snn train or snn lottery, or a trained network (.snna).")
  private List<Path> runs;

  @Option(names = {"-o", "--output"}, paramLabel = "FILE", defaultValue = "report.html", description = "The page. Default: report.html.")
  private Path output;

  @Mixin
  private DeviceOption device;

  @Mixin
  private DataOption data;

  @Mixin
  private HelpOption help;

  private final Console console;

  /** A command on this console. */
  public ReportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path file = OutputFile.in(output, console);
    ReportedRuns reported = new ReportedRuns(device.backend(), device.threads(),
        (request, beside) -> data.lookIn(request, beside, console), console, name -> console.err().println("Reading " + name));
    Report report = reported.read(runs);
    String page = new ReportPage(report).html();
    if (console.interrupt().signal().isRequested()) {
      return Status.INTERRUPTED;
    }
    Saving.write(file, out -> out.write(page.getBytes(StandardCharsets.UTF_8)));
    console.out().println("Report: " + console.show(file));
    return Status.OK;
  }
}
