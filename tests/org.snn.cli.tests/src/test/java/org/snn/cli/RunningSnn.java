package org.snn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** A command in a process of its own, which is stopped from outside. */
final class RunningSnn {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int KILLED = 128 + 9;

  private final Path folder;
  private final Process process;

  private RunningSnn(Path folder, Process process) {
    this.folder = folder;
    this.process = process;
  }

  /** Starts it in a folder; what it prints goes to out.txt and err.txt there. */
  static RunningSnn start(Path folder, String... arguments) throws IOException {
    return new RunningSnn(folder, SnnProcess.of(arguments).directory(folder.toFile())
        .redirectOutput(folder.resolve("out.txt").toFile()).redirectError(folder.resolve("err.txt").toFile()).start());
  }

  /** Waits while it writes a file, until that has so many lines. */
  RunningSnn awaitLines(Path file, int lines) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!Files.exists(file) || Files.readAllLines(file).size() < lines) {
      assertThat(process.isAlive()).as(err()).isTrue();
      assertThat(Instant.now()).isBefore(end);
      Thread.sleep(20);
    }
    return this;
  }

  /** SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
    assertThat(process.exitValue()).isEqualTo(KILLED);
  }

  /** SIGINT, as Ctrl-C; returns the exit status. */
  int interrupt() throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).inheritIO().start().waitFor();
    return end();
  }

  /** SIGTERM; returns the exit status. */
  int terminate() throws InterruptedException {
    process.destroy();
    return end();
  }

  /** Waits for the end; returns the exit status. */
  int end() throws InterruptedException {
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  /** What it has printed to standard error. */
  String err() throws IOException {
    return Files.readString(folder.resolve("err.txt"));
  }
}
