package org.snn.draw.graph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.snn.draw.DrawException;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.GroupTrace;
import org.snn.plan.NeuronNames;
import org.snn.plan.Trace;
import org.snn.trainer.Parameters;

/** Takes neurons together until few enough nodes are left, and their connections with them. O(neurons + connections). */
final class GraphBuilder {

  private static final int NAMED = 2;

  private final ExecutionPlan plan;
  private final Parameters parameters;
  private final View view;
  private final int[] groupOf;
  private final int[] columnOf;
  private final BitSet shown = new BitSet();
  private final Columns columns;

  GraphBuilder(ExecutionPlan plan, Parameters parameters, View view) {
    this.plan = plan;
    this.parameters = parameters;
    this.view = view;
    this.groupOf = groups();
    Steps steps = new Steps(plan);
    show(steps);
    this.columns = new Columns(plan, steps, groupOf, shown);
    this.columnOf = IntStream.range(0, plan.getNeurons()).map(neuron -> columns.of(steps.of(neuron))).toArray();
  }

  private int[] groups() {
    int[] groups = new int[plan.getNeurons()];
    Trace trace = new Trace(plan);
    for (int group = 0; group < plan.getGroups().size(); group++) {
      for (int neuron : trace.neurons(plan.getGroups().get(group))) {
        groups[neuron] = group;
      }
    }
    return groups;
  }

  /** Decides which groups are shown neuron by neuron. */
  private void show(Steps steps) {
    List<GroupTrace> groups = plan.getGroups();
    boolean small = plan.getNeurons() <= view.most() && steps.count() <= View.MOST_COLUMNS;
    for (String name : view.expanded()) {
      if (groups.stream().noneMatch(group -> group.getName().equals(name))) {
        throw new DrawException("Network '%s' has no group '%s'; it has %s.".formatted(plan.getName(), name,
            String.join(", ", groups.stream().map(GroupTrace::getName).toList())));
      }
    }
    long neurons = 0;
    for (int i = 0; i < groups.size(); i++) {
      if (small || view.expanded().contains(groups.get(i).getName())) {
        shown.set(i);
        neurons += groups.get(i).getSize();
      }
    }
    if (neurons > view.most()) {
      throw new DrawException("%,d neurons are to be shown one by one, which are more than %,d; name smaller groups, or allow more."
          .formatted(neurons, view.most()));
    }
  }

  NetworkGraph build() {
    Cells cells = new Cells(columnOf, groupOf, shown, view.most());
    Strength strength = new Strength(plan.getNeurons());
    Tally tally = Tally.of(plan, parameters, cells.of(), cells.count(), strength);
    int[] cellOf = cells.of();
    int[] columnOfCell = new int[cells.count()];
    for (int neuron = 0; neuron < cellOf.length; neuron++) {
      columnOfCell[cellOf[neuron]] = columnOf[neuron];
    }
    int[] root = cells.joined(tally, columnOfCell);
    List<List<Integer>> members = new ArrayList<>();
    int[] nodeOfCell = nodes(cellOf, root, members);
    Tally joined = tally.joined(nodeOfCell, members.size());
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      nodes.add(node(i, members.get(i), joined));
    }
    return graph(nodes, joined, strength);
  }

  /** Numbers nodes by column, then by the first of their neurons that was declared; returns the node of each cell. */
  private int[] nodes(int[] cellOf, int[] root, List<List<Integer>> members) {
    Trace trace = new Trace(plan);
    List<List<Integer>> byRoot = new ArrayList<>();
    for (int i = 0; i < root.length; i++) {
      byRoot.add(new ArrayList<>());
    }
    for (int declared = 0; declared < cellOf.length; declared++) {
      int neuron = trace.planned(declared);
      byRoot.get(root[cellOf[neuron]]).add(neuron);
    }
    int[] nodeOfCell = new int[root.length];
    int[] order = IntStream.range(0, root.length).filter(cell -> root[cell] == cell).boxed()
        .sorted(Comparator.<Integer>comparingInt(cell -> columnOf[byRoot.get(cell).get(0)])
            .thenComparing(cell -> plan.getDeclared()[byRoot.get(cell).get(0)]))
        .mapToInt(Integer::intValue).toArray();
    for (int node = 0; node < order.length; node++) {
      nodeOfCell[order[node]] = node;
      members.add(byRoot.get(order[node]));
    }
    for (int cell = 0; cell < root.length; cell++) {
      nodeOfCell[cell] = nodeOfCell[root[cell]];
    }
    return nodeOfCell;
  }

  private Node node(int index, List<Integer> members, Tally tally) {
    int[] neurons = members.stream().mapToInt(Integer::intValue).toArray();
    List<GroupTrace> groups = IntStream.of(neurons).map(neuron -> groupOf[neuron]).distinct().sorted()
        .mapToObj(plan.getGroups()::get).toList();
    boolean single = neurons.length == 1;
    long possible = (long) neurons.length * (neurons.length - 1) / 2;
    return new Node(single ? new NeuronNames(plan).name(neurons[0]) : name(groups), columnOf[neurons[0]], groups, neurons, single,
        tally.bundle(index, index, possible));
  }

  private static String name(List<GroupTrace> groups) {
    String names = String.join(", ", groups.stream().limit(NAMED).map(GroupTrace::getName).toList());
    return groups.size() > NAMED ? names + " and %d more".formatted(groups.size() - NAMED) : names;
  }

  private NetworkGraph graph(List<Node> nodes, Tally tally, Strength strength) {
    List<Edge> edges = new ArrayList<>();
    for (int source = 0; source < nodes.size(); source++) {
      for (int target = source + 1; target < nodes.size(); target++) {
        if (tally.connections(source, target) > 0) {
          long possible = (long) nodes.get(source).neurons().length * nodes.get(target).neurons().length;
          edges.add(new Edge(source, target, tally.bundle(source, target, possible)));
        }
      }
    }
    edges.sort(Comparator.comparingDouble((Edge edge) -> edge.bundle().absolute()).thenComparing(Edge::source)
        .thenComparing(Edge::target));
    int weak = Math.max(0, edges.size() - view.top());
    long connections = edges.subList(0, weak).stream().mapToLong(edge -> edge.bundle().connections()).sum();
    return new NetworkGraph(columns.all(), nodes, edges.subList(weak, edges.size()), weak, connections, strength, parameters != null);
  }
}
