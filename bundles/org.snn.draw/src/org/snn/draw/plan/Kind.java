package org.snn.draw.plan;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import org.snn.draw.scene.Ink;
import org.snn.draw.scene.Item;
import org.snn.draw.scene.Item.Mark;

/** How kinds of kernels look: a colour, and a small matrix with what is there of it. */
enum Kind {

  DENSE(Ink.DENSE),
  TRIANGULAR(Ink.TRIANGULAR),
  SPARSE(Ink.SPARSE),
  PADDED(Ink.PADDED);

  static final double SIDE = 22;
  private static final int CELLS = 5;
  /** A bit a cell, row by row. */
  private static final int[] SCATTERED = {0b01001, 0b10010, 0b00101, 0b10100, 0b01010};
  private static final int[] FLUSH = {0b11111, 0b11100, 0b11110, 0b11111, 0b11000};

  private final Ink ink;

  Kind(Ink ink) {
    this.ink = ink;
  }

  /** By its name in a plan. */
  static Kind of(String kind) {
    return valueOf(kind.toUpperCase(Locale.ROOT));
  }

  Ink ink() {
    return ink;
  }

  /** The matrix. */
  List<Item> sign(double x, double y) {
    Path2D cells = new Path2D.Double();
    double cell = SIDE / CELLS;
    for (int row = 0; row < CELLS; row++) {
      for (int column = 0; column < CELLS; column++) {
        if (isThere(row, column)) {
          cells.append(new Rectangle2D.Double(x + column * cell, y + row * cell, cell - 0.8, cell - 0.8), false);
        }
      }
    }
    return List.of(Mark.filled(cells, ink, 1));
  }

  private boolean isThere(int row, int column) {
    return switch (this) {
      case DENSE -> true;
      case TRIANGULAR -> column <= row;
      case SPARSE -> (SCATTERED[row] >> column & 1) == 1;
      case PADDED -> (FLUSH[row] >> CELLS - 1 - column & 1) == 1;
    };
  }
}
