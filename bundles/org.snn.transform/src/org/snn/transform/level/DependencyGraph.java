package org.snn.transform.level;

import java.util.Arrays;
import org.snn.transform.expand.Block;
import org.snn.transform.expand.DenseBlock;
import org.snn.transform.expand.EdgeBlock;
import org.snn.transform.expand.Expansion;
import org.snn.transform.expand.TriangleBlock;

/**
 * Which unit needs which, without a node or an edge for each connection of a regular block: a dense block is one virtual
 * node between its sources and its targets, and a triangle is the path through its neurons, which has the same longest
 * paths. Nodes are neurons, in the order of declaration, and then virtual nodes; edges are stored by the unit of their
 * source.
 */
final class DependencyGraph {

  private final Units units;
  private final int neurons;
  private int nodes;
  private int edges;
  private int[] from = new int[1024];
  private int[] to = new int[1024];
  private int[] start;
  private int[] order;

  private DependencyGraph(Expansion expansion, Units units) {
    this.units = units;
    this.neurons = expansion.declaration().neurons();
    this.nodes = neurons;
  }

  /** The graph of a network; O(neurons + blocks + single connections). */
  static DependencyGraph of(Expansion expansion, Units units) {
    DependencyGraph graph = new DependencyGraph(expansion, units);
    for (Block block : expansion.blocks()) {
      graph.add(block);
    }
    graph.index();
    return graph;
  }

  private void add(Block block) {
    if (block instanceof DenseBlock dense) {
      addDense(dense);
    } else if (block instanceof TriangleBlock triangle) {
      for (int i = 1; i < triangle.neurons(); i++) {
        addEdge(triangle.first() + i - 1, triangle.first() + i);
      }
    } else if (block instanceof EdgeBlock list) {
      for (int i = 0; i < list.size(); i++) {
        addEdge(list.source(i), list.target(i));
      }
    }
  }

  private void addDense(DenseBlock dense) {
    if (dense.connections() <= (long) dense.sources() + dense.targets()) {
      dense.forEach(this::addEdge);
      return;
    }
    int virtual = nodes++;
    for (int i = 0; i < dense.sources(); i++) {
      addEdge(dense.firstSource() + i, virtual);
    }
    for (int i = 0; i < dense.targets(); i++) {
      addEdge(virtual, dense.firstTarget() + i);
    }
  }

  private void addEdge(int source, int target) {
    if (source < neurons && target < neurons && units.inOrder(source, target)) {
      return;
    }
    if (edges == from.length) {
      int larger = (int) Math.min(Integer.MAX_VALUE - 8, edges * 2L);
      from = Arrays.copyOf(from, larger);
      to = Arrays.copyOf(to, larger);
    }
    from[edges] = source;
    to[edges] = target;
    edges++;
  }

  private void index() {
    start = new int[nodes + 1];
    for (int e = 0; e < edges; e++) {
      start[unit(from[e]) + 1]++;
    }
    for (int node = 0; node < nodes; node++) {
      start[node + 1] += start[node];
    }
    int[] next = Arrays.copyOf(start, nodes);
    order = new int[edges];
    for (int e = 0; e < edges; e++) {
      order[next[unit(from[e])]++] = e;
    }
  }

  /** Number of neurons: nodes from here on are virtual. */
  int neurons() {
    return neurons;
  }

  /** Number of nodes. */
  int nodes() {
    return nodes;
  }

  /** The unit of a node; a virtual node is one of its own. */
  int unit(int node) {
    return node < neurons ? units.unit(node) : node;
  }

  /** The edges that leave the unit are at positions {@code first(unit)} .. {@code first(unit + 1) - 1}. */
  int first(int unit) {
    return start[unit];
  }

  /** The node that the edge at a position comes from. */
  int source(int position) {
    return from[order[position]];
  }

  /** The node that the edge at a position goes to. */
  int target(int position) {
    return to[order[position]];
  }

  /** The unit that the edge at a position goes to. */
  int targetUnit(int position) {
    return unit(to[order[position]]);
  }

  /**
   * How much larger the level of the target's unit is than that of the source's unit, at least. A virtual node has the
   * largest level of its sources.
   */
  int gain(int position) {
    int edge = order[position];
    int offset = from[edge] < neurons ? units.offset(from[edge]) : 0;
    return offset + (to[edge] < neurons ? 1 : 0);
  }
}
