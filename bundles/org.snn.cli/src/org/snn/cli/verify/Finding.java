package org.snn.cli.verify;

/**
 * What came out of one check of a trained network.
 *
 * @param check its name, one word
 * @param outcome whether the network passed it
 * @param detail what was looked at, or what is wrong
 */
public record Finding(String check, Outcome outcome, String detail) {

  /** How a check ended. */
  public enum Outcome {
    passed, failed, skipped
  }

  static Finding passed(String check, String detail) {
    return new Finding(check, Outcome.passed, detail);
  }

  static Finding failed(String check, String detail) {
    return new Finding(check, Outcome.failed, detail);
  }

  static Finding skipped(String check, String detail) {
    return new Finding(check, Outcome.skipped, detail);
  }

  /** Passed, if nothing is wrong. */
  static Finding of(String check, String wrong, String detail) {
    return wrong == null ? passed(check, detail) : failed(check, wrong);
  }
}
