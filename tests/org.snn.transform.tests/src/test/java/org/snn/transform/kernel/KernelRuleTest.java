package org.snn.transform.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.snn.network.Activation.IDENTITY;
import static org.snn.network.Activation.RELU;
import static org.snn.network.Activation.SOFTMAX;
import static org.snn.network.Activation.TANH;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.snn.plan.DenseKernel;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Kernel;
import org.snn.plan.PaddedKernel;
import org.snn.plan.PseudoLayer;
import org.snn.plan.SparseKernel;
import org.snn.transform.Net;
import org.snn.transform.PlanOptions;
import org.snn.transform.Planner;
import org.snn.transform.RandomNetworks;

class KernelRuleTest {

  /** A padded slot at half the cost of a sparse connection. */
  private static final KernelCosts PADDING_CHEAP = new KernelCosts(1.6, 20, 6.7, 14, 3.3, 20, "test");

  @Test
  void completeLayersAreDense() {
    assertThat(kinds(new Net().input("x", 784).hidden("h", 100, RELU).output("y", 10, SOFTMAX).connect("x", "h", "y")))
        .containsExactly("dense", "dense");
  }

  @Test
  void adjacentSourcesOfTheSameTargetsAreOneDenseKernel() {
    ExecutionPlan plan = plan(new Net().input("x", 20).hidden("n", 30, RELU).output("y", 10, SOFTMAX).connect("x", "n")
        .connect("x", "y").connect("n", "y"));
    DenseKernel last = (DenseKernel) kernels(plan).get(1);
    assertThat(List.of(last.getFirstSource(), last.getSources())).containsExactly(0, 50);
    assertThat(last.getOriginOf().toArray()).hasSize(500).startsWith(1).endsWith(2);
  }

  @Test
  void completeConnectionsOfAGroupThatIsSpreadOverManyLevelsAreDense() {
    ExecutionPlan plan = plan(new Net().input("x", 20).hidden("n", 40, RELU).output("y", 10, SOFTMAX).connect("x", "n")
        .random(0.2, 1L, "n[0..19]", "n[20..39]").edges(new int[] {21, 23}, new int[] {22, 24}, null).connect("n", "y"));
    List<Kernel> kernels = kernels(plan);
    DenseKernel last = (DenseKernel) kernels.get(kernels.size() - 1);
    assertThat(plan.getPseudoLayers().size()).isGreaterThan(2);
    assertThat(List.of(last.getFirstSource(), last.getSources(), last.getTargets())).containsExactly(20, 40, 10);
    assertThat(kernels).filteredOn(DenseKernel.class::isInstance).hasSize(plan.getPseudoLayers().size());
  }

  @Test
  void denseUnstructuredGroupsAreTriangular() {
    assertThat(kinds(new Net().input("x", 20).hidden("n", 30, RELU).output("y", 10, SOFTMAX).connect("x", "n")
        .forward("n", "n").connect("n", "y"))).containsExactly("dense", "triangular", "dense");
  }

  @Test
  void irregularConnectionsAreSparseWithTheirDensity() {
    ExecutionPlan plan = plan(new Net().input("x", 100).hidden("h", 50, RELU).output("y", 1, IDENTITY)
        .random(0.2, 7L, "x", "h").connect("h", "y"));
    SparseKernel sparse = (SparseKernel) kernels(plan).get(0);
    assertThat(sparse.getReason()).startsWith(sparse.getConnections() + " of 5000 possible connections (")
        .endsWith("rows 100..149");
  }

  @Test
  void rowsOfOneLengthArePaddedWithoutWaste() {
    PaddedKernel padded = (PaddedKernel) kernels(plan(new Net().input("x", 100).output("y", 50, IDENTITY).nearest(9, "x", "y")))
        .get(0);
    assertThat(padded.getWidth()).isEqualTo(9);
    assertThat(padded.getWeights()).isEqualTo(450);
  }

  /** 8 rows, 7 of 8 and one of k: padding is (8 - k) / 64 of the slots, the limit an eighth, which k = 0 meets. */
  @Test
  void rowsArePaddedUpToAnEighthOfWaste() {
    assertThat(kinds(rows(8, 8, 8, 8, 8, 8, 8, 1), PADDING_CHEAP)).containsExactly("padded");
    assertThat(kinds(rows(8, 8, 8, 8, 8, 8, 4, 1), PADDING_CHEAP)).containsExactly("sparse");
  }

  @Test
  void groupsWithRowsOfOneLengthShareAPaddedKernel() {
    assertThat(kinds(new Net().input("x", 60).hidden("a", 30, RELU).hidden("b", 30, TANH).output("y", 1, IDENTITY)
        .nearest(5, "x", "a").nearest(5, "x", "b").connect("a", "y").connect("b", "y"))).containsExactly("padded", "padded");
  }

  @Test
  void aFewRowsOfOneLengthBesideSparseOnesJoinThem() {
    assertThat(kinds(new Net().input("x", 60).hidden("a", 30, RELU).neuron("b", TANH).output("y", 1, IDENTITY)
        .random(0.3, 1L, "x", "a").connect("x[7]", "b").connect("a", "y").connect("b", "y"))).containsExactly("sparse", "padded");
  }

  @Test
  void singleConnectionsThatHappenToBeCompleteAreDense() {
    int[] sources = IntStream.range(0, 200).map(i -> i / 10).toArray();
    int[] targets = IntStream.range(0, 200).map(i -> 20 + i % 10).toArray();
    float[] weights = new float[200];
    weights[21] = 0.5f;
    Kernel kernel = kernels(plan(new Net().input("x", 20).output("y", 10, IDENTITY).edges(sources, targets, weights))).get(0);
    assertThat(kernel).isInstanceOf(DenseKernel.class);
    // Connection 21 goes from x[2] to y[1]: row 1, column 2.
    assertThat(kernel.getInitialWeights()[1 * 20 + 2]).isEqualTo(0.5f);
  }

  @Test
  void aCompleteBlockAmongSingleConnectionsIsDenseAndTheRestSparse() {
    int[] sources = IntStream.range(0, 220).map(i -> i < 200 ? i / 10 : 25 + i % 7).toArray();
    int[] targets = IntStream.range(0, 220).map(i -> i < 200 ? 40 + i % 10 : 40 + (i - 200) / 2).toArray();
    assertThat(kinds(new Net().input("x", 40).output("y", 10, IDENTITY).edges(sources, targets, null)))
        .containsExactly("dense", "padded");
  }

  @Test
  void aFewCompleteConnectionsBesideSparseOnesJoinThem() {
    assertThat(kinds(new Net().input("x", 60).hidden("h", 30, RELU).output("y", 1, IDENTITY).random(0.4, 1L, "x[0..49]", "h")
        .connect("x[55..56]", "h[3..4]").connect("h", "y"))).containsExactly("sparse", "padded");
  }

  @Test
  void eachGroupOfAPseudoLayerChoosesForItself() {
    assertThat(kinds(new Net().input("x", 60).hidden("a", 30, RELU).hidden("b", 30, TANH).output("y", 1, IDENTITY)
        .nearest(5, "x", "a").random(0.3, 1L, "x", "b").connect("a", "y").connect("b", "y"), PADDING_CHEAP))
        .containsExactly("padded", "sparse", "padded");
  }

  @Test
  void aForcedKindIsTheOnlyOne() {
    Net net = new Net().input("x", 20).hidden("n", 30, RELU).output("y", 10, SOFTMAX).connect("x", "n").forward("n", "n")
        .connect("n", "y");
    assertThat(kernels(new Planner(PlanOptions.DEFAULT.with(KernelChoice.SPARSE)).plan(net.network())))
        .allMatch(SparseKernel.class::isInstance);
    assertThat(kernels(new Planner(PlanOptions.DEFAULT.with(KernelChoice.PADDED)).plan(net.network())))
        .allMatch(PaddedKernel.class::isInstance);
  }

  @Test
  void everyKernelSaysWhy() {
    for (long seed = 0; seed < 50; seed++) {
      assertThat(kernels(new Planner().plan(RandomNetworks.network(seed)))).allSatisfy(
          kernel -> assertThat(kernel.getReason()).isNotBlank());
    }
  }

  /** The properties over random networks are worth what the networks contain. */
  @Test
  void randomNetworksReachEveryKind() {
    Map<KernelChoice, Map<String, Integer>> counts = new EnumMap<>(KernelChoice.class);
    for (KernelChoice choice : KernelChoice.values()) {
      Map<String, Integer> kinds = counts.computeIfAbsent(choice, c -> new TreeMap<>());
      for (long seed = 0; seed < 200; seed++) {
        for (Kernel kernel : kernels(new Planner(PlanOptions.DEFAULT.with(choice).with(RandomNetworks.COSTS))
            .plan(RandomNetworks.network(seed)))) {
          kinds.merge(kernel.kind(), 1, Integer::sum);
        }
      }
    }
    assertThat(counts.get(KernelChoice.AUTO)).containsOnlyKeys("dense", "padded", "sparse", "triangular");
    assertThat(counts.get(KernelChoice.AUTO).values()).allMatch(count -> count >= 40);
  }

  @Test
  void costsDecideBetweenDenseAndSparse() {
    Net net = new Net().input("x", 20).output("y", 3, IDENTITY).connect("x", "y");
    assertThat(kinds(net, costs(1, 1, 3, 3))).containsExactly("dense");
    assertThat(kinds(net, costs(1, 10, 3, 5))).containsExactly("sparse");
    assertThat(kinds(net, costs(4, 1, 3, 5))).containsExactly("sparse");
  }

  @Test
  void costsDecideBetweenSparseAndPadded() {
    Net net = rows(8, 8, 8, 8, 8, 8, 8, 7);
    assertThat(kinds(net, costs(1, 1, 3, 3))).containsExactly("sparse");
    assertThat(kinds(net, costs(1, 1, 3, 2.9))).containsExactly("padded");
  }

  /** Slots that cost the same: without padding a padded kernel is as good, with any it is not. */
  @Test
  void ofEquallyDearKindsThePaddedOneIsTaken() {
    assertThat(kinds(rows(8, 8, 8, 8, 8, 8, 8, 8), costs(1, 1, 3, 3))).containsExactly("padded");
  }

  /** Dense: 1 + 20 * 3 + 23 = 84; sparse: 1 + 3 * 20 * 3 + 3 = 184; of the last 1 + 3 * 63 + 8 = 198 and 1 + 3 * 64 + 8 = 201. */
  @Test
  void reasonsCompareWhatTheKindsCost() {
    Net complete = new Net().input("x", 20).output("y", 3, IDENTITY).connect("x", "y");
    assertThat(reason(complete, costs(1e3, 1e3, 3e3, 3e3))).endsWith("no index needed; dense 84 < sparse 184 us a step");
    assertThat(reason(complete, costs(4e3, 1e3, 3e3, 5e3))).endsWith("(100 %); rows 20..22; sparse 184 < dense 264 us a step");
    assertThat(reason(complete, costs(4e3, 1e3, 3e3, 3e3))).endsWith("every row has 20; padded 184 < dense 264 us a step");
    assertThat(reason(rows(8, 8, 8, 8, 8, 8, 8, 7), costs(1, 1, 3, 3))).endsWith("; sparse 0.198 < padded 0.201 us a step");
    assertThat(reason(rows(1, 2, 9), costs(1, 1, 3, 3))).endsWith("rows 90..92");
  }

  private static KernelCosts costs(double dense, double side, double sparse, double padded) {
    double unit = Math.min(dense, side);
    return new KernelCosts(dense, side, sparse, unit, padded, unit, "test");
  }

  private static String reason(Net net, KernelCosts costs) {
    return kernels(new Planner(PlanOptions.DEFAULT.with(costs)).plan(net.network())).get(0).getReason();
  }

  private static Net rows(int... lengths) {
    int[] targets = IntStream.range(0, lengths.length).flatMap(t -> IntStream.range(0, lengths[t]).map(s -> 90 + t)).toArray();
    // Every third source, so that no two are successive and nothing is complete.
    int[] sources = IntStream.range(0, lengths.length).flatMap(t -> IntStream.range(0, lengths[t]).map(s -> 3 * s + t)).toArray();
    return new Net().input("x", 90).output("y", lengths.length, IDENTITY).edges(sources, targets, null);
  }

  private static ExecutionPlan plan(Net net) {
    return new Planner().plan(net.network());
  }

  private static List<Kernel> kernels(ExecutionPlan plan) {
    return plan.getPseudoLayers().stream().map(PseudoLayer::getKernels).flatMap(List::stream).toList();
  }

  private static List<String> kinds(Net net) {
    return kinds(net, KernelCosts.builtIn());
  }

  private static List<String> kinds(Net net, KernelCosts costs) {
    return kernels(new Planner(PlanOptions.DEFAULT.with(costs)).plan(net.network())).stream().map(Kernel::kind).toList();
  }
}
