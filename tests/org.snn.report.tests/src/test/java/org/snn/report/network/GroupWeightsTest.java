package org.snn.report.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snn.artefact.Artefact;
import org.snn.artefact.Artefacts;
import org.snn.plan.Connections;
import org.snn.plan.NeuronNames;
import org.snn.report.network.Architecture.GroupSummary;
import org.snn.report.network.Architecture.Link;

/** The small network: x[3] -> a[3], a dense-unstructured, x[1] -> gate, a[0..1] -> y[2], gate -> y[1]. */
class GroupWeightsTest {

  private final Artefact artefact = Artefacts.small();

  @Test
  void linksAreThoseOfTheText() {
    Architecture architecture = Architecture.of(artefact.plan());
    assertThat(architecture.links()).containsExactly(new Link("x", "a", 9, 1), new Link("a", "a", 3, 1),
        new Link("x", "gate", 1, 1.0 / 3), new Link("a", "y", 4, 2.0 / 3), new Link("gate", "y", 1, 0.5));
    assertThat(architecture.groups()).containsExactly(new GroupSummary("x", "input", 3, "", 0),
        new GroupSummary("a", "hidden", 3, "relu", 12), new GroupSummary("gate", "hidden", 1, "sigmoid", 1),
        new GroupSummary("y", "output", 2, "softmax", 5));
  }

  @Test
  void figuresAreThoseOfTheWeightsOneByOne() {
    Map<String, List<Double>> byGroup = new HashMap<>();
    NeuronNames names = new NeuronNames(artefact.plan());
    Connections.visit(artefact.plan(), (slot, source, target) -> byGroup
        .computeIfAbsent(names.name(target).replaceAll("\\[.*", ""), group -> new ArrayList<>())
        .add((double) artefact.parameters().weights()[slot]));
    List<GroupWeights> found = GroupWeights.of(artefact.plan(), artefact.parameters().weights());
    assertThat(found).extracting(GroupWeights::group).containsExactly("a", "gate", "y");
    for (GroupWeights group : found) {
      List<Double> weights = byGroup.get(group.group());
      double mean = weights.stream().mapToDouble(w -> w).average().orElseThrow();
      double variance = weights.stream().mapToDouble(w -> (w - mean) * (w - mean)).sum() / weights.size();
      assertThat(group.connections()).isEqualTo(weights.size());
      assertThat(group.mean()).isCloseTo(mean, within(1e-9));
      assertThat(group.deviation()).isCloseTo(Math.sqrt(variance), within(1e-6));
      assertThat(group.least()).isEqualTo(weights.stream().mapToDouble(w -> w).min().orElseThrow());
      assertThat(group.most()).isEqualTo(weights.stream().mapToDouble(w -> w).max().orElseThrow());
      assertThat(histogram(weights, group.bound())).isEqualTo(group.histogram());
    }
  }

  /** Interval by interval. */
  private static List<Long> histogram(List<Double> weights, double bound) {
    List<Long> counts = new ArrayList<>();
    for (int i = 0; i < 41; i++) {
      double from = -bound + 2 * bound * i / 41;
      double to = -bound + 2 * bound * (i + 1) / 41;
      boolean last = i == 40;
      counts.add(weights.stream().filter(w -> w >= from && (w < to || last)).count());
    }
    return counts;
  }

  @Test
  void weightsThatAreAllZeroAreInTheMiddle() {
    List<GroupWeights> groups = GroupWeights.of(artefact.plan(), new float[artefact.plan().getWeights()]);
    assertThat(groups.get(0).bound()).isZero();
    assertThat(groups.get(0).histogram().get(20)).isEqualTo(12);
  }

  @Test
  void anyNeuronsCanBeAskedFor() {
    NeuronNames names = new NeuronNames(artefact.plan());
    float[] weights = artefact.parameters().weights();
    GroupWeights group = GroupWeights.of(artefact.plan(), weights).get(0);
    assertThat(GroupWeights.of(artefact.plan(), weights, "a", neuron -> names.name(neuron).startsWith("a["))).contains(group);
    assertThat(GroupWeights.of(artefact.plan(), weights, "all", neuron -> true).orElseThrow().connections())
        .isEqualTo(artefact.plan().getConnections());
    assertThat(GroupWeights.of(artefact.plan(), weights, "inputs", neuron -> neuron < 3)).isEmpty();
  }

  @Test
  void densityIsOfTheConnectionsBetweenConnectedGroups() {
    // 9 of 9, 3 of 3, 1 of 3, 4 of 6, 1 of 2.
    assertThat(Architecture.of(artefact.plan()).density()).isCloseTo(18.0 / 23, within(1e-12));
  }
}
