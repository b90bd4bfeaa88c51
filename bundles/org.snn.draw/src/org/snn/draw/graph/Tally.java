package org.snn.draw.graph;

import org.snn.plan.Connections;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Parameters;

/** Counts the connections between cells, and sums their weights. Rows are sources, columns are targets. */
final class Tally {

  private final int cells;
  private final long[] connections;
  private final double[] sum;
  private final double[] absolute;

  private Tally(int cells) {
    this.cells = cells;
    this.connections = new long[cells * cells];
    this.sum = new double[cells * cells];
    this.absolute = new double[cells * cells];
  }

  /**
   * Counts a plan's connections.
   *
   * @param cellOf each neuron's cell, from 0 to below {@code cells}
   * @param parameters weights, or null: then each counts as 1 in absolute terms
   * @param strength is told of each connection
   */
  static Tally of(ExecutionPlan plan, Parameters parameters, int[] cellOf, int cells, Strength strength) {
    Tally tally = new Tally(cells);
    float[] weights = parameters == null ? null : parameters.weights();
    Connections.visit(plan, (slot, source, target) -> {
      int at = cellOf[source] * cells + cellOf[target];
      double weight = weights == null ? 0 : weights[slot];
      double size = weights == null ? 1 : Math.abs(weight);
      tally.connections[at]++;
      tally.sum[at] += weight;
      tally.absolute[at] += size;
      strength.add(source, target, size);
    });
    return tally;
  }

  /** The tally of fewer cells: cell i becomes a part of cell {@code into[i]}, which is below {@code count}. */
  Tally joined(int[] into, int count) {
    Tally tally = new Tally(count);
    for (int source = 0; source < cells; source++) {
      for (int target = 0; target < cells; target++) {
        int from = source * cells + target;
        int to = into[source] * count + into[target];
        tally.connections[to] += connections[from];
        tally.sum[to] += sum[from];
        tally.absolute[to] += absolute[from];
      }
    }
    return tally;
  }

  long connections(int source, int target) {
    return connections[source * cells + target];
  }

  Bundle bundle(int source, int target, long possible) {
    int at = source * cells + target;
    return new Bundle(connections[at], possible, sum[at], absolute[at]);
  }
}
