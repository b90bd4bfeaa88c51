package org.snn.draw.scene;

import java.util.Locale;

/** Sizes of letters in pixels, and how numbers are written. */
public final class Look {

  public static final double TITLE = 17;
  public static final double FONT = 13;
  public static final double SMALL = 11;
  public static final double TINY = 10;
  /** Height of a line of text of this size. */
  public static final double LINE = 1.45;

  private Look() {
  }

  /** 12,500. */
  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** 12,500 connections; 1 connection. */
  public static String count(long number, String what) {
    return count(number) + " " + what + (number == 1 ? "" : "s");
  }

  /** 20 %; 0.31 %. Less than all is never 100 %. */
  public static String percent(long part, long whole) {
    if (part == whole) {
      return "100 %";
    }
    double percent = 100.0 * part / whole;
    return String.format(Locale.ROOT, percent >= 99 ? "> 99 %%" : percent >= 10 ? "%.0f %%" : percent >= 1 ? "%.1f %%" : "%.2g %%", percent);
  }

  /** 0.25; three digits at most. */
  public static String weight(double weight) {
    return String.format(Locale.ROOT, Math.abs(weight) >= 100 ? "%.0f" : Math.abs(weight) >= 10 ? "%.1f" : "%.2f", weight);
  }
}
