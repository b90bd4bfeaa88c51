package org.snn.architecture.offender;

import picocli.CommandLine;

/** Breaks every rule for code below the command line, so that the tests can show that each check fails. */
public final class Offender {

  private static int calls;

  private Offender() {
  }

  /** Never called. */
  public static void offend(Exception e) {
    System.out.println(System.getProperty("offence") + calls++);
    e.printStackTrace();
    if (e instanceof CommandLine.PicocliException) {
      System.exit(1);
    }
  }
}
