package org.snn.draw.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.snn.draw.svg.Svg;
import org.snn.draw.svg.TextWidth;

/** Places everything in the picture: title, note, legend, charts, the x axis. */
final class FigureDrawing {

  private static final double MARGIN = 20;
  private static final double EDGE = 6;
  private static final double LINE = 21;
  private static final double HEADING = 46;
  private static final double PLOT = 170;
  /** Between the ends of the x axis and the outermost points. */
  private static final double INSET = 10;
  private static final int X_STEPS = 9;
  private static final int Y_STEPS = 4;

  private final Figure figure;
  private final Svg svg = new Svg();
  private final double width;
  private final double left;
  private final double right;

  FigureDrawing(Figure figure, int width) {
    this.figure = figure;
    this.width = width;
    this.right = width - MARGIN;
    double labels = figure.charts().stream().flatMap(chart -> y(chart, 1, 0).labels().stream())
        .mapToDouble(label -> TextWidth.of(label, Style.TICK_FONT)).max().orElse(0);
    this.left = MARGIN + labels + 8;
  }

  /** The whole document. */
  String svg() {
    double y = charts(legend(heading()));
    Svg document = new Svg();
    document.open("svg", "xmlns", "http://www.w3.org/2000/svg", "class", "snn-chart", "role", "img", "width", width, "height", y,
        "viewBox", "0 0 " + Svg.number(width) + " " + Svg.number(y));
    document.text("title", figure.name()).text("desc", Description.of(figure)).text("style", Style.sheet());
    document.empty("rect", "class", "background", "width", width, "height", y);
    return document + svg.toString() + "</svg>\n";
  }

  private double heading() {
    double y = EDGE;
    if (!figure.title().isEmpty()) {
      y = MARGIN + Style.TITLE_FONT * 0.8;
      text(figure.title(), Style.TITLE_FONT, "title", y);
    }
    if (!figure.note().isEmpty()) {
      y += LINE;
      text(figure.note(), Style.FONT, "muted", y);
    }
    return y;
  }

  private void text(String text, double font, String style, double y) {
    svg.text("text", TextWidth.fit(text, font, right - MARGIN), "class", style, "x", MARGIN, "y", y);
  }

  private double legend(double y) {
    return new Legend(svg, MARGIN, right).draw(figure.names(), y + 10);
  }

  private double charts(double above) {
    Scale x = x();
    double y = above;
    for (LineChart chart : figure.charts()) {
      y += HEADING;
      svg.open("g", "class", "chart");
      title(chart, y - 14);
      new Panel(svg, chart, figure.names(), x, y(chart, y + PLOT, y)).draw(left, right, y + PLOT);
      svg.close("g");
      y += PLOT;
    }
    return axis(x, y);
  }

  /** With as many ticks as have room for their labels. */
  private Scale x() {
    Range range = Range.of(figure.points().mapToDouble(Point::x), figure.x());
    int most = X_STEPS;
    Scale scale;
    do {
      scale = Scale.exact(figure.x(), range, left + INSET, right - INSET, most);
      most--;
    } while (most > 0 && !scale.hasRoomForLabels(width - EDGE));
    return scale;
  }

  private void title(LineChart chart, double y) {
    String title = TextWidth.fit(chart.title(), Style.FONT, right - MARGIN);
    String label = TextWidth.fit(chart.y().label(), Style.FONT, right - MARGIN - 8 - TextWidth.of(title, Style.FONT));
    svg.open("text", "x", MARGIN, "y", y).text("tspan", title, "class", "heading").text("tspan", label, "class", "muted", "dx", 8)
        .close("text");
  }

  private Scale y(LineChart chart, double bottom, double top) {
    Axis axis = chart.y();
    DoubleStream values = chart.points().flatMap(point -> Stream.of(point.mean(), limited(point.low(), axis), limited(point.high(), axis)))
        .mapToDouble(Double::doubleValue).filter(axis::shows);
    return Scale.rounded(axis, Range.of(values, axis), bottom, top, Y_STEPS);
  }

  private static double limited(double value, Axis axis) {
    return Math.max(axis.least(), Math.min(axis.most(), value));
  }

  /** Texts of the x axis; returns where the picture ends. */
  private double axis(Scale x, double bottom) {
    List<String> labels = figure.names().isEmpty() ? List.of() : x.labels();
    for (int i = 0; i < labels.size(); i++) {
      svg.text("text", labels.get(i), "class", "tick middle", "x", x.labelAt(i, width - EDGE), "y", bottom + 19);
    }
    String label = TextWidth.fit(figure.x().label(), Style.FONT, right - left);
    svg.text("text", label, "class", "muted middle", "x", (left + right) / 2, "y", bottom + 19 + LINE);
    return bottom + 19 + LINE + MARGIN;
  }
}
