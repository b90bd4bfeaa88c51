package org.snn.draw;

import java.util.List;
import java.util.Locale;

/** How colours, as #rrggbb, are seen. */
public final class Colours {

  /** Least contrast of graphics and of text: WCAG 2.1, success criteria 1.4.11 and 1.4.3. */
  public static final double GRAPHICS = 3;
  public static final double TEXT = 4.5;
  /** Least difference of colours that mean different things; 2.3 is just noticeable. */
  public static final double DIFFERENT = 18;

  /** Nobody, and people without long, middle and short cones: Machado, Oliveira and Fernandes 2009, severity 1. */
  private static final List<double[][]> EYES = List.of(
      new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
      new double[][] {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
      new double[][] {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
      new double[][] {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}});

  private Colours() {
  }

  /** The colour that a colour of some opacity has on another one. */
  public static String over(String colour, double opacity, String background) {
    StringBuilder mixed = new StringBuilder("#");
    for (int i = 1; i < 7; i += 2) {
      double above = Integer.parseInt(colour.substring(i, i + 2), 16);
      double below = Integer.parseInt(background.substring(i, i + 2), 16);
      mixed.append(String.format(Locale.ROOT, "%02x", Math.round(opacity * above + (1 - opacity) * below)));
    }
    return mixed.toString();
  }

  /** The least difference of two colours for anybody's eyes, in CIELAB. */
  public static double difference(String one, String other) {
    return EYES.stream().mapToDouble(eyes -> distance(lab(one, eyes), lab(other, eyes))).min().orElseThrow();
  }

  /** The contrast ratio of two colours, WCAG 2.1. */
  public static double contrast(String one, String other) {
    double a = luminance(linear(one));
    double b = luminance(linear(other));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double[] linear(String colour) {
    double[] linear = new double[3];
    for (int i = 0; i < 3; i++) {
      double value = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      linear[i] = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
    return linear;
  }

  private static double luminance(double[] rgb) {
    return 0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2];
  }

  private static double[] lab(String colour, double[][] eyes) {
    double[] rgb = linear(colour);
    double[] seen = new double[3];
    for (int i = 0; i < 3; i++) {
      seen[i] = Math.max(0, Math.min(1, eyes[i][0] * rgb[0] + eyes[i][1] * rgb[1] + eyes[i][2] * rgb[2]));
    }
    double x = root((0.4124564 * seen[0] + 0.3575761 * seen[1] + 0.1804375 * seen[2]) / 0.95047);
    double y = root(luminance(seen));
    double z = root((0.0193339 * seen[0] + 0.1191920 * seen[1] + 0.9503041 * seen[2]) / 1.08883);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double root(double value) {
    return value > 216.0 / 24389 ? Math.cbrt(value) : (24389.0 / 27 * value + 16) / 116;
  }

  private static double distance(double[] a, double[] b) {
    return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
  }
}
