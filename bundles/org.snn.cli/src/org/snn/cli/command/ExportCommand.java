package org.snn.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.snn.cli.Console;
import org.snn.cli.Status;
import org.snn.cli.VectorModule;
import org.snn.cli.export.Export;
import org.snn.cli.export.ExportFormat;
import org.snn.cli.export.ExportFormats;
import org.snn.cli.run.TrainedModel;
import org.snn.data.DataRequest;
import org.snn.trainer.cpu.CpuBackend;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code snn export MODEL --format csv -o DIR}: a trained network in a format of others. */
@Command(name = "export",
    footer = {"", "Examples:", "  snn export runs/digits/model.snna --format csv -o digits",
        "  snn export small.snna --format onnx -o small.onnx",
        "  snn export small.snna --format c --int8 all -o firmware", "  snn export small.snna --format snn -o small"})
public final class ExportCommand implements Callable<Integer> {

  private static final Set<String> OF_ALL_FORMATS = Set.of("--format", "--output", "--help");

  private CommandSpec spec;

  @Parameters(paramLabel = "MODEL", description = "The trained network, a .snna file.")
  private Path file;

  @Option(names = "--format", paramLabel = "FORMAT", required = true, converter = FormatConverter.class,
      description = "One of these formats.")
  private ExportFormat format;

  @Option(names = {"-o", "--output"}, paramLabel = "PATH", required = true,
      description = "Where it goes: a folder, or a file where the format is one.")
  private Path output;

  @Mixin
  private ProgramOptions program;

  @Mixin
  private DataOption data;

  @Mixin
  private HelpOption help;

  private final Console console;

  /** A command on this console. */
  public ExportCommand(Console console) {
    this.console = console;
  }

  /** Takes what picocli knows of the command, and says in its help what formats there are. */
  @Spec
  void describe(CommandSpec command) {
    spec = command;
    Stream<String> formats = ExportFormats.ALL.stream().map(format -> "%s: %s".formatted(format.name(), format.description()));
    command.usageMessage().description(Stream.concat(Stream.of("Write a trained network in another format."), formats)
        .toArray(String[]::new));
  }

  @Override
  public Integer call() throws IOException {
    requireOptionsOfFormat();
    TrainedModel model = TrainedModel.load(console.resolve(file));
    DataRequest.Builder request = model.request();
    data.lookIn(request, model.text().map(Path::getParent).orElse(null), console);
    VectorModule.load();
    format.write(new Export(model, request.build(), console.resolve(output), program.get(), new CpuBackend(), console));
    return Status.OK;
  }

  private void requireOptionsOfFormat() {
    for (OptionSpec option : spec.commandLine().getParseResult().matchedOptionsSet()) {
      String name = option.longestName();
      if (!OF_ALL_FORMATS.contains(name) && !format.options().contains(name)) {
        throw new ParameterException(spec.commandLine(), "Option '%s' does not go with --format %s".formatted(name, format.name()));
      }
    }
  }
}
