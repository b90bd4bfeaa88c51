package org.snn.cli.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.snn.artefact.ArtefactInfo;
import org.snn.cli.Console;
import org.snn.cli.Status;
import org.snn.cli.output.ArtefactProperties;
import org.snn.cli.output.Properties;
import org.snn.cli.output.TextProperties;
import org.snn.cli.run.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code snn info FILE}: what is in a trained network or a text. */
@Command(name = "info", description = "Say what is in a trained network (.snna) or a text (.snn).",
    footer = {"", "Examples:", "  snn info runs/digits/model.snna", "  snn info digits.snn --json"})
public final class InfoCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "A .snna or .snn file.")
  private Path file;

  @Mixin
  private DataOption data;

  @Mixin
  private JsonOption json;

  @Mixin
  private HelpOption help;

  private final Console console;

  /** A command on this console. */
  public InfoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Map<String, Object> properties = file.toString().endsWith(".snn")
        ? TextProperties.of(Source.read(file, data.texts(console), console).loaded())
        : ArtefactProperties.of(ArtefactInfo.load(console.resolve(file)));
    if (!json.print(properties, console)) {
      Properties.lines(properties).forEach(console.out()::println);
    }
    return Status.OK;
  }
}
