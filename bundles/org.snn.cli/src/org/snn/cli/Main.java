package org.snn.cli;

/** The {@code snn} command on a plain JVM. */
public final class Main {

  private Main() {
  }

  /** Runs the command and ends the JVM with its exit status. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  static int run(String[] arguments) {
    if (arguments.length == 1 && arguments[0].equals("--version")) {
      System.out.println("snn 0.1.0");
      return 0;
    }
    System.err.println("Usage: snn --version");
    return arguments.length == 1 && arguments[0].equals("--help") ? 0 : 2;
  }
}
