package org.snn.ui.training;

import java.util.List;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;

/**
 * Colours of curves and what is around them, for a light or a dark background. The curves' colours are those of Okabe and Ito (Color
 * Universal Design, 2008), darker where they would be too faint on white, and lighter on dark.
 *
 * @param background behind everything
 * @param text of titles and values
 */
record Palette(Color background, Color text) {

  private static final List<RGB> LIGHT = List.of(new RGB(0, 114, 178), new RGB(213, 94, 0), new RGB(0, 136, 102), new RGB(170, 51, 119),
      new RGB(150, 110, 0), new RGB(86, 100, 120), new RGB(40, 150, 200), new RGB(190, 60, 60));
  private static final List<RGB> DARK = List.of(new RGB(86, 180, 233), new RGB(240, 140, 70), new RGB(50, 200, 150),
      new RGB(220, 130, 180), new RGB(235, 200, 80), new RGB(170, 185, 205), new RGB(140, 210, 250), new RGB(250, 130, 120));

  /** Whether the theme is a dark one. */
  boolean isDark() {
    return background.getRed() + background.getGreen() + background.getBlue() < text.getRed() + text.getGreen() + text.getBlue();
  }

  /** The colour of a run. */
  Color run(int number) {
    List<RGB> colours = isDark() ? DARK : LIGHT;
    return new Color(colours.get(number % colours.size()));
  }

  /** Texts that say less. */
  Color muted() {
    return mixed(0.62);
  }

  /** Lines behind curves. */
  Color grid() {
    return mixed(0.13);
  }

  /** The axis, and the line under the pointer. */
  Color axis() {
    return mixed(0.4);
  }

  private Color mixed(double share) {
    return new Color(mixed(background.getRed(), text.getRed(), share), mixed(background.getGreen(), text.getGreen(), share),
        mixed(background.getBlue(), text.getBlue(), share));
  }

  private static int mixed(int from, int to, double share) {
    return (int) Math.round(from + share * (to - from));
  }
}
