package org.snn.draw.network;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.snn.draw.scene.Ink;
import org.snn.draw.scene.Item;
import org.snn.draw.scene.Item.Mark;

/**
 * The neurons of a box as dots, row by row; inputs that could be a square image as its pixels. The stronger a neuron is connected, the
 * darker. Of very many neurons a dot is the mean of some.
 */
final class Glyph {

  private static final int MOST_PIXELS = 1024;
  private static final int MOST_DOTS = 400;
  private static final double SIDE = 98;
  private static final double LARGEST = 10;
  private static final int SHADES = 6;
  private static final double PALEST = 0.14;
  private static final int SMALLEST_IMAGE = 16;

  private final double[] values;
  private final int each;
  private final boolean image;
  private final int across;
  private final double pitch;

  /**
   * A glyph.
   *
   * @param strengths of the neurons, in order of declaration
   * @param inputs whether they are inputs
   */
  Glyph(double[] strengths, boolean inputs) {
    int root = (int) Math.round(Math.sqrt(strengths.length));
    image = inputs && root * root == strengths.length && strengths.length >= SMALLEST_IMAGE;
    int most = image ? MOST_PIXELS : MOST_DOTS;
    each = (strengths.length + most - 1) / most;
    values = means(strengths, each);
    across = image && each == 1 ? root : (int) Math.ceil(Math.sqrt(values.length * 1.25));
    pitch = Math.min(LARGEST, SIDE / across);
  }

  private static double[] means(double[] strengths, int each) {
    return IntStream.range(0, (strengths.length + each - 1) / each).mapToDouble(
        i -> IntStream.range(i * each, Math.min(strengths.length, (i + 1) * each)).mapToDouble(j -> strengths[j]).average().orElse(0))
        .toArray();
  }

  /** Neurons that a dot stands for. */
  int each() {
    return each;
  }

  /** Whether it shows the inputs as pixels. */
  boolean isImage() {
    return image && each == 1;
  }

  double width() {
    return pitch * across;
  }

  double height() {
    return pitch * ((values.length + across - 1) / across);
  }

  /** The dots; paths of one shade each, so that thousands take little room. */
  List<Item> draw(double x, double y, Ink ink) {
    double most = DoubleStream.of(values).max().orElse(0);
    double least = DoubleStream.of(values).filter(value -> value > 0).min().orElse(0);
    Path2D[] shades = new Path2D[SHADES + 1];
    for (int i = 0; i < values.length; i++) {
      int shade = values[i] == 0 ? 0 : least == most ? SHADES - 1
          : 1 + (int) Math.min(SHADES - 1, Math.floor(SHADES * (values[i] - least) / (most - least)));
      if (shades[shade] == null) {
        shades[shade] = new Path2D.Double();
      }
      dot(shades[shade], x + pitch * (i % across), y + pitch * (i / across));
    }
    List<Item> items = new ArrayList<>();
    for (int shade = 0; shade <= SHADES; shade++) {
      if (shades[shade] != null) {
        double opacity = shade == 0 ? PALEST / 2 : PALEST + (1 - PALEST) * shade / SHADES;
        items.add(isImage() ? Mark.filled(shades[shade], ink, opacity) : Mark.line(shades[shade], ink, 0.72 * pitch, opacity));
      }
    }
    return items;
  }

  private void dot(Path2D path, double x, double y) {
    if (isImage()) {
      double side = pitch * 0.88;
      path.moveTo(x, y);
      path.lineTo(x + side, y);
      path.lineTo(x + side, y + side);
      path.lineTo(x, y + side);
      path.closePath();
    } else {
      // A line of no length with round ends is a dot.
      path.moveTo(x + pitch / 2, y + pitch / 2);
      path.lineTo(x + pitch / 2, y + pitch / 2);
    }
  }
}
