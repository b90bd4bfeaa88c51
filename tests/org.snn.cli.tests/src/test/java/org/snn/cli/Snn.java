package org.snn.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs {@code snn} inside this JVM with streams, directory, environment and terminal of the test's choice. */
public final class Snn {

  private final Path directory;
  private final Map<String, String> environment = new HashMap<>();
  private final Interrupt interrupt = new Interrupt();
  private InputStream in = InputStream.nullInputStream();
  private boolean terminal;

  private Snn(Path directory) {
    this.directory = directory;
  }

  /** What a command left: its exit status and what it printed. */
  public record Result(int status, String out, String err) {

    public List<String> lines() {
      return out.lines().toList();
    }

    public List<String> errorLines() {
      return err.lines().toList();
    }
  }

  /** A command line whose working directory this is. */
  public static Snn in(Path directory) {
    return new Snn(directory);
  }

  public Snn with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  public Snn onTerminal() {
    terminal = true;
    return this;
  }

  public Snn reading(String text) {
    in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Ctrl-C is pressed before the command starts. */
  public Snn interrupted() {
    interrupt.signal().request();
    return this;
  }

  public Result run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = new Console(in, new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8), directory.toAbsolutePath(), environment, terminal, interrupt);
    int status = new Cli(console).run(arguments);
    return new Result(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
