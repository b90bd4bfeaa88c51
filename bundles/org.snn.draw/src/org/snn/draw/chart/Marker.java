package org.snn.draw.chart;

import org.snn.draw.svg.Svg;

/** What marks a point. Series differ in it too, not in their colours alone. */
enum Marker {

  CIRCLE("m-3.5,0a3.5,3.5 0 1 0 7,0a3.5,3.5 0 1 0 -7,0z"),
  SQUARE("m-3.2,-3.2h6.4v6.4h-6.4z"),
  DIAMOND("m0,-4.5l4.5,4.5l-4.5,4.5l-4.5,-4.5z"),
  TRIANGLE("m0,-4.5l4.3,7.5h-8.6z");

  private final String outline;

  Marker(String outline) {
    this.outline = outline;
  }

  /** The marker of a figure's series; when colours begin anew, they get other markers than before. */
  static Marker of(int series) {
    int markers = values().length;
    return values()[(series + series / markers) % markers];
  }

  /** A path that begins in the middle. */
  String at(double x, double y) {
    return "M" + Svg.place(x, y) + outline;
  }
}
