package org.snn.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.snn.network.Connect;
import org.snn.network.ConnectionRule;
import org.snn.network.Group;
import org.snn.network.Network;
import org.snn.network.RandomPattern;
import org.snn.network.Role;
import org.snn.plan.Connections;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.PlanCheck;
import org.snn.plan.PlanFiles;
import org.snn.plan.PseudoLayer;
import org.snn.plan.TriangularKernel;
import org.snn.transform.NaivePairs.Pair;
import org.snn.transform.expand.Block;
import org.snn.transform.expand.ExpandRule;
import org.snn.transform.kernel.KernelChoice;

/** What holds of the plan of every network, whichever kernels it uses. */
class PlannerPropertyTest {

  @Property(tries = 150)
  void planHasExactlyTheConnectionsOfTheNetwork(@ForAll long seed, @ForAll KernelChoice kernels) {
    Network network = RandomNetworks.network(seed);
    List<Pair> planned = pairs(plan(network, kernels));
    assertThat(planned).doesNotHaveDuplicates();
    assertThat(new HashSet<>(planned)).isEqualTo(expected(network));
  }

  @Property(tries = 100)
  void randomRulesMakeOnlyTheirPairs(@ForAll long seed) {
    Network network = RandomNetworks.network(seed);
    for (Block block : ExpandRule.expand(network).blocks()) {
      Set<Pair> possible = new HashSet<>(new NaivePairs(network).of(block.rule()));
      block.forEach((source, target) -> assertThat(possible).contains(new Pair(source, target)));
    }
  }

  @Property(tries = 150)
  void withoutChainsLevelsAreLongestPaths(@ForAll long seed) {
    Network network = RandomNetworks.network(seed);
    ExecutionPlan plan = plan(network, KernelChoice.SPARSE);
    int[] naive = NaiveLevels.of(network, expected(network)).level();
    int[] level = levels(plan);
    for (int neuron = 0; neuron < level.length; neuron++) {
      assertThat(level[neuron]).isEqualTo(naive[plan.getDeclared()[neuron]]);
    }
    assertThat(plan.getDepth()).isEqualTo(IntStream.of(naive).max().orElseThrow());
  }

  @Property(tries = 150)
  void connectionsGoToHigherLevels(@ForAll long seed, @ForAll KernelChoice kernels) {
    ExecutionPlan plan = plan(RandomNetworks.network(seed), kernels);
    int[] level = levels(plan);
    Connections.visit(plan, (slot, source, target) -> assertThat(level[source]).isLessThan(level[target]));
  }

  @Property(tries = 100)
  void depthDoesNotDependOnTheKernels(@ForAll long seed) {
    Network network = RandomNetworks.network(seed);
    assertThat(plan(network, KernelChoice.AUTO).getDepth()).isEqualTo(plan(network, KernelChoice.SPARSE).getDepth());
  }

  @Property(tries = 100)
  void everyPlanPassesTheCheck(@ForAll long seed, @ForAll KernelChoice kernels) {
    PlanCheck.check(plan(RandomNetworks.network(seed), kernels));
  }

  @Property(tries = 100)
  void sameNetworkGivesSamePlan(@ForAll long seed, @ForAll KernelChoice kernels) throws IOException {
    assertThat(text(plan(RandomNetworks.network(seed), kernels))).isEqualTo(text(plan(RandomNetworks.network(seed), kernels)));
  }

  @Property(tries = 100)
  void savedPlanLoadsEqual(@ForAll long seed, @ForAll KernelChoice kernels) throws IOException {
    byte[] saved = text(plan(RandomNetworks.network(seed), kernels));
    assertThat(text(PlanFiles.read(new ByteArrayInputStream(saved), "plan"))).isEqualTo(saved);
  }

  @Property(tries = 100)
  void planningDoesNotChangeTheNetwork(@ForAll long seed) {
    Network network = RandomNetworks.network(seed);
    plan(network, KernelChoice.AUTO);
    assertThat(EcoreUtil.equals(network, RandomNetworks.network(seed))).isTrue();
  }

  @Property(tries = 100)
  void inputsComeFirstInOrderOfDeclarationAndOutputsAreListedInIt(@ForAll long seed) {
    Network network = RandomNetworks.network(seed);
    ExecutionPlan plan = plan(network, KernelChoice.AUTO);
    int[] declared = plan.getDeclared();
    assertThat(IntStream.range(0, plan.getInputs()).map(i -> declared[i]).boxed().toList()).isEqualTo(of(network, Role.INPUT));
    assertThat(IntStream.of(plan.getOutputs()).map(i -> declared[i]).boxed().toList()).isEqualTo(of(network, Role.OUTPUT));
  }

  @Property(tries = 100)
  void neuronsOfAPseudoLayerAreInOrderOfDeclaration(@ForAll long seed, @ForAll KernelChoice kernels) {
    ExecutionPlan plan = plan(RandomNetworks.network(seed), kernels);
    for (PseudoLayer layer : plan.getPseudoLayers()) {
      assertThat(IntStream.range(layer.getFirstNeuron(), layer.getFirstNeuron() + layer.getNeurons())
          .map(neuron -> plan.getDeclared()[neuron])).isSorted();
    }
  }

  @Property(tries = 100)
  void fanInIsCountedForEveryPseudoLayer(@ForAll long seed, @ForAll KernelChoice kernels) {
    ExecutionPlan plan = plan(RandomNetworks.network(seed), kernels);
    int[] fanIn = new int[plan.getNeurons()];
    Connections.visit(plan, (slot, source, target) -> fanIn[target]++);
    for (PseudoLayer layer : plan.getPseudoLayers()) {
      var counts = IntStream.range(layer.getFirstNeuron(), layer.getFirstNeuron() + layer.getNeurons())
          .map(neuron -> fanIn[neuron]).summaryStatistics();
      assertThat(layer.getFanInMin()).isEqualTo(counts.getMin());
      assertThat(layer.getFanInMax()).isEqualTo(counts.getMax());
      assertThat(layer.getFanInMean()).isEqualTo(counts.getAverage());
      assertThat(layer.getConnections()).isEqualTo(counts.getSum());
    }
  }

  private static ExecutionPlan plan(Network network, KernelChoice kernels) {
    return new Planner(PlanOptions.DEFAULT.with(kernels).with(RandomNetworks.COSTS)).plan(network);
  }

  /** Naive pairs; for random rules those that were drawn, which another property holds inside the possible ones. */
  static Set<Pair> expected(Network network) {
    Set<Pair> pairs = new HashSet<>();
    for (var member : network.getMembers()) {
      if (member instanceof ConnectionRule rule && !isRandom(rule)) {
        pairs.addAll(new NaivePairs(network).of(rule));
      }
    }
    for (Block block : ExpandRule.expand(network).blocks()) {
      if (isRandom(block.rule())) {
        block.forEach((source, target) -> pairs.add(new Pair(source, target)));
      }
    }
    return pairs;
  }

  private static boolean isRandom(ConnectionRule rule) {
    return rule instanceof Connect connect && connect.getPattern() instanceof RandomPattern;
  }

  static List<Pair> pairs(ExecutionPlan plan) {
    List<Pair> pairs = new ArrayList<>();
    int[] declared = plan.getDeclared();
    Connections.visit(plan, (slot, source, target) -> pairs.add(new Pair(declared[source], declared[target])));
    return pairs;
  }

  /** The level of each neuron of the plan. */
  private static int[] levels(ExecutionPlan plan) {
    int[] level = new int[plan.getNeurons()];
    for (PseudoLayer layer : plan.getPseudoLayers()) {
      boolean chain = layer.getKernels().stream().anyMatch(TriangularKernel.class::isInstance);
      for (int i = 0; i < layer.getNeurons(); i++) {
        level[layer.getFirstNeuron() + i] = layer.getLevel() + (chain ? i : 0);
      }
    }
    return level;
  }

  private static List<Integer> of(Network network, Role role) {
    NaivePairs naive = new NaivePairs(network);
    return network.groups().stream().filter(group -> group.getRole() == role)
        .flatMap((Group group) -> IntStream.range(0, group.getSize()).mapToObj(i -> naive.first(group) + i)).toList();
  }

  private static byte[] text(ExecutionPlan plan) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PlanFiles.write(plan, out);
    return out.toByteArray();
  }
}
