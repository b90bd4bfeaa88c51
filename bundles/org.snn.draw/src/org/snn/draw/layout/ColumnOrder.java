package org.snn.draw.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Puts the vertices of each column into an order with few crossings: ELK's layered algorithm, after Sugiyama, Tagawa and Toda (Methods
 * for visual understanding of hierarchical system structures, 1981). Columns are its layers. Equal input gives equal orders.
 */
final class ColumnOrder {

  /** Columns are wider nowhere, pixels. */
  private static final double FAR = 10_000;

  private final ElkNode root = ElkGraphUtil.createGraph();
  private final List<ElkNode> nodes = new ArrayList<>();
  private final Set<List<Integer>> connected = new HashSet<>();

  private ColumnOrder() {
  }

  /**
   * The vertices of each column from top to bottom. Frames that links meet at one point stay in the order in which they were given.
   */
  static List<List<Integer>> of(ProperGraph graph) {
    ColumnOrder order = new ColumnOrder();
    order.configure();
    for (int i = 0; i < graph.vertices().size(); i++) {
      order.add(graph.vertices().get(i), graph.meets(i));
    }
    graph.trails().forEach(order::connect);
    // ELK can only copy values of options that it has been told of; being told twice changes nothing.
    LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    new LayeredLayoutProvider().layout(order.root, new NullElkProgressMonitor());
    return order.columns(graph);
  }

  private void configure() {
    root.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
    // Layers by places that are given: other strategies come to other orders each time, since they go by hashes of objects.
    root.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.INTERACTIVE);
    root.setProperty(LayeredOptions.SEPARATE_CONNECTED_COMPONENTS, false);
    root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.POLYLINE);
    root.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.SIMPLE);
    root.setProperty(LayeredOptions.CROSSING_MINIMIZATION_SEMI_INTERACTIVE, true);
    root.setProperty(LayeredOptions.RANDOM_SEED, 1);
  }

  private void add(Vertex vertex, boolean keepsOrder) {
    ElkNode node = ElkGraphUtil.createNode(root);
    node.setDimensions(vertex.width(), vertex.above() + vertex.below());
    node.setLocation(vertex.column() * FAR, nodes.size());
    if (keepsOrder) {
      node.setProperty(LayeredOptions.POSITION, new KVector(node.getX(), node.getY()));
    }
    nodes.add(node);
  }

  private void connect(int[] trail) {
    for (int i = 1; i < trail.length; i++) {
      if (connected.add(List.of(trail[i - 1], trail[i]))) {
        ElkGraphUtil.createSimpleEdge(nodes.get(trail[i - 1]), nodes.get(trail[i]));
      }
    }
  }

  private List<List<Integer>> columns(ProperGraph graph) {
    List<List<Integer>> columns = new ArrayList<>();
    for (int i = 0; i < graph.widths().length; i++) {
      columns.add(new ArrayList<>());
    }
    for (int i = 0; i < nodes.size(); i++) {
      columns.get(graph.vertices().get(i).column()).add(i);
    }
    columns.forEach(column -> column.sort(Comparator.comparingDouble((Integer vertex) -> nodes.get(vertex).getY())
        .thenComparing(Comparator.naturalOrder())));
    return columns;
  }
}
