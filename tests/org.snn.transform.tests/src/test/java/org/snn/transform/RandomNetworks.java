package org.snn.transform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.snn.network.Activation;
import org.snn.network.Connect;
import org.snn.network.ConnectFile;
import org.snn.network.ConnectionRule;
import org.snn.network.EdgeList;
import org.snn.network.End;
import org.snn.network.ForwardPattern;
import org.snn.network.Group;
import org.snn.network.Initialiser;
import org.snn.network.InitialiserKind;
import org.snn.network.Network;
import org.snn.network.NetworkFactory;
import org.snn.network.OneToOnePattern;
import org.snn.network.Pattern;
import org.snn.network.RandomPattern;
import org.snn.network.Role;
import org.snn.transform.NaivePairs.Pair;
import org.snn.transform.kernel.KernelCosts;

/**
 * Random sound networks: groups of every role and activation, and rules of every pattern between their slices, without
 * cycles and without double connections. A rule that would break that is thrown away. The same seed gives the same network.
 */
public final class RandomNetworks {

  /** Costs by which networks as small as these have kernels of every kind. */
  public static final KernelCosts COSTS = new KernelCosts(1, 0.1, 1.6, 2, 1.55, 8, "test");

  private static final NetworkFactory FACTORY = NetworkFactory.eINSTANCE;
  private static final int RULES = 14;

  private final Random random;
  private final Network network = FACTORY.createNetwork();
  private final int largest;
  private final Set<Pair> taken = new HashSet<>();

  private RandomNetworks(long seed, int largest) {
    this.random = new Random(seed);
    this.largest = largest;
  }

  /** A network of 3 to 7 groups of up to 12 neurons. */
  public static Network network(long seed) {
    return network(seed, 12);
  }

  /** A network of 3 to 7 groups of up to so many neurons. */
  public static Network network(long seed, int largest) {
    RandomNetworks generator = new RandomNetworks(seed, largest);
    generator.groups();
    if (generator.chance(4)) {
      generator.network.setInitialiser(generator.initialiser());
    }
    for (int i = 0; i < RULES; i++) {
      generator.tryRule();
    }
    return generator.network;
  }

  private void groups() {
    network.setName("Random" + random.nextInt(1000));
    int hidden = 1 + random.nextInt(4);
    List<Role> roles = new ArrayList<>(List.of(Role.INPUT, Role.OUTPUT));
    for (int i = 0; i < hidden; i++) {
      roles.add(Role.HIDDEN);
    }
    if (chance(3)) {
      roles.add(chance(2) ? Role.INPUT : Role.OUTPUT);
    }
    Collections.shuffle(roles, random);
    for (Role role : roles) {
      network.getMembers().add(group(role, "g" + network.getMembers().size()));
    }
  }

  private Group group(Role role, String name) {
    Group group = FACTORY.createGroup();
    group.setName(name);
    group.setRole(role);
    group.setSize(1 + random.nextInt(largest));
    if (role == Role.HIDDEN && chance(6)) {
      group.setSize(1);
      group.setSingle(true);
    }
    if (role != Role.INPUT) {
      Activation activation = Activation.values()[random.nextInt(Activation.values().length)];
      group.setActivation(activation == Activation.SOFTMAX && group.getSize() < 2 ? Activation.TANH : activation);
      group.setBias(chance(3) ? (Double) (random.nextInt(9) / 8.0 - 0.5) : null);
    }
    return group;
  }

  private void tryRule() {
    ConnectionRule rule = chance(5) ? edges() : connect();
    List<Pair> pairs = new NaivePairs(network).of(rule);
    Set<Pair> different = new HashSet<>(pairs);
    boolean sound = !pairs.isEmpty() && different.size() == pairs.size()
        && different.stream().noneMatch(taken::contains) && different.stream().noneMatch(this::intoInput);
    if (sound) {
      Set<Pair> all = new HashSet<>(taken);
      all.addAll(different);
      if (!NaiveLevels.of(network, all).cyclic()) {
        taken.addAll(different);
        network.getMembers().add(random.nextInt(network.getMembers().size() + 1), rule);
      }
    }
  }

  private boolean intoInput(Pair pair) {
    NaivePairs naive = new NaivePairs(network);
    return network.groups().stream().filter(group -> group.getRole() == Role.INPUT)
        .anyMatch(group -> pair.target() >= naive.first(group) && pair.target() < naive.first(group) + group.getSize());
  }

  private ConnectFile edges() {
    int neurons = network.groups().stream().mapToInt(Group::getSize).sum();
    Set<Pair> pairs = new HashSet<>();
    for (int i = random.nextInt(20); i >= 0; i--) {
      Pair pair = new Pair(random.nextInt(neurons), random.nextInt(neurons));
      if (pair.source() < pair.target() && !taken.contains(pair) && !intoInput(pair)) {
        pairs.add(pair);
      }
    }
    List<Pair> shuffled = new ArrayList<>(pairs);
    float[] weights = chance(2) ? new float[shuffled.size()] : null;
    for (int i = 0; weights != null && i < weights.length; i++) {
      weights[i] = chance(4) ? Float.NaN : random.nextInt(64) / 64f - 0.5f;
    }
    ConnectFile rule = FACTORY.createConnectFile();
    rule.setFile("edges.csv");
    rule.setEdges(new EdgeList(shuffled.stream().mapToInt(Pair::source).toArray(),
        shuffled.stream().mapToInt(Pair::target).toArray(), weights));
    rule.setInitialiser(chance(3) ? initialiser() : null);
    return rule;
  }

  private Connect connect() {
    Connect connect = FACTORY.createConnect();
    Pattern pattern = pattern();
    connect.setPattern(pattern);
    End source = end(any(Role.INPUT, Role.HIDDEN, Role.OUTPUT));
    connect.getEnds().add(source);
    for (int more = chance(4) ? 2 : 1; more > 0; more--) {
      boolean same = pattern instanceof ForwardPattern || pattern instanceof RandomPattern drawn && drawn.isForward();
      connect.getEnds().add(end(same ? source.getGroup() : any(Role.HIDDEN, Role.OUTPUT)));
    }
    if (pattern instanceof OneToOnePattern) {
      sameSizes(connect);
    }
    connect.setWeight(chance(8) ? (Double) 0.25 : null);
    connect.setInitialiser(chance(5) ? initialiser() : null);
    return connect;
  }

  private void sameSizes(Connect connect) {
    NaivePairs naive = new NaivePairs(network);
    int size = connect.getEnds().stream().mapToInt(end -> naive.neurons(end).size()).min().orElseThrow();
    for (End end : connect.getEnds()) {
      int first = end.getFirst() == null ? 0 : end.getFirst();
      end.setFirst(first);
      end.setLast(first + size - 1);
    }
  }

  private Pattern pattern() {
    switch (random.nextInt(7)) {
      case 0, 1:
        return FACTORY.createForwardPattern();
      case 2:
        var sparse = FACTORY.createRandomPattern();
        sparse.setDensity((1 + random.nextInt(10)) / 10.0);
        sparse.setForward(chance(2));
        sparse.setSeed(chance(2) ? (Long) random.nextLong() : null);
        return sparse;
      case 3:
        return FACTORY.createOneToOnePattern();
      case 4:
        var nearest = FACTORY.createNearestPattern();
        nearest.setWindow(1 + random.nextInt(5));
        return nearest;
      default:
        return null;
    }
  }

  private Group any(Role... roles) {
    List<Group> groups = network.groups().stream().filter(group -> List.of(roles).contains(group.getRole())).toList();
    return groups.get(random.nextInt(groups.size()));
  }

  private End end(Group group) {
    End end = FACTORY.createEnd();
    end.setGroup(group);
    if (chance(2)) {
      int first = random.nextInt(group.getSize());
      end.setFirst(first);
      end.setLast(chance(3) ? null : (Integer) (first + random.nextInt(group.getSize() - first)));
    }
    return end;
  }

  private Initialiser initialiser() {
    Initialiser initialiser = FACTORY.createInitialiser();
    initialiser.setKind(InitialiserKind.values()[random.nextInt(InitialiserKind.values().length)]);
    switch (initialiser.getKind()) {
      case UNIFORM -> initialiser.getArguments().addAll(List.of(-0.25, 0.5));
      case NORMAL -> initialiser.getArguments().addAll(List.of(0.0, 0.125));
      case CONSTANT -> initialiser.getArguments().add(0.375);
      default -> initialiser.getArguments().clear();
    }
    return initialiser;
  }

  private boolean chance(int of) {
    return random.nextInt(of) == 0;
  }
}
