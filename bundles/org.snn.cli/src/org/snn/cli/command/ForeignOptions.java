package org.snn.cli.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Options of files of networks that were trained elsewhere. */
final class ForeignOptions {

  private enum Zeros {
    keep, drop
  }

  @Option(names = "--text", paramLabel = "FILE.snn",
      description = "onnx: a text whose experiment says data and settings. safetensors: also the network.")
  private Path text;

  @Option(names = "--experiment", paramLabel = "NAME", description = "The experiment, where the text has several.")
  private String experiment;

  @Option(names = "--map", paramLabel = "GROUP=TENSOR",
      description = "safetensors: what the tensors of a group are called, without '.weight'.")
  private Map<String, String> names = new LinkedHashMap<>();

  @Option(names = "--zeros", paramLabel = "keep|drop",
      description = "onnx: whether weights that are exactly 0 are connections. Default: keep.")
  private Zeros zeros = Zeros.keep;

  /** Refuses options that do not go with the file. */
  void check(CommandSpec command, boolean foreign, boolean tensors) {
    require(command, !tensors || text != null, "A .safetensors file needs the text of its network: --text FILE.snn");
    require(command, tensors || names.isEmpty(), "Option '--map' is for .safetensors files only");
    require(command, foreign || text == null, "Option '--text' is for .onnx and .safetensors files only");
    require(command, experiment == null || text != null, "Option '--experiment' needs a text: --text FILE.snn");
    require(command, foreign && !tensors || zeros == Zeros.keep, "Option '--zeros' is for .onnx files only");
  }

  private static void require(CommandSpec command, boolean right, String problem) {
    if (!right) {
      throw new ParameterException(command.commandLine(), problem);
    }
  }

  /** The text, or null. */
  Path text() {
    return text;
  }

  String experiment() {
    return experiment;
  }

  Map<String, String> names() {
    return names;
  }

  boolean keepsZeros() {
    return zeros == Zeros.keep;
  }
}
