package org.snn.cli.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.snn.cli.Console;
import org.snn.cli.UserError;
import org.snn.interop.InteropException;
import org.snn.interop.csv.CsvImport;
import org.snn.interop.imported.ImportedNetwork;
import org.snn.interop.neat.NeatImport;
import org.snn.network.Activation;

/** Files that networks can be read from, by the ends of their names. */
public final class NetworkFile {

  private NetworkFile() {
  }

  /**
   * Reads a network.
   *
   * @param neurons a table of neurons for a list of connections, or null
   * @param hidden activation where a list of connections says none
   * @throws UserError if it cannot be read, or the file is of another kind
   */
  public static ImportedNetwork read(Path file, Path neurons, Activation hidden, Console console) throws IOException {
    Path path = existing(file, console);
    String name = networkName(file);
    try {
      if (file.toString().endsWith(".json")) {
        try (InputStream in = Files.newInputStream(path)) {
          return NeatImport.read(in, name);
        } catch (InteropException wrong) {
          throw new UserError("%s: %s.".formatted(file, wrong.getMessage()), wrong);
        }
      }
      if (file.toString().endsWith(".csv") || file.toString().endsWith(".csv.gz")) {
        return csv(file, neurons, hidden, console, name);
      }
    } catch (InteropException wrong) {
      throw new UserError(wrong.getMessage() + ".", wrong);
    }
    throw new UserError(
        "%s: is none of .csv (a list of connections), .json (neat-python), .onnx and .safetensors; name such a file.".formatted(file));
  }

  private static ImportedNetwork csv(Path file, Path neurons, Activation hidden, Console console, String name) throws IOException {
    try (BufferedReader connections = lines(console.resolve(file))) {
      if (neurons == null) {
        return CsvImport.read(name, file.toString(), connections, hidden);
      }
      try (BufferedReader table = lines(existing(neurons, console))) {
        return CsvImport.read(name, file.toString(), connections, neurons.toString(), table);
      }
    }
  }

  private static BufferedReader lines(Path path) throws IOException {
    InputStream bytes = Files.newInputStream(path);
    InputStream plain = path.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
    return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), 1 << 16);
  }

  private static Path existing(Path file, Console console) {
    Path path = console.resolve(file);
    if (!Files.isRegularFile(path)) {
      throw new UserError("%s: there is no such file.".formatted(file));
    }
    return path;
  }

  /** A name of a network made of that of a file. */
  private static String networkName(Path file) {
    String name = file.getFileName().toString().replaceFirst("(\\.csv)?\\.[a-z]+$", "").replaceAll("[^A-Za-z0-9_]", "_");
    return name.matches("[A-Za-z_].*") && !name.matches("import|network|experiment|connect") ? name : "N" + name;
  }
}
