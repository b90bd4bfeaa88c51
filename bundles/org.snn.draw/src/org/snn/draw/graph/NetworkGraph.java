package org.snn.draw.graph;

import java.util.List;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Parameters;

/**
 * A network as few enough nodes and edges to be drawn.
 *
 * @param columns from left to right
 * @param nodes by column, then by order of declaration
 * @param edges the strongest ones, strongest last
 * @param leftOut how many are too weak to be among them
 * @param leftOutConnections the connections of those
 * @param strength for each neuron of the plan how much it is connected
 * @param weighted whether there are weights
 */
public record NetworkGraph(List<Column> columns, List<Node> nodes, List<Edge> edges, int leftOut, long leftOutConnections,
    Strength strength, boolean weighted) {

  /**
   * The graph of a network.
   *
   * @param parameters its weights, or null
   * @throws org.snn.draw.DrawException if it has no such groups, or more is to be shown than there may be
   */
  public static NetworkGraph of(ExecutionPlan plan, Parameters parameters, View view) {
    return new GraphBuilder(plan, parameters, view).build();
  }
}
