package org.snn.draw.network;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.List;

/** Lines and outlines. */
final class Paths {

  /** The middle of a cubic curve moves by three quarters of what its inner points move. */
  private static final double SIDEWAYS = 4.0 / 3;

  private Paths() {
  }

  /**
   * A smooth line: it leaves and arrives horizontally, runs straight past the columns on its way, and swings between them.
   *
   * @param way points from left to right
   * @param down how much lower the line is drawn
   */
  static Path2D swing(List<Point2D> way, double down) {
    Path2D path = new Path2D.Double();
    Point2D at = way.get(0);
    path.moveTo(at.getX(), at.getY() + down);
    for (Point2D to : way.subList(1, way.size())) {
      if (Math.abs(to.getY() - at.getY()) < 0.05) {
        path.lineTo(to.getX(), to.getY() + down);
      } else {
        double across = to.getX() - at.getX();
        double rise = to.getY() - at.getY();
        // Where it is steep, a line that is to lie beside another one has to be moved sideways instead.
        double aside = -SIDEWAYS * down * rise / Math.hypot(rise, across / 2);
        path.curveTo(at.getX() + across / 2 + aside, at.getY() + down, to.getX() - across / 2 + aside, to.getY() + down, to.getX(),
            to.getY() + down);
      }
      at = to;
    }
    return path;
  }

  /** A polygon of straight lines. */
  static Shape polygon(double... places) {
    Path2D path = new Path2D.Double();
    path.moveTo(places[0], places[1]);
    for (int i = 2; i < places.length; i += 2) {
      path.lineTo(places[i], places[i + 1]);
    }
    path.closePath();
    return path;
  }
}
