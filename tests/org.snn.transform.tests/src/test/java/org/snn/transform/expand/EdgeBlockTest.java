package org.snn.transform.expand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.snn.network.EdgeList;

/** Lists of connections in any order become rows, and rows answer as a list that is sorted and looked through. */
class EdgeBlockTest {

  private static final int NEURONS = 12;

  private record Edge(int source, int target, float weight) {
  }

  @Property(tries = 500)
  void rowsAreTheListInOrder(@ForAll long seed) {
    List<Edge> list = list(new Random(seed));
    EdgeBlock block = block(list);
    List<Edge> sorted = new ArrayList<>(list);
    sorted.sort(Comparator.comparingInt(Edge::target).thenComparingInt(Edge::source));
    assertThat(edges(block)).isEqualTo(sorted);
    assertThat(block.connections()).isEqualTo(list.size());
    assertThat(block.weighted()).isEqualTo(list.stream().anyMatch(edge -> !Float.isNaN(edge.weight())));
  }

  @Property(tries = 500)
  void onlyTargetsWithConnectionsHaveRows(@ForAll long seed) {
    List<Edge> list = list(new Random(seed));
    EdgeBlock block = block(list);
    assertThat(IntStream.range(0, block.rows()).map(block::target))
        .containsExactlyElementsOf(list.stream().map(Edge::target).sorted().distinct().toList());
    assertThat(block.firstTarget()).isEqualTo(block.target(0));
    assertThat(block.lastTarget()).isEqualTo(block.target(block.rows() - 1));
    assertThat(IntStream.range(0, block.rows()).map(block::length)).allMatch(length -> length > 0);
  }

  @Property(tries = 500)
  void hasAndFirstFromFindWhatIsThere(@ForAll long seed) {
    List<Edge> list = list(new Random(seed));
    EdgeBlock block = block(list);
    for (int source = 0; source < NEURONS; source++) {
      int from = source;
      for (int target = 0; target < NEURONS; target++) {
        int to = target;
        assertThat(block.has(from, to)).isEqualTo(list.stream().anyMatch(edge -> edge.source() == from && edge.target() == to));
      }
      for (int row = 0; row < block.rows(); row++) {
        int to = block.target(row);
        long before = list.stream().filter(edge -> edge.target() == to && edge.source() < from).count();
        assertThat(block.firstFrom(row, from)).isEqualTo(block.start(row) + (int) before);
      }
    }
  }

  /** Connections of which none, some or all have a weight; some are there twice, in the order in which they were given. */
  private static List<Edge> list(Random random) {
    int weights = random.nextInt(3);
    List<Edge> list = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(60); i++) {
      boolean weighted = weights == 2 || weights == 1 && random.nextInt(9) == 0;
      list.add(new Edge(random.nextInt(NEURONS), random.nextInt(NEURONS), weighted ? i : Float.NaN));
    }
    return list;
  }

  private static EdgeBlock block(List<Edge> list) {
    float[] weights = new float[list.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = list.get(i).weight();
    }
    return ListedEdges.block(new EdgeList(list.stream().mapToInt(Edge::source).toArray(),
        list.stream().mapToInt(Edge::target).toArray(), weights), null);
  }

  private static List<Edge> edges(EdgeBlock block) {
    List<Edge> edges = new ArrayList<>();
    for (int row = 0; row < block.rows(); row++) {
      for (int i = block.start(row); i < block.start(row + 1); i++) {
        edges.add(new Edge(block.source(i), block.target(row), block.weight(i)));
      }
    }
    return edges;
  }
}
