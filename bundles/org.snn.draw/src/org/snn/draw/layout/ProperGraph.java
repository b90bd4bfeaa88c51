package org.snn.draw.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Frames and links as a graph whose edges only join neighbouring columns: what passes a column has a place in it. Links from the same
 * frame pass together, like wires in a cable, so that there are few lanes. Where there are labels, they have columns of their own
 * between those of frames.
 */
final class ProperGraph {

  private static final double LABEL_HEIGHT = 20;
  /** Room of a cable whose lines lie on each other. */
  private static final double THINNEST = 3;

  private final List<Frame> frames;
  private final List<Link> links;
  private final boolean labelled;
  private final double[] widths;
  private final List<Vertex> vertices = new ArrayList<>();
  private final List<int[]> trails = new ArrayList<>();
  /** Places of lanes by frame and column. */
  private final Map<List<Integer>, Integer> lanes = new HashMap<>();

  ProperGraph(List<Frame> frames, List<Link> links) {
    this.frames = frames;
    this.links = links;
    this.labelled = links.stream().anyMatch(link -> link.labelWidth() > 0);
    int columns = 1 + frames.stream().mapToInt(frame -> column(frame)).max().orElse(0);
    this.widths = new double[columns];
    frames.forEach(frame -> widths[column(frame)] = Math.max(widths[column(frame)], frame.width()));
    links.forEach(link -> {
      if (link.labelWidth() > 0) {
        widths[labelColumn(link)] = Math.max(widths[labelColumn(link)], link.labelWidth());
      }
    });
    for (int i = 0; i < frames.size(); i++) {
      Frame frame = frames.get(i);
      vertices.add(new Vertex(column(frame), i, frame.width(), frame.middle(), frame.height() - frame.middle()));
    }
    links.forEach(link -> trails.add(trail(link)));
  }

  private int column(Frame frame) {
    return labelled ? 2 * frame.column() : frame.column();
  }

  private int labelColumn(Link link) {
    return column(frames.get(link.source())) + 1;
  }

  private int[] trail(Link link) {
    int first = column(frames.get(link.source()));
    int last = column(frames.get(link.target()));
    int[] trail = new int[last - first + 1];
    trail[0] = link.source();
    for (int column = first + 1; column < last; column++) {
      boolean label = link.labelWidth() > 0 && column == labelColumn(link);
      trail[column - first] = label ? label(link, column) : lane(link, column);
    }
    trail[last - first] = link.target();
    return trail;
  }

  private int label(Link link, int column) {
    vertices.add(new Vertex(column, -1, widths[column], LABEL_HEIGHT / 2, LABEL_HEIGHT / 2));
    return vertices.size() - 1;
  }

  private int lane(Link link, int column) {
    // Links that have labels part there, and do not come together again.
    int cable = link.labelWidth() > 0 ? -1 - links.indexOf(link) : link.source();
    int lane = lanes.computeIfAbsent(List.of(cable, column), place -> {
      vertices.add(new Vertex(column, -1, widths[column], THINNEST / 2, THINNEST / 2));
      return vertices.size() - 1;
    });
    Vertex narrow = vertices.get(lane);
    double half = link.thickness() / 2;
    vertices.set(lane, new Vertex(column, -1, narrow.width(), narrow.above() + half, narrow.below() + half));
    return lane;
  }

  List<Vertex> vertices() {
    return vertices;
  }

  /** For each link the vertices that it meets, from its source to its target. */
  List<int[]> trails() {
    return trails;
  }

  /** Whether a vertex is a frame that links meet at one point. */
  boolean meets(int vertex) {
    return vertices.get(vertex).frame() >= 0 && frames.get(vertices.get(vertex).frame()).meets();
  }

  /** Widths of the columns. */
  double[] widths() {
    return widths;
  }
}
