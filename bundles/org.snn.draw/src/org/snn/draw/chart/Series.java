package org.snn.draw.chart;

import java.util.List;

/**
 * Points that belong together.
 *
 * @param name for the legend; series of one name look alike in all charts of a figure
 * @param points in the order that the line connects them; those that an axis cannot show (NaN, infinite or absurdly great, and what is
 *     not above zero where it is logarithmic) are left out of the drawing
 */
public record Series(String name, List<Point> points) {

  /** Keeps a copy. */
  public Series {
    points = List.copyOf(points);
  }

  /** Without the points that these axes cannot show. */
  Series shownOn(Axis x, Axis y) {
    return new Series(name, points.stream().filter(point -> x.shows(point.x()) && y.shows(point.mean())).toList());
  }
}
