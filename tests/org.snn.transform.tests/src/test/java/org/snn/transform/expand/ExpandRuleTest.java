package org.snn.transform.expand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.snn.network.Activation.RELU;
import static org.snn.network.Activation.TANH;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcorePackage;
import org.junit.jupiter.api.Test;
import org.snn.network.Network;
import org.snn.network.NetworkPackage;
import org.snn.network.NetworkPackage.Literals;
import org.snn.network.RandomPattern;
import org.snn.transform.Net;
import org.snn.transform.RandomNetworks;

class ExpandRuleTest {

  @Test
  void neuronsAreNumberedInOrderOfDeclaration() {
    Declaration declaration = expand(new Net().hidden("h", 3, RELU).input("x", 2).neuron("gate", TANH)).declaration();
    assertThat(IntStream.range(0, 6).mapToObj(declaration::name)).containsExactly("h[0]", "h[1]", "h[2]", "x[0]", "x[1]",
        "gate");
  }

  @Test
  void completeConnectionsAreOneDenseBlock() {
    assertThat(edges(new Net().input("x", 2).hidden("h", 2, RELU).connect("x", "h"))).containsExactly("0>2", "1>2", "0>3", "1>3");
  }

  @Test
  void sliceEndsAreIncluded() {
    assertThat(edges(new Net().input("x", 5).hidden("h", 3, RELU).connect("x[1..2]", "h[2]"))).containsExactly("1>7", "2>7");
  }

  @Test
  void chainsConnectEachEndToTheNext() {
    assertThat(edges(new Net().input("a", 1).hidden("b", 2, RELU).hidden("c", 1, RELU).connect("a", "b", "c")))
        .containsExactly("0>1", "0>2", "1>3", "2>3");
  }

  @Test
  void forwardIsEveryNeuronToEveryLaterOne() {
    assertThat(edges(new Net().hidden("n", 4, RELU).forward("n", "n"))).containsExactlyInAnyOrder("0>1", "0>2", "1>2", "0>3",
        "1>3", "2>3");
  }

  @Test
  void forwardBetweenSlicesStillGoesForward() {
    assertThat(edges(new Net().hidden("n", 5, RELU).forward("n[1..3]", "n[2..4]"))).containsExactlyInAnyOrder("1>2", "1>3",
        "1>4", "2>3", "2>4", "3>4");
    assertThat(edges(new Net().hidden("n", 5, RELU).forward("n[2..4]", "n[0..2]"))).isEmpty();
    assertThat(edges(new Net().hidden("n", 5, RELU).forward("n[0..3]", "n[1]"))).containsExactly("0>1");
  }

  @Test
  void oneToOneJoinsNeuronsOfTheSamePlace() {
    assertThat(edges(new Net().input("x", 3).hidden("h", 3, RELU).oneToOne("x", "h"))).containsExactly("0>3", "1>4", "2>5");
  }

  @Test
  void nearestIsAWindowAroundTheOwnPlaceMovedInsideAtTheBorders() {
    assertThat(edges(new Net().input("x", 5).hidden("h", 5, RELU).nearest(3, "x", "h"))).containsExactly(
        "0>5", "1>5", "2>5", "0>6", "1>6", "2>6", "1>7", "2>7", "3>7", "2>8", "3>8", "4>8", "2>9", "3>9", "4>9");
  }

  /** Windows whose middle cannot be the place of the target: of the two that are as near, the later one. */
  @Test
  void nearestTakesTheLaterOfTwoEquallyNearWindows() {
    assertThat(edges(new Net().input("x", 4).hidden("h", 4, RELU).nearest(2, "x", "h"))).containsExactly(
        "0>4", "1>4", "1>5", "2>5", "2>6", "3>6", "2>7", "3>7");
    assertThat(edges(new Net().input("x", 6).hidden("h", 3, RELU).nearest(1, "x", "h"))).containsExactly("1>6", "3>7", "5>8");
  }

  @Test
  void nearestWiderThanTheSourcesIsComplete() {
    assertThat(expand(new Net().input("x", 3).hidden("h", 2, RELU).nearest(9, "x", "h")).blocks())
        .singleElement().isInstanceOf(DenseBlock.class);
  }

  @Test
  void densityOneIsComplete() {
    assertThat(expand(new Net().input("x", 3).hidden("h", 2, RELU).random(1, 5L, "x", "h")).blocks())
        .singleElement().isInstanceOf(DenseBlock.class);
  }

  /** The count is binomial: within 6 standard deviations but for one network in 10^9. */
  @Test
  void randomKeepsEachConnectionWithTheProbability() {
    for (double density : new double[] {0.001, 0.05, 0.5, 0.97}) {
      long count = expand(new Net().input("x", 1000).hidden("h", 1000, RELU).random(density, 3L, "x", "h")).connections();
      assertThat((double) count).isCloseTo(1e6 * density, within(6 * Math.sqrt(1e6 * density * (1 - density))));
    }
  }

  /** Fan-outs of 1000 sources are binomial (1000, 0.1): the sum of squared deviations is chi-squared, 999 degrees. */
  @Test
  void randomTreatsAllSourcesAlike() {
    int[] fanOut = new int[1000];
    expand(new Net().input("x", 1000).hidden("h", 1000, RELU).random(0.1, 4L, "x", "h")).blocks().get(0)
        .forEach((source, target) -> fanOut[source]++);
    double chi = IntStream.of(fanOut).mapToDouble(n -> (n - 100) * (n - 100) / 90.0).sum();
    assertThat(chi).isCloseTo(1000, within(6 * Math.sqrt(2 * 999)));
  }

  /** Among 1000 neurons 499,500 pairs go forward; the count is binomial. */
  @Test
  void forwardRandomKeepsConnectionsToLaterNeuronsWithTheProbability() {
    Expansion expansion = expand(new Net().input("x", 1).hidden("h", 1000, RELU).random(0.1, 5L, "h", "h")
        .with(rule -> ((RandomPattern) rule.getPattern()).setForward(true)));
    expansion.blocks().get(0).forEach((source, target) -> assertThat(source).isLessThan(target));
    assertThat((double) expansion.connections()).isCloseTo(49_950, within(6 * Math.sqrt(499_500 * 0.1 * 0.9)));
  }

  @Test
  void forwardRandomOfDensityOneIsForward() {
    Net net = new Net().input("x", 1).hidden("h", 9, RELU);
    assertThat(expand(net.random(1, 5L, "h", "h").with(rule -> ((RandomPattern) rule.getPattern()).setForward(true))).blocks())
        .singleElement().isInstanceOf(TriangleBlock.class);
  }

  @Test
  void forwardRandomStaysInOneGroup() {
    rejects(base().random(0.5, 1L, "x", "h").with(rule -> ((RandomPattern) rule.getPattern()).setForward(true)),
        Problem.Kind.FORWARD, Literals.END__GROUP);
  }

  @Test
  void randomIsDrawnFromItsSeed() {
    assertThat(edges(random(1L))).isEqualTo(edges(random(1L))).isNotEqualTo(edges(random(2L)));
  }

  @Test
  void randomWithoutSeedIsDrawnFromTheNamesOfItsEnds() {
    Net other = new Net().input("x", 40).hidden("other", 40, RELU).random(0.3, null, "x", "other");
    assertThat(edges(random(null))).isEqualTo(edges(random(null))).isNotEqualTo(edges(other));
  }

  @Test
  void stepsOfARandomChainAreDrawnApart() {
    Expansion expansion = expand(new Net().input("a", 30).hidden("b", 30, RELU).hidden("c", 30, RELU).random(0.5, 1L, "a", "b", "c"));
    List<String> first = shifted(expansion.blocks().get(0), 0, 30);
    assertThat(first).isNotEqualTo(shifted(expansion.blocks().get(1), 30, 60));
  }

  @Test
  void singleConnectionsAreSortedByTargetAndSource() {
    EdgeBlock block = (EdgeBlock) expand(new Net().input("x", 3).hidden("h", 3, RELU)
        .edges(new int[] {2, 0, 1, 0}, new int[] {3, 5, 3, 3}, new float[] {1, 2, 3, 4})).blocks().get(0);
    List<String> connections = new ArrayList<>();
    for (int row = 0; row < block.rows(); row++) {
      for (int i = block.start(row); i < block.start(row + 1); i++) {
        connections.add(block.source(i) + ">" + block.target(row) + "=" + block.weight(i));
      }
    }
    assertThat(connections).containsExactly("0>3=4.0", "1>3=3.0", "2>3=1.0", "0>5=2.0");
    assertThat(block.rows()).isEqualTo(2);
  }

  @Test
  void everyProblemNamesItsPlace() {
    rejects(new Net().hidden("h", 0, RELU), Problem.Kind.SIZE, Literals.GROUP__SIZE);
    rejects(new Net().hidden("h", Integer.MAX_VALUE, RELU), Problem.Kind.TOO_MANY_NEURONS, Literals.GROUP__SIZE);
    rejects(new Net().input("x", 2).connect("x"), Problem.Kind.END, Literals.CONNECT__ENDS);
    rejects(new Net().input("x", 2).connect("x", "missing"), Problem.Kind.END, Literals.END__GROUP);
    rejects(h("x[2]", "h"), Problem.Kind.SLICE, Literals.END__FIRST);
    rejects(h("x[0..2]", "h"), Problem.Kind.SLICE, Literals.END__LAST);
    rejects(h("x[1..0]", "h"), Problem.Kind.SLICE, Literals.END__LAST);
    rejects(base().random(0, 1L, "x", "h"), Problem.Kind.DENSITY, Literals.RANDOM_PATTERN__DENSITY);
    rejects(base().random(Double.NaN, 1L, "x", "h"), Problem.Kind.DENSITY, Literals.RANDOM_PATTERN__DENSITY);
    rejects(base().forward("x", "h"), Problem.Kind.FORWARD, Literals.END__GROUP);
    rejects(base().oneToOne("x", "h"), Problem.Kind.ONE_TO_ONE, Literals.CONNECT__PATTERN);
    rejects(base().nearest(0, "x", "h"), Problem.Kind.WINDOW, Literals.NEAREST_PATTERN__WINDOW);
    rejects(base().file("nowhere.csv"), Problem.Kind.FILE, Literals.CONNECT_FILE__FILE);
    rejects(base().edges(new int[] {0}, new int[] {9}, null), Problem.Kind.FILE, Literals.CONNECT_FILE__EDGES);
    rejects(new Net().input("x", 1 << 23).hidden("h", 1 << 22, RELU).random(0.5, 1L, "x", "h"),
        Problem.Kind.TOO_MANY_CONNECTIONS, Literals.CONNECT__PATTERN);
  }

  @Test
  void whatIsSoundIsExpandedBesideAProblem() {
    assertThat(edges(base().connect("x[7]", "h").connect("x[0]", "h[0]"))).containsExactly("0>2");
  }

  /** Unsets or changes features at random: a half-typed network must not break validation. */
  @Property(tries = 200)
  void brokenNetworksDoNotThrow(@ForAll long seed) {
    Network network = RandomNetworks.network(seed);
    Random random = new Random(seed);
    List<EObject> all = new ArrayList<>();
    network.eAllContents().forEachRemaining(object -> {
      if (!object.eClass().getEAllStructuralFeatures().isEmpty()) {
        all.add(object);
      }
    });
    for (int i = 0; i < 3; i++) {
      EObject object = all.get(random.nextInt(all.size()));
      List<EStructuralFeature> features = object.eClass().getEAllStructuralFeatures();
      damage(object, features.get(random.nextInt(features.size())), random);
    }
    Expansion expansion = ExpandRule.expand(network);
    expansion.blocks().forEach(block -> assertThat(RuleText.of(block.rule())).isNotEmpty());
  }

  private static void damage(EObject object, EStructuralFeature feature, Random random) {
    if (feature.getEType() == EcorePackage.Literals.EINT) {
      object.eSet(feature, random.nextInt(40) - 20);
    } else if (feature == NetworkPackage.Literals.END__LAST) {
      object.eSet(feature, random.nextInt());
    } else {
      object.eUnset(feature);
    }
  }

  private static Net base() {
    return new Net().input("x", 2).hidden("h", 3, RELU);
  }

  private static Net h(String source, String target) {
    return base().connect(source, target);
  }

  private static Net random(Long seed) {
    return new Net().input("x", 40).hidden("h", 40, RELU).random(0.3, seed, "x", "h");
  }

  private static void rejects(Net net, Problem.Kind kind, EStructuralFeature feature) {
    assertThat(expand(net).problems()).singleElement().satisfies(problem -> {
      assertThat(problem.kind()).isEqualTo(kind);
      assertThat(problem.feature()).isEqualTo(feature);
      assertThat(problem.source().eClass().getEAllStructuralFeatures()).contains(feature);
    });
  }

  private static Expansion expand(Net net) {
    return ExpandRule.expand(net.network());
  }

  private static List<String> edges(Net net) {
    List<String> edges = new ArrayList<>();
    expand(net).blocks().forEach(block -> block.forEach((source, target) -> edges.add(source + ">" + target)));
    return edges;
  }

  private static List<String> shifted(Block block, int sources, int targets) {
    List<String> edges = new ArrayList<>();
    block.forEach((source, target) -> edges.add((source - sources) + ">" + (target - targets)));
    return edges;
  }
}
