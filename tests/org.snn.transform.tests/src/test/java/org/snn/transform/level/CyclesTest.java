package org.snn.transform.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.snn.network.Activation.IDENTITY;
import static org.snn.network.Activation.RELU;
import static org.snn.network.Activation.SOFTMAX;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.snn.network.Group;
import org.snn.network.Network;
import org.snn.transform.NaiveLevels;
import org.snn.transform.NaivePairs.Pair;
import org.snn.transform.Net;
import org.snn.transform.Planner;
import org.snn.transform.TransformException;
import org.snn.transform.expand.Expansion;
import org.snn.transform.expand.ExpandRule;

class CyclesTest {

  @Test
  void aSelfConnectionIsACycleOfOne() {
    assertThat(path(new Net().hidden("a", 3, RELU).connect("a[1]", "a[1]"))).isEqualTo("a[1] -> a[1]");
    assertThat(path(new Net().hidden("a", 9, RELU).connect("a", "a"))).matches("a\\[(\\d)] -> a\\[\\1]");
  }

  @Test
  void aCycleIsShownAsAPathOfNames() {
    assertThat(path(new Net().input("x", 1).hidden("a", 1, RELU).hidden("b", 1, RELU).neuron("c", RELU)
        .connect("x", "a", "b", "c", "a"))).isIn("a[0] -> b[0] -> c -> a[0]", "b[0] -> c -> a[0] -> b[0]",
        "c -> a[0] -> b[0] -> c");
  }

  @Test
  void aCycleThroughCompleteBlocksIsShort() {
    Cycle cycle = find(new Net().hidden("a", 50, RELU).hidden("b", 50, RELU).connect("a", "b").connect("b", "a")).orElseThrow();
    assertThat(cycle.neurons()).hasSize(2);
  }

  @Test
  void backwardsInADenseUnstructuredGroupIsACycle() {
    assertThat(find(new Net().hidden("n", 20, RELU).forward("n", "n").connect("n[7]", "n[3]")).orElseThrow().neurons())
        .contains(7, 3);
  }

  @Test
  void aPathFromOneSoftmaxNeuronToAnotherIsACycle() {
    Cycle cycle = find(new Net().output("y", 3, SOFTMAX).neuron("z", RELU).connect("y[0]", "z", "y[2]")).orElseThrow();
    assertThat(cycle.softmax()).isTrue();
    assertThat(find(new Net().output("y", 3, IDENTITY).neuron("z", RELU).connect("y[0]", "z", "y[2]"))).isEmpty();
  }

  @Test
  void aLongCycleIsShortened() {
    int[] sources = new int[100_000];
    int[] targets = new int[100_000];
    for (int i = 0; i < sources.length; i++) {
      sources[i] = i;
      targets[i] = (i + 1) % sources.length;
    }
    Cycle cycle = find(new Net().hidden("n", sources.length, RELU).edges(sources, targets, null)).orElseThrow();
    assertThat(cycle.neurons()).hasSize(100_000);
    assertThat(cycle.path()).hasSizeLessThan(300);
  }

  @Test
  void planningRefusesACycle() {
    Network network = new Net().input("x", 1).hidden("a", 2, RELU).output("y", 1, IDENTITY).connect("x", "a", "y")
        .connect("a[0]", "a[1]", "a[0]").network();
    assertThatThrownBy(() -> new Planner().plan(network)).isInstanceOf(TransformException.class).hasMessageContaining(" -> ");
  }

  /** On random graphs: a cycle is found if and only if levels rise for ever, and each step of it is a connection. */
  @Property(tries = 200)
  void findsRealCyclesAndOnlyThose(@ForAll long seed) {
    Random random = new Random(seed);
    Net net = new Net().input("x", 2).hidden("a", 5, RELU).hidden("s", 3, SOFTMAX).hidden("b", 4, RELU);
    Set<Pair> pairs = new HashSet<>();
    for (int i = random.nextInt(30); i >= 0; i--) {
      pairs.add(new Pair(random.nextInt(14), 2 + random.nextInt(12)));
    }
    List<Pair> list = List.copyOf(pairs);
    net.edges(list.stream().mapToInt(Pair::source).toArray(), list.stream().mapToInt(Pair::target).toArray(), null);
    Optional<Cycle> cycle = find(net);
    assertThat(cycle.isPresent()).isEqualTo(NaiveLevels.of(net.network(), pairs).cyclic());
    cycle.ifPresent(found -> assertSteps(found, pairs, net.network()));
  }

  private static void assertSteps(Cycle cycle, Set<Pair> pairs, Network network) {
    Group softmax = network.groups().get(2);
    for (int i = 0; i < cycle.neurons().size(); i++) {
      int from = cycle.neurons().get(i);
      int to = cycle.neurons().get((i + 1) % cycle.neurons().size());
      boolean together = from >= 7 && from < 7 + softmax.getSize() && to >= 7 && to < 7 + softmax.getSize();
      assertThat(together || pairs.contains(new Pair(from, to))).as("%d -> %d of %s", from, to, cycle).isTrue();
    }
  }

  private static Optional<Cycle> find(Net net) {
    Expansion expansion = ExpandRule.expand(net.network());
    assertThat(expansion.problems()).isEmpty();
    return Paths.of(expansion).cycle();
  }

  private static String path(Net net) {
    return find(net).orElseThrow().path();
  }
}
