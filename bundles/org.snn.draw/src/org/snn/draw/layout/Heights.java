package org.snn.draw.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts vertices at heights: as near as possible to the mean of their neighbours', in the order of their column, and with room between
 * them. By turns for each column the sum of squared distances is minimised exactly, by pooling adjacent violators (Barlow and others,
 * Statistical inference under order restrictions, 1972). So neurons that read the same stand evenly around the middle of what they read.
 */
final class Heights {

  private static final int ROUNDS = 60;
  /** Lanes are pulled straight by this much more. */
  private static final double STRAIGHT = 6;

  private final ProperGraph graph;
  private final List<List<Integer>> columns;
  private final double apart;
  private final double[] height;
  private final double[] sum;
  private final double[] weight;

  private Heights(ProperGraph graph, List<List<Integer>> columns, double apart) {
    this.graph = graph;
    this.columns = columns;
    this.apart = apart;
    this.height = new double[graph.vertices().size()];
    this.sum = new double[height.length];
    this.weight = new double[height.length];
  }

  /**
   * Heights of the middles.
   *
   * @param columns vertices of each column, from top to bottom
   * @param apart room between two frames, pixels
   */
  static double[] of(ProperGraph graph, List<List<Integer>> columns, double apart) {
    Heights heights = new Heights(graph, columns, apart);
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < columns.size(); i++) {
        int column = round % 2 == 0 ? i : columns.size() - 1 - i;
        heights.pull(column);
        heights.settle(columns.get(column));
      }
    }
    return heights.height;
  }

  /** Sums up where the neighbours of a column's vertices are. */
  private void pull(int column) {
    for (int vertex : columns.get(column)) {
      // A weak pull to the middle, for vertices without neighbours.
      sum[vertex] = 0;
      weight[vertex] = 0.01;
    }
    for (int[] trail : graph.trails()) {
      int at = column - graph.vertices().get(trail[0]).column();
      if (at >= 0 && at < trail.length) {
        if (at > 0) {
          pull(trail[at], trail[at - 1]);
        }
        if (at + 1 < trail.length) {
          pull(trail[at], trail[at + 1]);
        }
      }
    }
  }

  private void pull(int vertex, int neighbour) {
    double pull = isLane(vertex) && isLane(neighbour) ? STRAIGHT : 1;
    sum[vertex] += pull * height[neighbour];
    weight[vertex] += pull;
  }

  private boolean isLane(int vertex) {
    return graph.vertices().get(vertex).frame() < 0;
  }

  /** A run of vertices that touch each other: where its first one wants to be, and how much. */
  private record Pool(double wanted, double weight, int end) {
  }

  private void settle(List<Integer> column) {
    double[] offset = new double[column.size()];
    for (int i = 1; i < offset.length; i++) {
      offset[i] = offset[i - 1] + distance(column.get(i - 1), column.get(i));
    }
    List<Pool> pools = new ArrayList<>();
    for (int i = 0; i < offset.length; i++) {
      int vertex = column.get(i);
      Pool pool = new Pool(sum[vertex] / weight[vertex] - offset[i], weight[vertex], i + 1);
      while (!pools.isEmpty() && pools.get(pools.size() - 1).wanted() >= pool.wanted()) {
        Pool before = pools.remove(pools.size() - 1);
        double both = before.weight() + pool.weight();
        pool = new Pool((before.wanted() * before.weight() + pool.wanted() * pool.weight()) / both, both, pool.end());
      }
      pools.add(pool);
    }
    int i = 0;
    for (Pool pool : pools) {
      for (; i < pool.end(); i++) {
        height[column.get(i)] = pool.wanted() + offset[i];
      }
    }
  }

  private double distance(int upper, int lower) {
    boolean lanes = isLane(upper) && isLane(lower);
    boolean lane = isLane(upper) || isLane(lower);
    double room = lanes ? apart / 3 : lane ? apart / 1.5 : apart;
    return graph.vertices().get(upper).below() + room + graph.vertices().get(lower).above();
  }
}
