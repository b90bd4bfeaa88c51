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
    List<String> command = new ArrayList<>(List.of(HOME.resolve("snn").toString()));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out.toFile())
        .redirectError(err.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.start();
    process.getOutputStream().close();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("The product has not ended within %d minutes: %s".formatted(MINUTES, command));
    }
    return new Result(process.exitValue(), read(out), read(err));
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
