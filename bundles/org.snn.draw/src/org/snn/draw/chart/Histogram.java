package org.snn.draw.chart;

import java.util.Collections;
import java.util.List;
import org.snn.draw.svg.Svg;
import org.snn.draw.svg.TextWidth;

/**
 * How often values occur: a bar for each of some equal intervals.
 *
 * @param title what is counted
 * @param label the quantity, below the axis
 * @param low where the first interval begins
 * @param high where the last one ends; above {@code low}
 * @param counts of the intervals, at least one
 */
public record Histogram(String title, String label, double low, double high, List<Long> counts) {

  private static final double MARGIN = 12;
  private static final double TOP = 34;
  private static final double PLOT = 90;
  private static final double LINE = 19;
  private static final int X_STEPS = 7;

  /** Keeps a copy. */
  public Histogram {
    counts = List.copyOf(counts);
    if (counts.isEmpty() || !(high > low)) {
      throw new IllegalArgumentException("%d intervals from %s to %s".formatted(counts.size(), low, high));
    }
  }

  /** As SVG for a place of about this width, in pixels; light, or dark where the viewer prefers that. */
  public String svg(int width) {
    double height = TOP + PLOT + 2 * LINE + MARGIN / 2;
    Svg svg = new Svg();
    svg.open("svg", "xmlns", "http://www.w3.org/2000/svg", "class", "snn-chart", "role", "img", "width", width, "height", height,
        "viewBox", "0 0 " + Svg.number(width) + " " + Svg.number(height));
    svg.text("title", title).text("desc", description()).text("style", Style.sheet());
    svg.empty("rect", "class", "background", "width", width, "height", height);
    svg.text("text", TextWidth.fit(title, Style.FONT, width - 2 * MARGIN), "class", "heading", "x", MARGIN, "y", MARGIN + Style.FONT);
    svg.open("g", "class", "chart");
    bars(svg, width);
    axis(svg, width);
    svg.close("g").close("svg");
    return svg.toString();
  }

  String description() {
    long all = counts.stream().mapToLong(Long::longValue).sum();
    int fullest = counts.indexOf(Collections.max(counts));
    return "%s values from %s to %s; most, %s, are from %s to %s.".formatted(Numbers.rough(all, 9), edge(0), edge(counts.size()),
        Numbers.rough(counts.get(fullest), 9), edge(fullest), edge(fullest + 1));
  }

  String edge(int interval) {
    return Numbers.rough(at(interval), 3);
  }

  double at(int interval) {
    return low + (high - low) * interval / counts.size();
  }

  private void bars(Svg svg, double width) {
    double most = Math.max(1, Collections.max(counts));
    double each = (width - 2 * MARGIN) / counts.size();
    svg.open("g", "class", Style.of(0));
    for (int i = 0; i < counts.size(); i++) {
      double height = PLOT * counts.get(i) / most;
      if (counts.get(i) > 0) {
        svg.open("rect", "class", "bar", "x", MARGIN + i * each + each / 20, "y", TOP + PLOT - Math.max(height, 1), "width", each * 0.9,
            "height", Math.max(height, 1));
        svg.text("title", "%s to %s: %s".formatted(edge(i), edge(i + 1), Numbers.rough(counts.get(i), 9))).close("rect");
      }
    }
    svg.close("g");
  }

  /** With as many ticks as have room for their labels. */
  private Scale scale(double width) {
    int most = X_STEPS;
    Scale scale;
    do {
      scale = Scale.exact(Axis.linear(label), new Range(low, high), MARGIN, width - MARGIN, most);
      most--;
    } while (most > 0 && !scale.hasRoomForLabels(width));
    return scale;
  }

  private void axis(Svg svg, double width) {
    double bottom = TOP + PLOT;
    svg.empty("path", "class", "axis", "fill", "none", "d", "M" + Svg.place(MARGIN, bottom) + "H" + Svg.number(width - MARGIN));
    Scale scale = scale(width);
    for (int i = 0; i < scale.ticks().size(); i++) {
      double x = scale.at(scale.ticks().get(i).doubleValue());
      svg.empty("path", "class", "axis", "d", "M" + Svg.place(x, bottom) + "v4");
      double room = TextWidth.of(scale.labels().get(i), Style.TICK_FONT) / 2;
      svg.text("text", scale.labels().get(i), "class", "tick middle", "x", Math.max(room, Math.min(x, width - room)), "y", bottom + 18);
    }
    svg.text("text", TextWidth.fit(label, Style.TICK_FONT, width - 2 * MARGIN), "class", "tick middle", "x", width / 2, "y",
        bottom + 18 + LINE);
  }
}
