package org.snn.transform.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.snn.network.Activation.IDENTITY;
import static org.snn.network.Activation.RELU;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.snn.network.ConnectionRule;
import org.snn.network.Network;
import org.snn.transform.NaivePairs;
import org.snn.transform.NaivePairs.Pair;
import org.snn.transform.Net;
import org.snn.transform.Planner;
import org.snn.transform.TransformException;
import org.snn.transform.expand.ExpandRule;

class RejectTest {

  @Test
  void aNetworkWithAProblemIsRefusedAtItsPlace() {
    Network network = base().connect("x[9]", "y").network();
    assertThatThrownBy(() -> new Planner().plan(network)).isInstanceOfSatisfying(TransformException.class,
        wrong -> assertThat(wrong.source().eContainer()).isSameAs(network.getMembers().get(3)));
  }

  @Test
  void aNetworkWithoutInputOrOutputIsRefused() {
    refused(new Net().hidden("h", 2, RELU).output("y", 2, IDENTITY).connect("h", "y"));
    refused(new Net().input("x", 2).hidden("h", 2, RELU).connect("x", "h"));
  }

  @Test
  void moreConnectionsThanCanBeNumberedAreRefused() {
    refused(new Net().input("x", 100_000).output("y", 100_000, IDENTITY).connect("x", "y"));
  }

  @Test
  void aConnectionIntoAnInputIsRefused() {
    refused(base().connect("h[0]", "x[1]"));
    refused(base().edges(new int[] {4, 4}, new int[] {6, 0}, null));
  }

  @Test
  void aConnectionMadeTwiceIsRefused() {
    refused(base().connect("x", "h").connect("x[0]", "h[1]"));
    refused(base().edges(new int[] {0, 0}, new int[] {4, 4}, null));
    refused(new Net().input("x", 1).hidden("n", 5, RELU).output("y", 1, IDENTITY).forward("n", "n").connect("n[1]", "n[4]"));
  }

  /** Two blocks overlap if and only if a set of all pairs says so. */
  @Property(tries = 200)
  void findsEveryPairOfRulesThatOverlapsAndNoOther(@ForAll long seed) {
    Random random = new Random(seed);
    Net net = new Net().input("x", 6).hidden("h", 6, RELU).output("y", 6, IDENTITY);
    String[] groups = {"x", "h", "y"};
    for (int i = 2 + random.nextInt(4); i > 0; i--) {
      add(net, slice(random, groups[random.nextInt(3)]), slice(random, groups[random.nextInt(3)]), random);
    }
    boolean overlaps = naiveOverlap(net.network());
    List<Overlap> found = Overlaps.find(ExpandRule.expand(net.network()), Integer.MAX_VALUE);
    assertThat(!found.isEmpty()).isEqualTo(overlaps);
    NaivePairs naive = new NaivePairs(net.network());
    for (Overlap overlap : found) {
      Pair pair = new Pair(overlap.source(), overlap.target());
      assertThat(naive.of(overlap.earlier().rule())).contains(pair);
      assertThat(naive.of(overlap.later().rule())).contains(pair);
    }
  }

  private static boolean naiveOverlap(Network network) {
    List<Pair> all = new ArrayList<>();
    for (var member : network.getMembers()) {
      if (member instanceof ConnectionRule rule) {
        all.addAll(new NaivePairs(network).of(rule));
      }
    }
    Set<Pair> different = new HashSet<>(all);
    return different.size() < all.size();
  }

  private static void add(Net net, String source, String target, Random random) {
    switch (random.nextInt(4)) {
      case 0 -> net.forward(source.replaceAll("^[xy]", "h"), target.replaceAll("^[xy]", "h"));
      case 1 -> net.nearest(1 + random.nextInt(3), source, target);
      case 2 -> net.edges(random.ints(3, 0, 18).toArray(), random.ints(3, 0, 18).toArray(), null);
      default -> net.connect(source, target);
    }
  }

  private static String slice(Random random, String group) {
    int first = random.nextInt(6);
    return group + "[" + first + ".." + (first + random.nextInt(6 - first)) + "]";
  }

  private static Net base() {
    return new Net().input("x", 4).hidden("h", 2, RELU).output("y", 2, IDENTITY);
  }

  private static void refused(Net net) {
    assertThatThrownBy(() -> new Planner().plan(net.network())).isInstanceOf(TransformException.class);
  }
}
