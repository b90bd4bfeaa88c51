package org.snn.cli;

/** Exit statuses of {@code snn}. */
public final class Status {

  /** All went well; warnings do not count. */
  public static final int OK = 0;
  /** The input is wrong, or something outside (disk, memory, network) stands in the way. */
  public static final int INPUT = 1;
  /** The command line is wrong. */
  public static final int USAGE = 2;
  /** A bug in SNN; EX_SOFTWARE of sysexits.h. */
  public static final int INTERNAL = 70;
  /** Stopped by Ctrl-C: 128 + SIGINT. */
  public static final int INTERRUPTED = 130;

  private Status() {
  }
}
