package org.snn.design.model;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.snn.network.ConnectFile;
import org.snn.network.ConnectionRule;
import org.snn.network.Group;
import org.snn.network.Network;
import org.snn.network.Neuron;
import org.snn.network.Neurons;
import org.snn.transform.expand.Block;
import org.snn.transform.expand.Declaration;
import org.snn.transform.expand.EdgeFiles;
import org.snn.transform.expand.ExpandRule;
import org.snn.transform.expand.Expansion;
import org.snn.transform.expand.GroupSpan;

/** The single connections of a network that has not too many of them; kept until its file changes. */
public final class Wires {

  private final Declaration declaration;
  private final List<Block> blocks;
  private final Map<GroupPair, Long> pairs = new LinkedHashMap<>();
  private final int[] starts;
  private final int[] targets;

  /** Two groups, or a group and itself. */
  private record GroupPair(Group source, Group target) {
  }

  private Wires(Expansion expansion) {
    declaration = expansion.declaration();
    blocks = expansion.blocks();
    starts = new int[declaration.neurons() + 2];
    blocks.forEach(block -> block.forEach((source, target) -> starts[source + 2]++));
    for (int neuron = 2; neuron < starts.length; neuron++) {
      starts[neuron] += starts[neuron - 1];
    }
    targets = new int[starts[starts.length - 1]];
    for (Block block : blocks) {
      block.forEach((source, target) -> {
        targets[starts[source + 1]++] = target;
        pairs.merge(new GroupPair(declaration.spanOf(source).group(), declaration.spanOf(target).group()), 1L, Long::sum);
      });
    }
  }

  /** The connections of a network; nothing if there are too many. Of a broken network those that can be told. */
  public static Optional<Wires> of(Network network) {
    return Sizes.connections(network) > Limits.CONNECTIONS ? Optional.empty()
        : Optional.of(Derived.of(network, "wires", Wires::read));
  }

  private static Wires read(Network network) {
    Path folder = Files.of(network).map(Path::getParent).orElse(null);
    return new Wires(ExpandRule.expand(network, new EdgeFiles(folder)));
  }

  /** The neurons that a neuron goes to, each once, in the order of declaration. */
  public List<Neuron> targets(Neuron neuron) {
    GroupSpan span = declaration.span((Group) neuron.eContainer());
    if (span == null || neuron.getIndex() >= span.size()) {
      return List.of();
    }
    int number = span.first() + neuron.getIndex();
    return Arrays.stream(targets, starts[number], starts[number + 1]).sorted().distinct().mapToObj(this::neuron).toList();
  }

  private Neuron neuron(int number) {
    GroupSpan span = declaration.spanOf(number);
    return Neurons.at(span.group(), number - span.first());
  }

  /** The groups that a group goes to, in the order of declaration. */
  public List<Group> targets(Group group) {
    Collection<Integer> found = new TreeSet<>();
    for (GroupPair pair : pairs.keySet()) {
      if (pair.source() == group) {
        found.add(declaration.spans().indexOf(declaration.span(pair.target())));
      }
    }
    return found.stream().map(index -> declaration.spans().get(index).group()).toList();
  }

  /** The groups that files have connections to from a group. */
  public List<Group> fileTargets(Group source) {
    GroupSpan span = declaration.span(source);
    Collection<Integer> found = new TreeSet<>();
    blocks.stream().filter(block -> span != null && block.rule() instanceof ConnectFile).forEach(block -> block.forEach((from, to) -> {
      if (from >= span.first() && from < span.first() + span.size()) {
        found.add(declaration.spans().indexOf(declaration.spanOf(to)));
      }
    }));
    return found.stream().map(index -> declaration.spans().get(index).group()).toList();
  }

  /** Number of connections into a group. */
  public long into(Group group) {
    return pairs.entrySet().stream().filter(entry -> entry.getKey().target() == group).mapToLong(Map.Entry::getValue).sum();
  }

  /** Number of connections from a group. */
  public long from(Group group) {
    return pairs.entrySet().stream().filter(entry -> entry.getKey().source() == group).mapToLong(Map.Entry::getValue).sum();
  }

  /** The groups that a rule goes to, or that it comes from, in the order of declaration. */
  public List<Group> groups(ConnectionRule rule, boolean asTargets) {
    Collection<Integer> found = new TreeSet<>();
    blocks.stream().filter(block -> block.rule() == rule).forEach(block -> block.forEach((source, target) ->
        found.add(declaration.spans().indexOf(declaration.spanOf(asTargets ? target : source)))));
    return found.stream().map(index -> declaration.spans().get(index).group()).toList();
  }
}
