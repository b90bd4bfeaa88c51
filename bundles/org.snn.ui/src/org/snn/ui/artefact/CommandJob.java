package org.snn.ui.artefact;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.snn.cli.Cli;
import org.snn.cli.Console;
import org.snn.cli.Interrupt;
import org.snn.ui.preferences.SnnPreferences;

/** Runs one command of {@code snn} in this JVM; cancelling it is what Ctrl-C is in a terminal: nothing is left half written. */
final class CommandJob extends Job {

  /**
   * What came of a command.
   *
   * @param done whether it did what was asked
   * @param message what it said, without its way of saying that it is an error or a warning
   */
  record Outcome(boolean done, String message) {
  }

  private final Path folder;
  private final List<String> command;
  private final Consumer<Outcome> listener;
  private final Interrupt interrupt = new Interrupt();

  /**
   * A job.
   *
   * @param folder that paths are relative to
   * @param command as it would be typed after {@code snn}
   * @param listener is told of the end, on the job's thread, unless it is cancelled
   */
  CommandJob(String name, Path folder, List<String> command, Consumer<Outcome> listener) {
    super(name);
    this.folder = folder;
    this.command = command;
    this.listener = listener;
    setUser(true);
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    monitor.beginTask("snn " + String.join(" ", command), IProgressMonitor.UNKNOWN);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = new Console(InputStream.nullInputStream(), new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8), folder, environment(), false, interrupt);
    int status = new Cli(console).run(command.toArray(String[]::new));
    if (monitor.isCanceled()) {
      return Status.CANCEL_STATUS;
    }
    String said = err.toString(StandardCharsets.UTF_8).lines().map(line -> line.replaceFirst("^snn: (error|warning): ", ""))
        .collect(Collectors.joining("\n"));
    listener.accept(new Outcome(status == org.snn.cli.Status.OK, said));
    return Status.OK_STATUS;
  }

  /** That of the workbench; data is looked for where the preferences say. */
  private static Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(System.getenv());
    if (!SnnPreferences.data().isEmpty()) {
      environment.put("SNN_DATA", SnnPreferences.data());
    }
    return environment;
  }

  @Override
  protected void canceling() {
    interrupt.signal().request();
  }
}
