package org.snn.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snn.artefact.Artefact;
import org.snn.artefact.Artefacts;
import org.snn.design.model.Arrows;
import org.snn.design.services.ConnectionServices;
import org.snn.design.services.LabelServices;
import org.snn.design.services.WeightServices;
import org.snn.design.weights.Trained;
import org.snn.network.End;
import org.snn.network.Network;
import org.snn.network.Neuron;
import org.snn.network.Neurons;
import org.snn.plan.Connections;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.NeuronNames;

/** The weights of an artefact beside the text, compared with sums made one by one. */
class WeightsTest {

  private static final Artefact ARTEFACT = Artefacts.small();

  @TempDir
  private Path folder;
  private Network network;
  private final WeightServices services = new WeightServices();

  @BeforeEach
  void writeTextAndArtefact() throws IOException {
    Files.write(folder.resolve("small.snn"), ARTEFACT.source().network());
    network = Examples.networks(Examples.load(folder.resolve("small.snn"))).get(0);
  }

  @Test
  void withoutArtefactNothingIsKnownAndNothingHidden() {
    assertThat(new ConnectionServices().arrows(network)).isNotEmpty().allSatisfy(arrow -> {
      assertThat(services.hasWeights(arrow)).isFalse();
      assertThat(services.weightWidth(arrow)).isEqualTo(1);
      assertThat(services.isAtLeast(arrow, 1000)).isTrue();
    });
    assertThat(services.weightsNote(network)).startsWith("No trained artefact");
  }

  @Test
  void theArtefactBesideTheTextGivesThem() {
    ARTEFACT.save(folder.resolve("small.snna"));

    for (End arrow : new ConnectionServices().arrows(network)) {
      double[] naive = naive(arrow.getGroup().getName(), Arrows.next(arrow).getGroup().getName());
      double mean = naive[2] / naive[0];
      assertThat(services.hasPositiveWeights(arrow)).isEqualTo(naive[1] >= 0);
      assertThat(services.hasNegativeWeights(arrow)).isEqualTo(naive[1] < 0);
      assertThat(services.weightLabel(arrow)).endsWith("|w| %.3f".formatted(mean));
      assertThat(services.isAtLeast(arrow, (int) (mean * 1000))).isTrue();
      assertThat(services.isAtLeast(arrow, (int) (mean * 1000) + 1)).isFalse();
      assertThat(services.weightWidth(arrow)).isBetween(1, 8);
    }
    assertThat(services.weightsNote(network)).isEqualTo("Weights of small.snna");
    assertThat(new Trained.Sum(4, 1, 2).mean()).isEqualTo(0.5, within(1e-12));
  }

  /** An edge of the Neurons diagram shows the weight of its own connection. */
  @Test
  void eachConnectionHasItsOwnWeight() {
    ARTEFACT.save(folder.resolve("small.snna"));
    NeuronNames names = new NeuronNames(ARTEFACT.plan());
    Map<String, Neuron> neurons = network.groups().stream().flatMap(group -> Neurons.first(group, group.getSize()).stream())
        .collect(Collectors.toMap(new LabelServices()::neuronName, Function.identity()));
    Set<String> signs = new HashSet<>();
    Connections.visit(ARTEFACT.plan(), (slot, from, to) -> {
      float weight = ARTEFACT.parameters().weights()[slot];
      Neuron source = neurons.get(names.name(from));
      EObject target = FakeViews.node(neurons.get(names.name(to)));
      assertThat(services.hasWeight(source, target)).isTrue();
      assertThat(services.isPositiveConnection(source, target)).isEqualTo(weight >= 0);
      assertThat(services.isNegativeConnection(source, target)).isEqualTo(weight < 0);
      int width = (int) Math.min(8, 1 + Math.round(7 * Math.abs(weight) / 0.5));
      assertThat(services.connectionWidth(source, target)).as("%s of |w| %s", names.name(from), weight).isEqualTo(width);
      signs.add(weight < 0 ? "negative" : "positive");
    });
    assertThat(signs).as("the artefact has both").hasSize(2);
  }

  @Test
  void aPairWithoutConnectionOrAnEdgeWithoutTipHasNone() {
    ARTEFACT.save(folder.resolve("small.snna"));
    Neuron neuron = Neurons.at(network.groups().get(0), 0);
    assertThat(services.hasWeight(neuron, FakeViews.node(neuron))).isFalse();
    assertThat(services.hasWeight(neuron, FakeViews.node(network))).isFalse();
    assertThat(services.connectionWidth(neuron, null)).isEqualTo(1);
    assertThat(services.isPositiveConnection(neuron, null)).isFalse();
  }

  @Test
  void oneOfOtherGroupsIsLeftAlone() {
    ARTEFACT.save(folder.resolve("small.snna"));
    network.groups().get(0).setName("renamed");
    assertThat(services.weightsNote(network)).startsWith("No trained artefact");
  }

  @Test
  void aDamagedOneIsLeftAlone() throws IOException {
    Files.writeString(folder.resolve("small.snna"), "no artefact", StandardCharsets.UTF_8);
    assertThat(services.weightsNote(network)).startsWith("No trained artefact");
  }

  /** Number, sum and absolute sum of the weights between two groups. */
  private double[] naive(String source, String target) {
    ExecutionPlan plan = ARTEFACT.plan();
    NeuronNames names = new NeuronNames(plan);
    double[] sums = new double[3];
    Connections.visit(plan, (slot, from, to) -> {
      if (names.group(from).getName().equals(source) && names.group(to).getName().equals(target)) {
        float weight = ARTEFACT.parameters().weights()[slot];
        sums[0]++;
        sums[1] += weight;
        sums[2] += Math.abs(weight);
      }
    });
    return sums;
  }
}
