package org.snn.draw.chart;

import java.util.List;
import org.snn.draw.svg.Svg;
import org.snn.draw.svg.TextWidth;

/** Which line is which: in rows above the charts, where they cover nothing. */
final class Legend {

  private static final double ROW = 21;
  private static final double LINE = 26;
  private static final double GAP = 7;
  private static final double BETWEEN = 22;

  private final Svg svg;
  private final double left;
  private final double right;

  /** A legend between these two edges. */
  Legend(Svg svg, double left, double right) {
    this.svg = svg;
    this.left = left;
    this.right = right;
  }

  /**
   * Draws it.
   *
   * @param top where it begins
   * @return where it ends
   */
  double draw(List<String> names, double top) {
    double x = left;
    double y = top + ROW / 2;
    for (int i = 0; i < names.size(); i++) {
      String name = TextWidth.fit(names.get(i), Style.FONT, right - left - LINE - GAP);
      double width = LINE + GAP + TextWidth.of(name, Style.FONT);
      if (x > left && x + width > right) {
        x = left;
        y += ROW;
      }
      svg.open("g", "class", Style.of(i));
      svg.empty("path", "class", "line", "d", "M" + Svg.place(x, y) + "H" + Svg.number(x + LINE));
      svg.empty("path", "class", "marker", "d", Marker.of(i).at(x + LINE / 2, y));
      svg.close("g");
      svg.text("text", name, "x", x + LINE + GAP, "y", y + Style.FONT / 3);
      x += width + BETWEEN;
    }
    return names.isEmpty() ? top : y + ROW / 2;
  }
}
