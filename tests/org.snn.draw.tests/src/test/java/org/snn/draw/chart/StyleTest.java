package org.snn.draw.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Colours can be seen by everybody, in the light and in the dark. */
class StyleTest {

  /** WCAG 2.1, success criteria 1.4.11 and 1.4.3. */
  private static final double GRAPHICS = 3;
  private static final double TEXT = 4.5;
  /** In CIELAB, where 2.3 is a just noticeable difference. */
  private static final double DIFFERENT = 18;
  /** Nobody, and people without long, middle and short cones: Machado, Oliveira and Fernandes 2009, severity 1. */
  private static final List<double[][]> EYES = List.of(
      new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
      new double[][] {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
      new double[][] {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
      new double[][] {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}});

  /** The light part of the sheet, or the part for the dark. */
  private static String part(boolean dark) {
    String[] parts = Style.sheet().split("@media \\(prefers-color-scheme: dark\\)");
    assertThat(parts).hasSize(2);
    return parts[dark ? 1 : 0];
  }

  private static List<String> colours(String sheet, String selector) {
    List<String> colours = new ArrayList<>();
    for (Matcher rule = Pattern.compile(selector + " \\{[^}]*?(#[0-9a-f]{6})").matcher(sheet); rule.find();) {
      colours.add(rule.group(1));
    }
    assertThat(colours).as(selector).isNotEmpty();
    return colours;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everythingStandsOutFromTheBackground(boolean dark) {
    String background = colours(part(dark), "background").get(0);
    assertThat(colours(part(dark), "colour\\d")).hasSize(4).allMatch(colour -> contrast(colour, background) >= GRAPHICS);
    assertThat(colours(part(dark), "(?:text|muted|tick)")).allMatch(colour -> contrast(colour, background) >= TEXT);
    assertThat(colours(part(dark), "axis")).allMatch(colour -> contrast(colour, background) >= GRAPHICS);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void seriesCanBeToldApart(boolean dark) {
    List<String> colours = colours(part(dark), "colour\\d");
    for (double[][] eyes : EYES) {
      for (int i = 0; i < colours.size(); i++) {
        for (int j = 0; j < i; j++) {
          assertThat(distance(lab(colours.get(i), eyes), lab(colours.get(j), eyes))).as("%s and %s", colours.get(i), colours.get(j))
              .isGreaterThan(DIFFERENT);
        }
      }
    }
  }

  private static double contrast(String one, String other) {
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
