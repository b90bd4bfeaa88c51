package org.snn.design.model;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
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
  private final Map<Group, Integer> places = new HashMap<>();
  private final Map<GroupPair, Long> pairs = new LinkedHashMap<>();
  private final Map<ConnectionRule, Set<GroupPair>> ofFiles = new LinkedHashMap<>();
  private final Map<Group, Set<Group>> files = new HashMap<>();
  private final Map<Group, Long> into = new HashMap<>();
  private final Map<Group, Long> from = new HashMap<>();
  private final int[] starts;
  private final int[] targets;

  /** Two groups, or a group and itself. */
  private record GroupPair(Group source, Group target) {
  }

  private Wires(Expansion expansion) {
    declaration = expansion.declaration();
    declaration.spans().forEach(span -> places.put(span.group(), places.size()));
    starts = new int[declaration.neurons() + 2];
    expansion.blocks().forEach(block -> block.forEach((source, target) -> starts[source + 2]++));
    for (int neuron = 2; neuron < starts.length; neuron++) {
      starts[neuron] += starts[neuron - 1];
    }
    targets = new int[starts[starts.length - 1]];
    expansion.blocks().forEach(this::add);
    pairs.forEach((pair, count) -> {
      into.merge(pair.target(), count, Long::sum);
      from.merge(pair.source(), count, Long::sum);
    });
    ofFiles.values().stream().flatMap(Set::stream)
        .forEach(pair -> files.computeIfAbsent(pair.source(), group -> new HashSet<>()).add(pair.target()));
  }

  private void add(Block block) {
    Set<GroupPair> found = block.rule() instanceof ConnectFile
        ? ofFiles.computeIfAbsent(block.rule(), rule -> new HashSet<>()) : new HashSet<>();
    block.forEach((source, target) -> {
      targets[starts[source + 1]++] = target;
      GroupPair pair = new GroupPair(declaration.spanOf(source).group(), declaration.spanOf(target).group());
      pairs.merge(pair, 1L, Long::sum);
      found.add(pair);
    });
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

  /** The neurons that a neuron goes to, each once, in the order of declaration; of each group only the first ones, up to a limit. */
  public List<Neuron> targets(Neuron neuron, int ofEach) {
    GroupSpan span = declaration.span((Group) neuron.eContainer());
    if (span == null || neuron.getIndex() >= span.size()) {
      return List.of();
    }
    int number = span.first() + neuron.getIndex();
    return Arrays.stream(targets, starts[number], starts[number + 1]).sorted().distinct()
        .mapToObj(target -> neuron(target, ofEach)).filter(Objects::nonNull).toList();
  }

  private Neuron neuron(int number, int limit) {
    GroupSpan span = declaration.spanOf(number);
    return number - span.first() < limit ? Neurons.at(span.group(), number - span.first()) : null;
  }

  /** Gives each pair of groups that has connections, by source and then by target in the order of declaration. */
  public void visitGroups(BiConsumer<Group, Group> visitor) {
    pairs.keySet().stream().sorted(Comparator.<GroupPair>comparingInt(pair -> places.get(pair.source()))
        .thenComparing(pair -> places.get(pair.target()))).forEach(pair -> visitor.accept(pair.source(), pair.target()));
  }

  /** The groups that files have connections to, by the groups that they have them from. */
  public Map<Group, Set<Group>> files() {
    return files;
  }

  /** Number of connections into a group. */
  public long into(Group group) {
    return into.getOrDefault(group, 0L);
  }

  /** Number of connections from a group. */
  public long from(Group group) {
    return from.getOrDefault(group, 0L);
  }

  /** The groups that a file has connections from, in the order of declaration. */
  public List<Group> sources(ConnectFile rule) {
    return inOrder(ofFiles.getOrDefault(rule, Set.of()).stream().map(GroupPair::source));
  }

  /** The groups that a file has connections to, in the order of declaration. */
  public List<Group> targets(ConnectFile rule) {
    return inOrder(ofFiles.getOrDefault(rule, Set.of()).stream().map(GroupPair::target));
  }

  private List<Group> inOrder(Stream<Group> groups) {
    return groups.distinct().sorted(Comparator.comparing(places::get)).toList();
  }
}
