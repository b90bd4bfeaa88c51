package org.snn.draw.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.snn.draw.scene.Ink;
import org.snn.draw.scene.Item;
import org.snn.draw.scene.Item.Anchor;
import org.snn.draw.scene.Item.Label;
import org.snn.draw.scene.Item.Mark;
import org.snn.draw.scene.Item.Part;
import org.snn.draw.scene.Look;
import org.snn.draw.scene.Scene;
import org.snn.draw.svg.TextWidth;

/** A histogram as a scene: bars below zero are orange, those above it blue, as weights are in pictures of networks. */
public final class HistogramPicture {

  private static final double MARGIN = 14;
  private static final double TOP = 40;
  private static final double FOOT = 46;
  private static final int X_STEPS = 9;
  private static final int Y_STEPS = 5;
  /** Where logarithmic bars begin, so that one of a single value is seen. */
  private static final double BELOW_ONE = 0.7;

  private final Histogram histogram;
  private final double width;
  private final double bottom;
  private final boolean logarithmic;
  private final List<Item> items = new ArrayList<>();

  private HistogramPicture(Histogram histogram, double width, double height, boolean logarithmic) {
    this.histogram = histogram;
    this.width = width;
    this.bottom = height - FOOT;
    this.logarithmic = logarithmic;
  }

  /**
   * Draws it.
   *
   * @param width of the picture, pixels
   * @param height of the picture, pixels
   * @param logarithmic whether equal factors of counts have equal lengths
   */
  public static Scene of(Histogram histogram, double width, double height, boolean logarithmic) {
    HistogramPicture picture = new HistogramPicture(histogram, width, height, logarithmic);
    picture.draw();
    return new Scene(histogram.title(), histogram.description(), width, height, Map.of(), picture.items);
  }

  private void draw() {
    double most = Math.max(1, Collections.max(histogram.counts()));
    Scale up = logarithmic ? Scale.exact(Axis.logarithmic(""), new Range(BELOW_ONE, most * 1.1), bottom, TOP, Y_STEPS)
        : Scale.rounded(Axis.linear("").ofCounts().fromZero(), new Range(0, most), bottom, TOP, Y_STEPS);
    double left = MARGIN + up.labels().stream().mapToDouble(label -> TextWidth.of(label, Look.SMALL)).max().orElse(0) + 8;
    items.add(new Label(histogram.title(), MARGIN, MARGIN + 10, Anchor.START, Look.FONT, true, Ink.TEXT));
    for (int i = 0; i < up.ticks().size(); i++) {
      double y = up.at(up.ticks().get(i).doubleValue());
      items.add(Mark.line(line(left, y, width - MARGIN, y), Ink.RULE, 1, 1));
      items.add(new Label(up.labels().get(i), left - 8, y + 4, Anchor.END, Look.SMALL, false, Ink.MUTED));
    }
    Scale across = across(left);
    bars(across, up);
    axis(across, left);
  }

  private static Path2D line(double fromX, double fromY, double toX, double toY) {
    return new Path2D.Double(new Line2D.Double(fromX, fromY, toX, toY));
  }

  /** With as many ticks as have room for their labels. */
  private Scale across(double left) {
    int most = X_STEPS;
    Scale scale;
    do {
      scale = Scale.exact(Axis.linear(histogram.label()), new Range(histogram.low(), histogram.high()), left, width - MARGIN, most);
      most--;
    } while (most > 0 && !scale.hasRoomForLabels(width));
    return scale;
  }

  private void bars(Scale across, Scale up) {
    for (int i = 0; i < histogram.counts().size(); i++) {
      long count = histogram.counts().get(i);
      if (count > 0) {
        double from = across.at(histogram.at(i));
        double to = across.at(histogram.at(i + 1));
        double top = Math.min(bottom - 1, up.at(count));
        double gap = (to - from) / 14;
        Mark bar = Mark.filled(new Rectangle2D.Double(from + gap, top, to - from - 2 * gap, bottom - top), ink(i), 0.9);
        String tip = "%s to %s\n%s".formatted(histogram.edge(i), histogram.edge(i + 1), Look.count(count));
        items.add(new Part("bar", tip, Map.of("count", Long.toString(count)), List.of(bar)));
      }
    }
  }

  private Ink ink(int interval) {
    return histogram.at(interval + 1) <= 0 ? Ink.NEGATIVE : histogram.at(interval) >= 0 ? Ink.POSITIVE : Ink.HIDDEN;
  }

  private void axis(Scale across, double left) {
    items.add(Mark.line(line(left, bottom, width - MARGIN, bottom), Ink.MUTED, 1, 1));
    for (int i = 0; i < across.ticks().size(); i++) {
      double x = across.at(across.ticks().get(i).doubleValue());
      items.add(Mark.line(line(x, bottom, x, bottom + 4), Ink.MUTED, 1, 1));
      items.add(new Label(across.labels().get(i), x, bottom + 18, Anchor.MIDDLE, Look.SMALL, false, Ink.MUTED));
    }
    items.add(new Label(histogram.label(), (left + width - MARGIN) / 2, bottom + 36, Anchor.MIDDLE, Look.SMALL, false, Ink.MUTED));
  }
}
