package org.snn.transform.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.snn.network.Activation.IDENTITY;
import static org.snn.network.Activation.RELU;
import static org.snn.network.Activation.TANH;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.snn.network.Activation;
import org.snn.network.Connect;
import org.snn.network.ConnectFile;
import org.snn.network.ConnectionRule;
import org.snn.network.EdgeList;
import org.snn.network.Initialiser;
import org.snn.network.Member;
import org.snn.network.Network;
import org.snn.network.NetworkFactory;
import org.snn.plan.Connections;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.InitialiserKind;
import org.snn.plan.Kernel;
import org.snn.plan.Origin;
import org.snn.plan.Trace;
import org.snn.transform.NaivePairs;
import org.snn.transform.NaivePairs.Pair;
import org.snn.transform.Net;
import org.snn.transform.PlanOptions;
import org.snn.transform.Planner;
import org.snn.transform.RandomNetworks;
import org.snn.transform.TransformException;
import org.snn.transform.kernel.KernelChoice;

class OriginRuleTest {

  @Test
  void defaultIsHeForTheReluFamilyAndXavierForOthers() {
    for (Activation activation : Activation.values()) {
      boolean relu = activation.getLiteral().endsWith("lu");
      Net net = new Net().input("x", 2).hidden("h", 2, activation).output("y", 1, IDENTITY).connect("x", "h").connect("h", "y");
      assertThat(plan(net).getOrigins().get(0).getInitialiser()).as(activation.getLiteral())
          .isEqualTo(relu ? InitialiserKind.HE : InitialiserKind.XAVIER);
    }
  }

  @Test
  void aRuleHasAnOriginForEachWayInWhichItsWeightsStart() {
    ExecutionPlan plan = plan(new Net().input("x", 2).hidden("h", 3, RELU).hidden("g", 1, Activation.GELU)
        .output("y", 1, IDENTITY).connect("x", "h", "g", "y"));
    assertThat(plan.getOrigins()).extracting(Origin::getInitialiser).containsExactly(InitialiserKind.HE, InitialiserKind.XAVIER);
    assertThat(plan.getOrigins()).extracting(Origin::getConnections).containsExactly(9L, 1L);
    assertThat(plan.getOrigins()).extracting(Origin::getLabel).containsOnly("connect x -> h -> g -> y");
  }

  @Test
  void connectionsOfOneFileStartByTheirTargets() {
    ExecutionPlan plan = plan(new Net().input("x", 2).hidden("h", 1, RELU).hidden("t", 1, TANH).output("y", 1, IDENTITY)
        .edges(new int[] {0, 1, 2, 3}, new int[] {2, 3, 4, 4}, null));
    assertThat(plan.getOrigins()).extracting(Origin::getConnections).containsExactlyInAnyOrder(1L, 3L);
    assertThat(new Trace(plan).origin(0)).map(Origin::getInitialiser).hasValue(InitialiserKind.HE);
  }

  @Test
  void aRulesInitialiserComesBeforeTheNetworks() {
    Net net = new Net().input("x", 2).hidden("h", 3, RELU).output("y", 1, IDENTITY).connect("x", "h").connect("h", "y")
        .with(rule -> rule.setInitialiser(initialiser(org.snn.network.InitialiserKind.UNIFORM, -1.0, 2.0)));
    net.network().setInitialiser(initialiser(org.snn.network.InitialiserKind.NORMAL, 0.0, 0.5));
    assertThat(plan(net).getOrigins()).extracting(Origin::getInitialiser, Origin::getLow, Origin::getHigh).containsExactly(
        tuple(InitialiserKind.NORMAL, 0.0, 0.5),
        tuple(InitialiserKind.UNIFORM, -1.0, 2.0));
  }

  @Test
  void aFixedWeightIsAConstant() {
    Origin origin = plan(new Net().input("x", 2).output("y", 1, IDENTITY).connect("x", "y").with(rule -> rule.setWeight(0.5)))
        .getOrigins().get(0);
    assertThat(origin.getInitialiser()).isEqualTo(InitialiserKind.CONSTANT);
    assertThat(origin.getLow()).isEqualTo(0.5);
    assertThat(origin.getLabel()).isEqualTo("connect x -> y weight 0.5");
  }

  @Test
  void wrongNumbersOfAnInitialiserAreRefused() {
    Net net = new Net().input("x", 2).output("y", 1, IDENTITY).connect("x", "y")
        .with(rule -> rule.setInitialiser(initialiser(org.snn.network.InitialiserKind.UNIFORM, 1.0)));
    assertThatThrownBy(() -> plan(net)).isInstanceOf(TransformException.class).hasMessageContaining("uniform");
  }

  /** From every slot to its rule, and from every rule to all its slots, whatever the kernels. */
  @Property(tries = 100)
  void traceLeadsFromSlotsToRulesAndBack(@ForAll long seed, @ForAll KernelChoice kernels) {
    Network network = RandomNetworks.network(seed);
    ExecutionPlan plan = new Planner(PlanOptions.DEFAULT.with(kernels)).plan(network);
    Trace trace = new Trace(plan);
    Map<Integer, Pair> pairOfSlot = new HashMap<>();
    Connections.visit(plan, (slot, source, target) -> pairOfSlot.put(slot,
        new Pair(plan.getDeclared()[source], plan.getDeclared()[target])));
    NaivePairs naive = new NaivePairs(network);
    pairOfSlot.forEach((slot, pair) -> assertThat(naive.of(rule(network, trace.origin(slot).orElseThrow()))).contains(pair));
    Set<Integer> slots = new HashSet<>();
    for (Origin origin : plan.getOrigins()) {
      long before = slots.size();
      trace.forEachSlot(origin, slot -> assertThat(slots.add(slot)).isTrue());
      assertThat(slots.size() - before).isEqualTo(origin.getConnections());
    }
    assertThat(slots).isEqualTo(pairOfSlot.keySet());
  }

  /** A weight of a file is the starting weight of its slot; all other slots have none. */
  @Property(tries = 100)
  void givenWeightsAreThoseOfTheFile(@ForAll long seed, @ForAll KernelChoice kernels) {
    Network network = RandomNetworks.network(seed);
    ExecutionPlan plan = new Planner(PlanOptions.DEFAULT.with(kernels)).plan(network);
    Map<Pair, Float> given = new HashMap<>();
    for (Member member : network.getMembers()) {
      if (member instanceof ConnectFile file) {
        EdgeList edges = file.getEdges();
        for (int i = 0; i < edges.size(); i++) {
          given.put(new Pair(edges.source(i), edges.target(i)), edges.weight(i));
        }
      }
    }
    Trace trace = new Trace(plan);
    Connections.visit(plan, (slot, source, target) -> {
      Kernel kernel = trace.kernel(slot);
      float weight = kernel.getInitialWeights() == null ? Float.NaN : kernel.getInitialWeights()[slot - kernel.getFirstWeight()];
      Pair pair = new Pair(plan.getDeclared()[source], plan.getDeclared()[target]);
      assertThat(weight).isEqualTo(given.getOrDefault(pair, Float.NaN));
    });
  }

  private static ConnectionRule rule(Network network, Origin origin) {
    int position = Integer.parseInt(origin.getUri().substring("//@members.".length()));
    ConnectionRule rule = (ConnectionRule) network.getMembers().get(position);
    assertThat(origin.getLabel()).startsWith(rule instanceof Connect ? "connect g" : "connect file");
    return rule;
  }

  private static Initialiser initialiser(org.snn.network.InitialiserKind kind, Double... arguments) {
    Initialiser initialiser = NetworkFactory.eINSTANCE.createInitialiser();
    initialiser.setKind(kind);
    initialiser.getArguments().addAll(List.of(arguments));
    return initialiser;
  }

  private static ExecutionPlan plan(Net net) {
    return new Planner().plan(net.network());
  }
}
