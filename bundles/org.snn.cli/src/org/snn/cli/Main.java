package org.snn.cli;

/** The {@code snn} command on a plain JVM. */
public final class Main {

  private Main() {
  }

  /** Runs the command and ends the JVM with its exit status. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /** Runs the command on the console of this process and returns its exit status. */
  static int run(String[] arguments) {
    return new Cli(Console.ofProcess()).run(arguments);
  }
}
