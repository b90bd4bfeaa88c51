package org.snn.product;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the programs that this repository makes: the launcher, and the product as the build has made it. */
final class Programs {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
  private static final int MINUTES = 3;

  /** Starts Equinox, which runs the command as an application. */
  static final Path PRODUCT =
      ROOT.resolve("releng/org.snn.repository/target/products/org.snn.headless/linux/gtk/x86_64/snn");

  /** What a program has left behind. */
  record Result(int status, String out, String err) {
  }

  private Programs() {
  }

  /** A file of this repository; tests run in their module's folder, {@code tests/<module>}. */
  static Path file(String path) {
    return ROOT.resolve(path);
  }

  /** A command that runs in the folder, with the Java that runs the tests. */
  static ProcessBuilder command(Path folder, Path program, String... arguments) {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder;
  }

  /** Runs a command to its end, without input; its output passes through files in the scratch folder. */
  static Result run(ProcessBuilder command, Path scratch) throws IOException, InterruptedException {
    Path out = Files.createTempFile(scratch, "out", ".txt");
    Path err = Files.createTempFile(scratch, "err", ".txt");
    Process process = command.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    process.getOutputStream().close();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("Not ended within %d minutes: %s".formatted(MINUTES, command.command()));
    }
    return new Result(process.exitValue(), read(out), read(err));
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
