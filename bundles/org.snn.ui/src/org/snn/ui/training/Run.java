package org.snn.ui.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.runtime.ILog;
import org.snn.trainer.report.MetricsReader;
import org.snn.trainer.report.RunMetrics;

/** A run folder and what is known of it. One thread reads; what was read may be asked for on any. */
public final class Run {

  /** How far a run has come. */
  public enum State {
    /** Its trainer was started here, and runs. */
    RUNNING("running"),
    /** It can go on. */
    STOPPED("stopped"),
    /** Its network is there. */
    FINISHED("finished");

    private final String text;

    State(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String METRICS = "metrics.jsonl";
  private static final String DESCRIPTION = "run.json";

  private final Path folder;
  private final int number;
  private final MetricsReader reader;
  private volatile RunMetrics metrics;
  private volatile State state = State.STOPPED;
  private boolean warned;

  /**
   * A run that was not read yet.
   *
   * @param number of the run in its list: it decides the colour
   */
  Run(Path folder, int number) {
    this.folder = folder;
    this.number = number;
    this.reader = new MetricsReader(folder.resolve(METRICS));
    this.metrics = reader.metrics();
  }

  /** Whether a run lies here. */
  static boolean isRun(Path folder) {
    return Files.isRegularFile(folder.resolve(METRICS)) && Files.isRegularFile(folder.resolve(DESCRIPTION));
  }

  /** When the run was written to, as far as its folder shows it. */
  static long lastWritten(Path folder) {
    try {
      return Files.getLastModifiedTime(folder.resolve(METRICS)).toMillis();
    } catch (IOException absent) {
      return 0;
    }
  }

  /** Its folder, absolute. */
  public Path folder() {
    return folder;
  }

  /** Name of the folder: that of the experiment, with a number where there are several runs. */
  public String name() {
    return folder.getFileName().toString();
  }

  /** Where the run belongs: the last folders above it, without that of runs. */
  public String place() {
    Path above = folder.getParent().getParent();
    return above == null || above.getFileName() == null ? "" : above.getFileName().toString();
  }

  int number() {
    return number;
  }

  /** What was read so far. */
  public RunMetrics metrics() {
    return metrics;
  }

  /** How far it was when it was read. */
  public State state() {
    return state;
  }

  /**
   * Reads what is new; returns whether something is.
   *
   * @param running whether its trainer runs
   */
  boolean read(boolean running) {
    boolean changed = false;
    try {
      changed = reader.read();
      metrics = changed ? reader.metrics() : metrics;
    } catch (IOException e) {
      warn(e);
    }
    State now = running ? State.RUNNING : described();
    changed |= now != state;
    state = now;
    return changed;
  }

  private State described() {
    try {
      String text = MAPPER.readTree(Files.readAllBytes(folder.resolve(DESCRIPTION))).path("state").asText();
      return State.FINISHED.name().equals(text) ? State.FINISHED : State.STOPPED;
    } catch (IOException absentOrDamaged) {
      return State.STOPPED;
    }
  }

  /** Once is enough: it is read again twice a second. */
  private void warn(IOException failure) {
    if (!warned) {
      warned = true;
      ILog.of(Run.class).warn("%s cannot be read (%s).".formatted(folder.resolve(METRICS), failure.getMessage()), failure);
    }
  }
}
