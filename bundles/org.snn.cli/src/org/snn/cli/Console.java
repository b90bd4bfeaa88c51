package org.snn.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * All that a command sees of the world around it, so that tests can give it another one.
 *
 * @param in standard input
 * @param out results
 * @param err errors, warnings and hints
 * @param directory what relative paths are relative to, absolute
 * @param environment environment variables
 * @param terminal whether a person watches the output
 * @param interrupt whether the person wants the command to stop
 */
public record Console(InputStream in, PrintStream out, PrintStream err, Path directory, Map<String, String> environment,
    boolean terminal, Interrupt interrupt) {

  private static final int DEFAULT_COLUMNS = 80;

  /** The console of this process; text is UTF-8 whatever the locale says. */
  public static Console ofProcess() {
    return new Console(System.in, stream(FileDescriptor.out), stream(FileDescriptor.err), Path.of("").toAbsolutePath(),
        System.getenv(), isTerminal(), new Interrupt());
  }

  /** Up to Java 21 there is a console only on terminals; since then it has to be asked. */
  private static boolean isTerminal() {
    java.io.Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (Boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException before22) {
      return true;
    }
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    OutputStream buffered = new BufferedOutputStream(new FileOutputStream(descriptor));
    return new PrintStream(buffered, true, StandardCharsets.UTF_8);
  }

  /** The file or folder that the user means by this path. */
  public Path resolve(Path path) {
    return directory.resolve(path).normalize();
  }

  /** A path as the user would type it. */
  public String show(Path path) {
    return relative(path.toString());
  }

  /** The text with the working directory as {@code .}, and paths below it relative to it. */
  public String relative(String text) {
    if (directory.getNameCount() == 0) {
      return text;
    }
    String here = Pattern.quote(directory.toString());
    return text.replaceAll(here + "/(?=[^\\s/])", "").replaceAll(here + "(?![\\w.-])", ".");
  }

  /**
   * Prints a line to standard error. Control characters that stand in files or arguments are shown as U+FFFD, so that they do
   * nothing to the terminal.
   */
  public void complain(String line) {
    err.println(line.replaceAll("[\\p{Cntrl}&&[^\t]]", "\uFFFD"));
  }

  /** The value of an environment variable, or null if it is unset or empty. */
  public String variable(String name) {
    String value = environment.get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  /** Width of the terminal in characters: {@code COLUMNS}, else 80. */
  public int columns() {
    try {
      int columns = Integer.parseInt(environment.getOrDefault("COLUMNS", ""));
      return columns > 0 ? columns : DEFAULT_COLUMNS;
    } catch (NumberFormatException notANumber) {
      return DEFAULT_COLUMNS;
    }
  }

  /** Whether the terminal can move its cursor back, as progress bars need. */
  public boolean canRedraw() {
    return terminal && !"dumb".equals(environment.get("TERM"));
  }

  /** Whether output may be coloured (https://no-color.org). */
  public boolean canColour() {
    return canRedraw() && variable("NO_COLOR") == null;
  }
}
