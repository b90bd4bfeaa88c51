package org.snn.ui.artefact;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** What {@code ProgressBar} of org.snn.cli draws: what goes on, a bar if there is room, per cent, time left, figures. */
  private static final Pattern BAR = Pattern.compile("(.+?)(?: \\[[#.]*])? +(\\d+)% ETA (\\S+) *(.*)");
  private static final int PER_CENT = 100;

  private final Path folder;
  private final List<String> command;
  private final Consumer<Outcome> listener;
  private final Interrupt interrupt = new Interrupt();
  private int shown;

  /**
   * A job.
   *
   * @param folder that paths are relative to
   * @param command as it would be typed after {@code snn}
   * @param listener is told of the end, on the job's thread, unless it was cancelled in time
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
    monitor.beginTask("snn " + command.get(0), PER_CENT);
    Screen screen = new Screen(line -> show(line, monitor));
    Console console = new Console(InputStream.nullInputStream(), new PrintStream(OutputStream.nullOutputStream()),
        new PrintStream(screen, true, StandardCharsets.UTF_8), folder, environment(), true, interrupt);
    int status = new Cli(console).run(command.toArray(String[]::new));
    if (status != org.snn.cli.Status.OK && monitor.isCanceled()) {
      return Status.CANCEL_STATUS;
    }
    String said = screen.text().lines().map(line -> line.replaceFirst("^snn: (error|warning): ", "")).collect(Collectors.joining("\n"));
    listener.accept(new Outcome(status == org.snn.cli.Status.OK, said));
    return Status.OK_STATUS;
  }

  /** Shows how far a progress bar is. */
  private void show(String line, IProgressMonitor monitor) {
    Matcher bar = BAR.matcher(line);
    if (bar.matches()) {
      int percent = Integer.parseInt(bar.group(2));
      monitor.worked(percent - shown);
      shown = percent;
      monitor.subTask("%s, %s, %s left".formatted(bar.group(1), bar.group(4), bar.group(3)));
    }
  }

  /** That of the workbench, on a terminal that draws progress bars; data is looked for where the preferences say. */
  private static Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.putAll(Map.of("TERM", "xterm", "COLUMNS", "120", "NO_COLOR", "1"));
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
