package org.snn.ui.training;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Table;

/** Little pictures in the colours of runs, for a table; they go with it. */
final class Swatches {

  private static final int SIZE = 16;

  private final Table table;
  private final Map<RGB, Image> images = new HashMap<>();
  private final Image none;

  Swatches(Table table) {
    this.table = table;
    this.none = clear();
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
    Image image = clear();
    GC gc = new GC(image);
    gc.setAntialias(SWT.ON);
    gc.setBackground(new Color(colour));
    gc.fillRoundRectangle(2, 4, 12, 8, 4, 4);
    gc.dispose();
    return image;
  }

  private Image clear() {
    ImageData data = new ImageData(SIZE, SIZE, 32, new PaletteData(0xFF0000, 0xFF00, 0xFF));
    data.alphaData = new byte[SIZE * SIZE];
    return new Image(table.getDisplay(), data);
  }
}
