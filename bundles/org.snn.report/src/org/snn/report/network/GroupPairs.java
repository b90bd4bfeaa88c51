package org.snn.report.network;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.snn.plan.Connections;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.GroupTrace;
import org.snn.plan.Role;
import org.snn.report.network.Architecture.GroupSummary;
import org.snn.report.network.Architecture.Link;

/** Counts connections by the groups that they begin and end in. */
final class GroupPairs {

  private record Pair(int from, int to) {
  }

  /** How many; mutable, since there may be hundreds of millions. */
  private static final class Count {

    private long connections;
  }

  private final List<GroupTrace> groups;
  private final Map<Pair, Count> counts = new HashMap<>();
  private Pair pair = new Pair(-1, -1);
  private Count count;

  GroupPairs(ExecutionPlan plan) {
    groups = plan.getGroups();
    int[] groupOf = NeuronGroups.of(plan);
    Connections.visit(plan, (slot, source, target) -> add(groupOf[source], groupOf[target]));
  }

  /** Neighbours mostly belong to the same two groups. */
  private void add(int from, int to) {
    if (pair.from != from || pair.to != to) {
      pair = new Pair(from, to);
      count = counts.computeIfAbsent(pair, added -> new Count());
    }
    count.connections++;
  }

  List<GroupSummary> groups() {
    long[] incoming = new long[groups.size()];
    counts.forEach((each, of) -> incoming[each.to] += of.connections);
    return IntStream.range(0, groups.size()).mapToObj(i -> {
      GroupTrace group = groups.get(i);
      return new GroupSummary(group.getName(), group.getRole().getLiteral().toLowerCase(Locale.ROOT), group.getSize(),
          group.getRole() == Role.INPUT ? "" : group.getActivation().getLiteral().toLowerCase(Locale.ROOT), incoming[i]);
    }).toList();
  }

  List<Link> links() {
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.comparingInt(Pair::to).thenComparingInt(Pair::from)))
        .map(entry -> link(entry.getKey(), entry.getValue().connections)).toList();
  }

  private Link link(Pair of, long connections) {
    double from = groups.get(of.from).getSize();
    double to = groups.get(of.to).getSize();
    double possible = of.from == of.to ? from * (from - 1) / 2 : from * to;
    return new Link(groups.get(of.from).getName(), groups.get(of.to).getName(), connections, connections / possible);
  }
}
