package org.snn.draw.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Heights of links at what they meet: at the sides of frames they are spread, those to the same lane together; in a lane they lie beside
 * each other, in the order of where they go.
 */
final class Slots {

  private static final double SPREAD = 18;
  private static final double EDGE = 10;

  private final ProperGraph graph;
  private final List<Link> links;
  private final double[] height;
  /** How far below the middle of a lane or label a link passes, by vertex and link. */
  private final Map<Integer, Map<Integer, Double>> inLane = new HashMap<>();
  private final double[] leaving;
  private final double[] arriving;

  Slots(ProperGraph graph, List<Link> links, double[] height) {
    this.graph = graph;
    this.links = links;
    this.height = height;
    this.leaving = new double[links.size()];
    this.arriving = new double[links.size()];
    Map<Integer, List<Integer>> through = new TreeMap<>();
    Map<Integer, List<Integer>> from = new TreeMap<>();
    Map<Integer, List<Integer>> to = new TreeMap<>();
    for (int link = 0; link < links.size(); link++) {
      int[] trail = graph.trails().get(link);
      from.computeIfAbsent(trail[0], vertex -> new ArrayList<>()).add(link);
      to.computeIfAbsent(trail[trail.length - 1], vertex -> new ArrayList<>()).add(link);
      for (int i = 1; i + 1 < trail.length; i++) {
        through.computeIfAbsent(trail[i], vertex -> new ArrayList<>()).add(link);
      }
    }
    through.forEach((vertex, all) -> inLane.put(vertex, stacked(all)));
    from.forEach((vertex, all) -> spread(vertex, all, true));
    to.forEach((vertex, all) -> spread(vertex, all, false));
  }

  /** Offsets of links that lie beside each other, those that end higher above. */
  private Map<Integer, Double> stacked(List<Integer> together) {
    List<Integer> ordered = new ArrayList<>(together);
    ordered.sort(Comparator.comparingDouble((Integer link) -> height[last(link)]).thenComparing(Comparator.naturalOrder()));
    double at = -ordered.stream().mapToDouble(link -> links.get(link).thickness()).sum() / 2;
    Map<Integer, Double> offsets = new HashMap<>();
    for (int link : ordered) {
      offsets.put(link, at + links.get(link).thickness() / 2);
      at += links.get(link).thickness();
    }
    return offsets;
  }

  private int last(int link) {
    int[] trail = graph.trails().get(link);
    return trail[trail.length - 1];
  }

  /** Gives the links at one side of a frame their heights. */
  private void spread(int vertex, List<Integer> all, boolean right) {
    Map<Integer, List<Integer>> byNeighbour = new HashMap<>();
    for (int link : all) {
      int[] trail = graph.trails().get(link);
      byNeighbour.computeIfAbsent(right ? trail[1] : trail[trail.length - 2], neighbour -> new ArrayList<>()).add(link);
    }
    List<Integer> neighbours = new ArrayList<>(byNeighbour.keySet());
    neighbours.sort(Comparator.comparingDouble((Integer neighbour) -> height[neighbour]).thenComparing(Comparator.naturalOrder()));
    Vertex at = graph.vertices().get(vertex);
    double room = graph.meets(vertex) ? 0 : Math.min(SPREAD * (neighbours.size() - 1), at.above() + at.below() - 2 * EDGE);
    for (int i = 0; i < neighbours.size(); i++) {
      double middle = height[vertex] + (neighbours.size() == 1 ? 0 : room * (i / (neighbours.size() - 1.0) - 0.5));
      Map<Integer, Double> offsets = stacked(byNeighbour.get(neighbours.get(i)));
      for (int link : byNeighbour.get(neighbours.get(i))) {
        (right ? leaving : arriving)[link] = middle + (graph.meets(vertex) ? 0 : offsets.get(link));
      }
    }
    squeeze(vertex, all, right ? leaving : arriving);
  }

  /** Moves links closer together where they would not all meet the side of their frame. */
  private void squeeze(int vertex, List<Integer> all, double[] at) {
    Vertex frame = graph.vertices().get(vertex);
    double part = 1;
    for (int link : all) {
      double away = at[link] - height[vertex];
      double room = (away < 0 ? frame.above() : frame.below()) - links.get(link).thickness() / 2;
      if (Math.abs(away) > room) {
        part = Math.min(part, Math.max(0, room) / Math.abs(away));
      }
    }
    for (int link : all) {
      at[link] = height[vertex] + part * (at[link] - height[vertex]);
    }
  }

  /** Where a link reaches the i-th vertex of its trail. */
  double arriving(int link, int i) {
    int[] trail = graph.trails().get(link);
    return i + 1 == trail.length ? arriving[link] : height[trail[i]] + inLane.get(trail[i]).get(link);
  }

  /** Where a link leaves the i-th vertex of its trail. */
  double leaving(int link, int i) {
    return i == 0 ? leaving[link] : arriving(link, i);
  }
}
