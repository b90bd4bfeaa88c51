package org.snn.draw.scene;

import java.io.IOException;
import java.io.OutputStream;

/** Scenes as files. Equal scenes give equal bytes; those of PNG also depend on the machine's fonts. */
public final class Pictures {

  private Pictures() {
  }

  /** A scene as an SVG document; its style touches nothing else where it stands within a page. */
  public static String svg(Scene scene, Theme theme) {
    return SvgWriter.write(scene, theme);
  }

  /**
   * Writes a scene as PNG.
   *
   * @param scale pixels of the image for one of the scene
   * @throws org.snn.draw.DrawException if the machine has no fonts, or the image would be huge
   */
  public static void png(Scene scene, Theme theme, double scale, OutputStream out) throws IOException {
    PngWriter.write(scene, theme == Theme.DARK, scale, out);
  }
}
