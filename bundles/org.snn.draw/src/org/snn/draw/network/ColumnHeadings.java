package org.snn.draw.network;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import org.snn.draw.graph.Column;
import org.snn.draw.graph.NetworkGraph;
import org.snn.draw.layout.Layout;
import org.snn.draw.scene.Ink;
import org.snn.draw.scene.Item.Anchor;
import org.snn.draw.scene.Item.Label;
import org.snn.draw.scene.Item.Mark;
import org.snn.draw.scene.Item;
import org.snn.draw.scene.Look;
import org.snn.draw.svg.TextWidth;

/** Which pseudo-layers the columns are, above them. */
final class ColumnHeadings {

  private static final double HEIGHT = 26;
  private static final double EDGE = 8;

  private final NetworkGraph graph;
  private final double[] left;
  private final double[] right;

  ColumnHeadings(NetworkGraph graph, Layout layout) {
    this.graph = graph;
    this.left = new double[graph.columns().size()];
    this.right = new double[left.length];
    Arrays.fill(left, Double.POSITIVE_INFINITY);
    for (int i = 0; i < layout.frames().size(); i++) {
      Rectangle2D frame = layout.frames().get(i);
      int column = graph.nodes().get(i).column();
      left[column] = Math.min(left[column], frame.getMinX());
      right[column] = Math.max(right[column], frame.getMaxX());
    }
  }

  /** Draws them below y; returns where they end. Successive columns of one pseudo-layer, a chain, share a heading. */
  double draw(List<Item> items, double x, double y, double width) {
    double free = EDGE;
    int column = 0;
    while (column < left.length) {
      int last = column;
      while (last + 1 < left.length && graph.columns().get(last + 1).equals(graph.columns().get(column))) {
        last++;
      }
      double from = x + left[column];
      double to = x + right[last];
      String text = text(graph.columns().get(column), column == 1);
      double half = TextWidth.of(text, Look.SMALL) / 2;
      double middle = Math.max(EDGE + half, Math.min(width - EDGE - half, (from + to) / 2));
      if (middle - half >= free) {
        items.add(new Label(text, middle, y + 14, Anchor.MIDDLE, Look.SMALL, false, Ink.MUTED));
        free = middle + half + EDGE;
      }
      items.add(Mark.line(new Path2D.Double(new Line2D.Double(from, y + 21, to, y + 21)), Ink.MUTED, 1, 1));
      column = last + 1;
    }
    return y + HEIGHT;
  }

  private static String text(Column column, boolean first) {
    if (column.first() < 0) {
      return "inputs";
    }
    String numbers = column.first() == column.last() ? Look.count(column.first())
        : Look.count(column.first()) + "–" + Look.count(column.last());
    return first ? "pseudo-layer " + numbers : numbers;
  }
}
