package org.snn.cli.output;

import java.util.Locale;
import org.snn.cli.UserError;

/** What this JVM may use of the machine's memory, in words. */
public final class Heap {

  private Heap() {
  }

  /** Says that memory ran out, and what helps. */
  static String exhausted() {
    return "Out of memory: the heap ends at %s. %s".formatted(bytes(Runtime.getRuntime().maxMemory()), cure());
  }

  /**
   * Refuses work that cannot fit into what is left of the heap.
   *
   * @throws UserError with the figures and what helps
   */
  public static void require(long bytes, String work) {
    if (bytes > free()) {
      System.gc();
      if (bytes > free()) {
        throw new UserError("%s needs %s, and %s of the heap of %s are free. Use a smaller --batch. %s".formatted(
            work, bytes(bytes), bytes(free()), bytes(Runtime.getRuntime().maxMemory()), cure()));
      }
    }
  }

  private static long free() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
  }

  /** How the user gets more. */
  public static String cure() {
    return "Allow more with SNN_JAVA_OPTIONS, as in: SNN_JAVA_OPTIONS=-Xmx8g snn ...";
  }

  /** A number of bytes as a person writes it: 1.5 GiB. */
  public static String bytes(long bytes) {
    String[] units = {"B", "KiB", "MiB", "GiB", "TiB"};
    double value = bytes;
    int unit = 0;
    while (value >= 1024 && unit < units.length - 1) {
      value /= 1024;
      unit++;
    }
    return unit == 0 ? bytes + " B" : String.format(Locale.ROOT, "%.1f %s", value, units[unit]);
  }
}
