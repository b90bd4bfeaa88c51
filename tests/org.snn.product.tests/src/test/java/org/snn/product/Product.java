package org.snn.product;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The headless product as the build has made it: Equinox runs the command as an application. */
final class Product {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
  private static final Path HOME =
      ROOT.resolve("releng/org.snn.repository/target/products/org.snn.headless/linux/gtk/x86_64");
  private static final int MINUTES = 3;

  /** What a command has left behind. */
  record Result(int status, String out, String err) {
  }

  private final Path folder;

  /** Commands run in this folder. */
  Product(Path folder) {
    this.folder = folder;
  }

  /** A file of this repository. */
  static Path file(String path) {
    return ROOT.resolve(path);
  }

  Result run(String... arguments) throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    Process process = command(arguments).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    process.getOutputStream().close();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("Not ended within %d minutes: %s".formatted(MINUTES, List.of(arguments)));
    }
    return new Result(process.exitValue(), read(out), read(err));
  }

  /** Starts a command that is talked to; its errors go to those of the tests. */
  Process start(String... arguments) throws IOException {
    return command(arguments).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private ProcessBuilder command(String... arguments) {
    List<String> command = new ArrayList<>(List.of(HOME.resolve("snn").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder;
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
