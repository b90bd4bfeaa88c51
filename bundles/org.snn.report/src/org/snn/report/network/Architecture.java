package org.snn.report.network;

import java.util.List;
import java.util.Optional;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.PlanReport;

/**
 * What a network is made of.
 *
 * @param name of the network
 * @param inputs number of inputs
 * @param outputs number of outputs
 * @param groups in order of declaration
 * @param links between which groups there are connections
 * @param plan its pseudo-layers
 * @param picture an SVG element that shows it, to stand in a page as it is; may be empty
 */
public record Architecture(String name, int inputs, int outputs, List<GroupSummary> groups, List<Link> links, PlanReport plan,
    Optional<String> picture) {

  /**
   * A group of neurons.
   *
   * @param role input, hidden or output
   * @param incoming connections into its neurons
   */
  public record GroupSummary(String name, String role, int neurons, String activation, long incoming) {
  }

  /**
   * Connections from neurons of one group to those of another, or the same.
   *
   * @param density share of those that could be there: all pairs, and within a group those of an order
   */
  public record Link(String from, String to, long connections, double density) {
  }

  /** Of a plan, without a picture; O(connections). */
  public static Architecture of(ExecutionPlan plan) {
    GroupPairs pairs = new GroupPairs(plan);
    return new Architecture(plan.getName(), plan.getInputs(), plan.getOutputs().length, pairs.groups(), pairs.links(),
        PlanReport.of(plan), Optional.empty());
  }

  /** Share of the connections that could be between groups that are connected; 0 if none are. */
  public double density() {
    double possible = links.stream().mapToDouble(link -> link.connections() / link.density()).sum();
    return possible == 0 ? 0 : links.stream().mapToLong(Link::connections).sum() / possible;
  }

  /** The same with a picture. */
  public Architecture with(String svg) {
    return new Architecture(name, inputs, outputs, groups, links, plan, Optional.of(svg));
  }
}
