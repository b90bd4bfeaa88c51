package org.snn.draw.scene;

import java.util.Locale;

/**
 * What a colour stands for, and how it looks on a light and on a dark background. Blue and vermilion, the signs of weights, are those
 * of Okabe and Ito (Color Universal Design, 2008): they differ for everybody. Against what they are drawn on, texts have a contrast of
 * 4.5 to 1 and all that is read as a sign one of 3 to 1 (WCAG 2.1, 1.4.3 and 1.4.11).
 */
public enum Ink {

  BACKGROUND(0xFFFFFF, 0x14171C),
  TEXT(0x1F2328, 0xE6EDF3),
  MUTED(0x59636E, 0x9DA7B3),
  CARD(0xF6F8FA, 0x1B2027),
  CARD_EDGE(0xC8D1DA, 0x3D4550),
  RULE(0xE4E8EC, 0x2A3038),
  INPUT(0x0F766E, 0x4FC3B5),
  INPUT_TINT(0xDDF1EE, 0x15342F),
  HIDDEN(0x57606A, 0xAEB8C4),
  HIDDEN_TINT(0xF1F3F5, 0x252B33),
  OUTPUT(0x9A2F6F, 0xE08FC0),
  OUTPUT_TINT(0xF8E6F0, 0x3A2031),
  CONNECTION(0x57606A, 0x8793A1),
  POSITIVE(0x0072B2, 0x56B4E9),
  NEGATIVE(0xD55E00, 0xE8833A),
  DENSE(0x2F6DB5, 0x74A9E8),
  TRIANGULAR(0x7A4FA3, 0xB795E0),
  SPARSE(0xA8690A, 0xE0B054),
  PADDED(0x2B7F55, 0x66C08F);

  private final int light;
  private final int dark;

  Ink(int light, int dark) {
    this.light = light;
    this.dark = dark;
  }

  /** The colour as 0xRRGGBB. */
  public int rgb(boolean onDark) {
    return onDark ? dark : light;
  }

  /** As style sheets have it. */
  public String css(boolean onDark) {
    return String.format(Locale.ROOT, "#%06x", rgb(onDark));
  }

  /** Its part of a class name. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
