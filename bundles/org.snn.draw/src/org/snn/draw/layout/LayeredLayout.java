package org.snn.draw.layout;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Places frames in their columns and leads links around them. Equal input gives equal places. */
public final class LayeredLayout {

  private final List<Frame> frames;
  private final List<Link> links;
  private final ProperGraph graph;
  private final double[] left;
  private final double[] height;
  private final Slots slots;

  private LayeredLayout(List<Frame> frames, List<Link> links, double between, double apart) {
    this.frames = frames;
    this.links = links;
    this.graph = new ProperGraph(frames, links);
    this.left = new double[graph.widths().length];
    for (int column = 1; column < left.length; column++) {
      left[column] = left[column - 1] + graph.widths()[column - 1] + between;
    }
    this.height = Heights.of(graph, ColumnOrder.of(graph), apart);
    this.slots = new Slots(graph, links, height);
  }

  /**
   * Places everything.
   *
   * @param between room between columns, pixels
   * @param apart room between frames of a column, pixels
   */
  public static Layout of(List<Frame> frames, List<Link> links, double between, double apart) {
    return new LayeredLayout(frames, links, between, apart).layout();
  }

  private Layout layout() {
    double top = Double.POSITIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < height.length; i++) {
      top = Math.min(top, height[i] - graph.vertices().get(i).above());
      bottom = Math.max(bottom, height[i] + graph.vertices().get(i).below());
    }
    List<Rectangle2D> places = new ArrayList<>();
    for (int i = 0; i < frames.size(); i++) {
      places.add(new Rectangle2D.Double(x(i), height[i] - graph.vertices().get(i).above() - top, frames.get(i).width(),
          frames.get(i).height()));
    }
    List<List<Point2D>> ways = new ArrayList<>();
    List<Rectangle2D> labels = new ArrayList<>();
    for (int i = 0; i < links.size(); i++) {
      ways.add(way(i, top));
      labels.add(links.get(i).labelWidth() > 0 ? label(i, top) : null);
    }
    int last = left.length - 1;
    return new Layout(places, ways, labels, left[last] + graph.widths()[last], bottom - top);
  }

  private double x(int vertex) {
    Vertex at = graph.vertices().get(vertex);
    return left[at.column()] + (graph.widths()[at.column()] - at.width()) / 2;
  }

  /** Also within columns, beside frames that are narrower, links are horizontal: they touch no other frame. */
  private List<Point2D> way(int link, double top) {
    int[] trail = graph.trails().get(link);
    List<Point2D> way = new ArrayList<>();
    for (int i = 0; i < trail.length; i++) {
      Vertex vertex = graph.vertices().get(trail[i]);
      double start = left[vertex.column()];
      double end = start + graph.widths()[vertex.column()];
      double x = x(trail[i]);
      if (i > 0) {
        add(way, start, x, slots.arriving(link, i) - top);
      }
      if (i + 1 < trail.length) {
        add(way, x + vertex.width(), end, slots.leaving(link, i) - top);
      }
    }
    return way;
  }

  private static void add(List<Point2D> way, double from, double to, double y) {
    way.add(new Point2D.Double(from, y));
    if (to != from) {
      way.add(new Point2D.Double(to, y));
    }
  }

  private Rectangle2D label(int link, double top) {
    int vertex = graph.trails().get(link)[1];
    double width = links.get(link).labelWidth();
    Vertex at = graph.vertices().get(vertex);
    return new Rectangle2D.Double(left[at.column()] + (graph.widths()[at.column()] - width) / 2, height[vertex] - at.above() - top, width,
        at.above() + at.below());
  }
}
