package org.snn.cli.export;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** A format that {@code snn export} writes. A new one is a class that says so, and an entry in {@link ExportFormats}. */
public interface ExportFormat {

  /** What {@code --format} calls it. */
  String name();

  /** What it writes, and where, in a sentence or two for {@code snn export --help}. */
  String description();

  /** How the name of its only file ends, as {@code .onnx}; empty if it writes into a folder. */
  default Optional<String> extension() {
    return Optional.empty();
  }

  /** Options that it takes beside {@code --format} and {@code -o}, as they are typed: {@code --int8}. */
  default Set<String> options() {
    return Set.of();
  }

  /**
   * Writes the network.
   *
   * @throws org.snn.cli.UserError if the format cannot say what the network computes, or a file cannot be written
   */
  void write(Export export) throws IOException;
}
