package org.snn.cli;

/** The command cannot go on, and the user has been told why. */
public final class Reported extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
