package org.snn.cli;

/** The version of this program, as users see it; the same as that of the bundles. */
public final class Version {

  /** As in {@code 0.1.0}. */
  public static final String NAME = "0.1.0";

  private Version() {
  }
}
