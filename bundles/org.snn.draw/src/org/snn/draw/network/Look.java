package org.snn.draw.network;

import java.util.Locale;
import org.snn.draw.scene.Ink;
import org.snn.plan.Role;

/** Sizes, and what is said alike everywhere. */
final class Look {

  static final double TITLE = 17;
  static final double FONT = 13;
  static final double SMALL = 11;
  static final double TINY = 10;
  /** Height of a line of text of this size. */
  static final double LINE = 1.45;

  private Look() {
  }

  static Ink ink(Role role) {
    return switch (role) {
      case INPUT -> Ink.INPUT;
      case OUTPUT -> Ink.OUTPUT;
      default -> Ink.HIDDEN;
    };
  }

  static Ink tint(Role role) {
    return switch (role) {
      case INPUT -> Ink.INPUT_TINT;
      case OUTPUT -> Ink.OUTPUT_TINT;
      default -> Ink.HIDDEN_TINT;
    };
  }

  /** 12,500. */
  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** 12,500 connections; 1 connection. */
  static String count(long number, String what) {
    return count(number) + " " + what + (number == 1 ? "" : "s");
  }

  /** 20 %; 0.31 %. Less than all is never 100 %. */
  static String percent(long part, long whole) {
    if (part == whole) {
      return "100 %";
    }
    double percent = 100.0 * part / whole;
    return String.format(Locale.ROOT, percent >= 99 ? "> 99 %%" : percent >= 10 ? "%.0f %%" : percent >= 1 ? "%.1f %%" : "%.2g %%", percent);
  }

  /** 0.25; three digits at most. */
  static String weight(double weight) {
    return String.format(Locale.ROOT, Math.abs(weight) >= 100 ? "%.0f" : Math.abs(weight) >= 10 ? "%.1f" : "%.2f", weight);
  }
}
