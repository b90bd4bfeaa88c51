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
 * paths. Nodes are neurons, in the order of declaration, and then virtual nodes; edges are stored by their source, so that
 * those of a unit follow each other: 4 bytes an edge.
 */
final class DependencyGraph {

  /** Takes edges. */
  private interface EdgeVisitor {
    void edge(int source, int target);
  }

  private final Expansion expansion;
  private final Units units;
  private final int neurons;
  private int nodes;
  private int[] start;
  private int[] target;

  private DependencyGraph(Expansion expansion, Units units) {
    this.expansion = expansion;
    this.units = units;
    this.neurons = expansion.declaration().neurons();
  }

  /** The graph of a network; O(neurons + blocks + single connections). */
  static DependencyGraph of(Expansion expansion, Units units) {
    DependencyGraph graph = new DependencyGraph(expansion, units);
    graph.count();
    graph.store();
    return graph;
  }

  private void count() {
    int[] leaving = new int[neurons + expansion.blocks().size()];
    forEachEdge((from, to) -> leaving[from]++);
    start = new int[nodes + 1];
    for (int node = 0; node < nodes; node++) {
      start[node + 1] = Math.addExact(start[node], leaving[node]);
    }
  }

  private void store() {
    target = new int[start[nodes]];
    int[] next = Arrays.copyOf(start, nodes);
    forEachEdge((from, to) -> target[next[from]++] = to);
  }

  private void forEachEdge(EdgeVisitor visitor) {
    nodes = neurons;
    for (Block block : expansion.blocks()) {
      if (block instanceof DenseBlock dense) {
        visitDense(dense, visitor);
      } else if (block instanceof TriangleBlock triangle) {
        for (int i = 1; i < triangle.neurons(); i++) {
          visit(triangle.first() + i - 1, triangle.first() + i, visitor);
        }
      } else if (block instanceof EdgeBlock list) {
        list.forEach((from, to) -> visit(from, to, visitor));
      }
    }
  }

  private void visitDense(DenseBlock dense, EdgeVisitor visitor) {
    if (dense.connections() <= (long) dense.sources() + dense.targets()) {
      dense.forEach((from, to) -> visit(from, to, visitor));
      return;
    }
    int virtual = nodes++;
    for (int i = 0; i < dense.sources(); i++) {
      visitor.edge(dense.firstSource() + i, virtual);
    }
    for (int i = 0; i < dense.targets(); i++) {
      visitor.edge(virtual, dense.firstTarget() + i);
    }
  }

  private void visit(int from, int to, EdgeVisitor visitor) {
    if (!units.inOrder(from, to)) {
      visitor.edge(from, to);
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

  /** Number of edges. */
  int edges() {
    return target.length;
  }

  /** The unit of a node; a virtual node is one of its own. */
  int unit(int node) {
    return node < neurons ? units.unit(node) : node;
  }

  /** The edges that leave the node are {@code first(node)} .. {@code first(node + 1) - 1}. */
  int first(int node) {
    return start[node];
  }

  /** The edges that leave the unit are {@code first(unit)} .. {@code end(unit) - 1}. */
  int end(int unit) {
    int node = unit + 1;
    while (node < neurons && units.unit(node) == unit) {
      node++;
    }
    return start[node];
  }

  /** The node that an edge comes from: the last one whose edges do not start behind it; O(log nodes). */
  int source(int edge) {
    int low = 0;
    int high = nodes - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (start[middle] <= edge) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The node that an edge comes from, which is this one or follows it: for who goes from edge to edge. */
  int source(int edge, int from) {
    int node = from;
    while (edge >= start[node + 1]) {
      node++;
    }
    return node;
  }

  /** The node that an edge goes to. */
  int target(int edge) {
    return target[edge];
  }

  /** The unit that an edge goes to. */
  int targetUnit(int edge) {
    return unit(target[edge]);
  }

  /**
   * How much larger the level of the target's unit is than that of the source's unit, at least. A virtual node has the
   * largest level of its sources.
   */
  int gain(int source, int edge) {
    int offset = source < neurons ? units.offset(source) : 0;
    return offset + (target[edge] < neurons ? 1 : 0);
  }
}
