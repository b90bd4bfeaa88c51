package org.snn.ui.training;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Table;

/** Little pictures in the colours of runs, for a table; they go with it. */
final class Swatches {

  private static final int SIZE = 16;
  private static final int OPAQUE = 255;

  private final Table table;
  private final Map<RGB, Image> images = new HashMap<>();
  private final Image none;

  Swatches(Table table) {
    this.table = table;
    this.none = new Image(table.getDisplay(), clear(1));
    table.addDisposeListener(event -> {
      images.values().forEach(Image::dispose);
      none.dispose();
    });
  }

  /** The picture of a run; an empty one if it is not shown. */
  Image of(Run run, boolean shown) {
    Palette palette = new Palette(table.getBackground(), table.getForeground());
    return shown ? images.computeIfAbsent(palette.run(run.number()).getRGB(), this::draw) : none;
  }

  private Image draw(RGB colour) {
    return new Image(table.getDisplay(), (ImageDataProvider) zoom -> swatch(colour, zoom));
  }

  private static ImageData swatch(RGB colour, int zoom) {
    int unit = Math.max(1, zoom / 100);
    ImageData data = clear(unit);
    for (int y = 4 * unit; y < 12 * unit; y++) {
      for (int x = 2 * unit; x < 14 * unit; x++) {
        data.setPixel(x, y, data.palette.getPixel(colour));
        data.setAlpha(x, y, OPAQUE);
      }
    }
    return data;
  }

  private static ImageData clear(int unit) {
    ImageData data = new ImageData(SIZE * unit, SIZE * unit, 32, new PaletteData(0xFF0000, 0xFF00, 0xFF));
    data.alphaData = new byte[data.width * data.height];
    return data;
  }
}
