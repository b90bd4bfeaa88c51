package org.snn.language.validation.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.snn.language.validation.graph.Blocks.Connection;
import org.snn.network.Activation;
import org.snn.network.Connect;
import org.snn.network.EdgeList;
import org.snn.network.ConnectFile;
import org.snn.network.ConnectionRule;
import org.snn.network.End;
import org.snn.network.Group;
import org.snn.network.Network;
import org.snn.network.NetworkFactory;
import org.snn.network.Role;
import org.snn.transform.expand.Block;
import org.snn.transform.expand.Declaration;
import org.snn.transform.expand.ExpandRule;
import org.snn.transform.expand.Expansion;
import org.snn.transform.level.Paths;

/** Answers about blocks and ways are those that looking at every single connection gives, on random networks. */
class GraphTest {

  private static final NetworkFactory FACTORY = NetworkFactory.eINSTANCE;
  private static final int MOST_GROUPS = 5;
  private static final int MOST_SIZE = 5;
  private static final int MOST_RULES = 6;

  @Property(tries = 300)
  void reachIsThatOfSingleConnections(@ForAll long seed) {
    Expansion expansion = expansion(new Random(seed), true);
    Reach reach = new Reach(Paths.of(expansion), expansion.declaration());
    Set<Integer> fromInput = closure(expansion, Role.INPUT, Connection::source, Connection::target);
    Set<Integer> toOutput = closure(expansion, Role.OUTPUT, Connection::target, Connection::source);
    for (int neuron = 0; neuron < expansion.declaration().neurons(); neuron++) {
      assertThat(reach.fromInput(neuron)).as("from input, %d", neuron).isEqualTo(fromInput.contains(neuron));
      assertThat(reach.toOutput(neuron)).as("to output, %d", neuron).isEqualTo(toOutput.contains(neuron));
    }
  }

  @Property(tries = 300)
  void blocksAnswerAsTheirConnections(@ForAll long seed) {
    Expansion expansion = expansion(new Random(seed), false);
    Declaration names = expansion.declaration();
    for (Block block : expansion.blocks()) {
      Set<Connection> all = new HashSet<>(connections(block));
      same(all, Blocks.self(block).isPresent(), c -> c.source() == c.target());
      same(all, Blocks.intoInput(block, names).isPresent(), c -> names.spanOf(c.target()).group().getRole() == Role.INPUT);
      same(all, Blocks.withinSoftmax(block, names).isPresent(), c -> names.spanOf(c.source()) == names.spanOf(c.target())
          && names.spanOf(c.source()).group().getActivation() == Activation.SOFTMAX);
      Blocks.self(block).ifPresent(c -> assertThat(all).contains(c));
      Blocks.intoInput(block, names).ifPresent(c -> assertThat(all).contains(c));
      Blocks.withinSoftmax(block, names).ifPresent(c -> assertThat(all).contains(c));
      for (Connection connection : pairs(names.neurons())) {
        assertThat(Blocks.makes(block, connection.source(), connection.target())).isEqualTo(all.contains(connection));
      }
    }
  }

  @Property(tries = 300)
  void aBlockCoversWhatItMakesAllOf(@ForAll long seed) {
    List<Block> blocks = expansion(new Random(seed), false).blocks();
    for (Block block : blocks) {
      for (Block other : blocks) {
        if (Blocks.covers(block, other)) {
          assertThat(connections(block)).containsAll(connections(other));
        }
      }
    }
  }

  private static void same(Set<Connection> all, boolean answer, Predicate<Connection> wanted) {
    assertThat(answer).isEqualTo(all.stream().anyMatch(wanted));
  }

  private static List<Connection> pairs(int neurons) {
    return IntStream.range(0, neurons * neurons).mapToObj(i -> new Connection(i / neurons, i % neurons)).toList();
  }

  private static List<Connection> connections(Block block) {
    List<Connection> connections = new ArrayList<>();
    block.forEach((source, target) -> connections.add(new Connection(source, target)));
    return connections;
  }

  /** Follows connections, again and again, until nothing is new. */
  private static Set<Integer> closure(Expansion expansion, Role role, Function<Connection, Integer> from,
      Function<Connection, Integer> to) {
    Set<Integer> reached = new HashSet<>();
    Declaration names = expansion.declaration();
    IntStream.range(0, names.neurons()).filter(i -> names.spanOf(i).group().getRole() == role).forEach(reached::add);
    List<Connection> all = expansion.blocks().stream().flatMap(block -> connections(block).stream()).toList();
    boolean grown = true;
    while (grown) {
      grown = all.stream().filter(c -> reached.contains(from.apply(c))).map(to).map(reached::add).toList().contains(true);
    }
    return reached;
  }

  /** @param acyclic whether rules that would close a cycle are left out */
  private static Expansion expansion(Random random, boolean acyclic) {
    Network network = FACTORY.createNetwork();
    for (int i = 0; i <= random.nextInt(MOST_GROUPS); i++) {
      Group group = FACTORY.createGroup();
      group.setName("g" + i);
      group.setSize(1 + random.nextInt(MOST_SIZE));
      group.setRole(Role.values()[random.nextInt(Role.values().length)]);
      group.setActivation(random.nextBoolean() ? Activation.SOFTMAX : Activation.RELU);
      network.getMembers().add(group);
    }
    List<Group> groups = network.groups();
    int neurons = groups.stream().mapToInt(Group::getSize).sum();
    for (int i = 0; i < random.nextInt(MOST_RULES); i++) {
      ConnectionRule rule = random.nextInt(3) == 0 ? edges(neurons, random) : connect(groups, random);
      network.getMembers().add(rule);
      if (acyclic && Paths.of(ExpandRule.expand(network)).cycle().isPresent()) {
        network.getMembers().remove(rule);
      }
    }
    Expansion expansion = ExpandRule.expand(network);
    assertThat(expansion.problems()).isEmpty();
    return expansion;
  }

  private static ConnectFile edges(int neurons, Random random) {
    int count = random.nextInt(8);
    ConnectFile file = FACTORY.createConnectFile();
    file.setEdges(new EdgeList(random.ints(count, 0, neurons).toArray(), random.ints(count, 0, neurons).toArray(), null));
    return file;
  }

  private static Connect connect(List<Group> groups, Random random) {
    Connect connect = FACTORY.createConnect();
    Group source = groups.get(random.nextInt(groups.size()));
    boolean forward = random.nextInt(3) == 0;
    connect.getEnds().add(end(source, random));
    connect.getEnds().add(end(forward ? source : groups.get(random.nextInt(groups.size())), random));
    if (forward) {
      connect.setPattern(FACTORY.createForwardPattern());
    }
    return connect;
  }

  private static End end(Group group, Random random) {
    End end = FACTORY.createEnd();
    end.setGroup(group);
    if (random.nextBoolean()) {
      end.setFirst(random.nextInt(group.getSize()));
      end.setLast(end.getFirst() + random.nextInt(group.getSize() - end.getFirst()));
    }
    return end;
  }
}
