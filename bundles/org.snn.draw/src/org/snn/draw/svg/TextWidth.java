package org.snn.draw.svg;

/** How wide text may get: fonts are the viewer's, so this is what wide ones need. */
public final class TextWidth {

  private static final String NARROW = "fijlrtI .,:;'|!()[]";
  private static final String WIDE = "mwMW@%";
  private static final int WIDE_SCRIPTS = 0x2E80;

  private TextWidth() {
  }

  /** Pixels at most, in a font of this size, which is bold or not. */
  public static double of(String text, double size) {
    return size * text.codePoints().mapToDouble(TextWidth::of).sum();
  }

  private static double of(int character) {
    if (NARROW.indexOf(character) >= 0) {
      return 0.42;
    }
    if (WIDE.indexOf(character) >= 0 || character >= WIDE_SCRIPTS) {
      return 1;
    }
    return Character.isUpperCase(character) ? 0.76 : 0.66;
  }

  /** The text, cut off if it may get wider than so many pixels. */
  public static String fit(String text, double size, double most) {
    if (of(text, size) <= most) {
      return text;
    }
    int end = text.length();
    while (end > 0 && of(text.substring(0, end) + "…", size) > most) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end) + "…";
  }
}
