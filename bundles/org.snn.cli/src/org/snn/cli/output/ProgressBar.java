package org.snn.cli.output;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * One line of a terminal that is drawn again and again: what is done, what remains, and how long it will take. Uses
 * nothing but carriage return and spaces, so it needs no ANSI; not to be used where output is not a terminal.
 */
public final class ProgressBar {

  private static final long NANOS_BETWEEN_DRAWINGS = 100_000_000L;
  private static final int WIDEST_BAR = 40;
  private static final int NARROWEST_BAR = 5;

  private final PrintStream out;
  private final int columns;
  private final LongSupplier nanos;
  private String label = "";
  private long total;
  private long started;
  private long drawn;
  private int shown;

  /**
   * @param columns width of the terminal; the last column stays free, as some terminals wrap there
   * @param nanos the time, as {@link System#nanoTime()}
   */
  public ProgressBar(PrintStream out, int columns, LongSupplier nanos) {
    this.out = out;
    this.columns = columns;
    this.nanos = nanos;
  }

  /** Begins a new count from 0 to {@code total}. */
  public void start(String newLabel, long newTotal) {
    label = newLabel;
    total = Math.max(1, newTotal);
    started = nanos.getAsLong();
    drawn = started - NANOS_BETWEEN_DRAWINGS;
  }

  /** Shows the count and some figures, at most ten times a second; {@code done} may not exceed the total. */
  public void update(long done, String figures) {
    long now = nanos.getAsLong();
    if (now - drawn >= NANOS_BETWEEN_DRAWINGS) {
      drawn = now;
      draw(line(done, figures, now - started));
    }
  }

  /** Takes the bar off the screen; the cursor stands at the start of its line. */
  public void clear() {
    if (shown > 0) {
      out.print("\r" + " ".repeat(shown) + "\r");
      out.flush();
      shown = 0;
    }
  }

  private void draw(String line) {
    out.print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
    out.flush();
    shown = line.length();
  }

  private String line(long done, String figures, long elapsed) {
    String tail = String.format(Locale.ROOT, " %3d%% ETA %s %s", done * 100 / total, eta(done, elapsed), figures);
    int room = Math.min(WIDEST_BAR, columns - 1 - label.length() - tail.length() - 3);
    String bar = room < NARROWEST_BAR ? "" : " [" + bar(room, done) + "]";
    String line = label + bar + tail;
    return line.substring(0, Math.min(line.length(), columns - 1));
  }

  private String bar(int width, long done) {
    int full = (int) (done * width / total);
    return "#".repeat(full) + ".".repeat(width - full);
  }

  private String eta(long done, long elapsed) {
    if (done == 0) {
      return "-:--";
    }
    long seconds = Math.round((double) elapsed / done * (total - done) / 1e9);
    return seconds < 3600
        ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
        : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
}
