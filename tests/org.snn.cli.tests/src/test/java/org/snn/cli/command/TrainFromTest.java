package org.snn.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snn.artefact.Artefact;
import org.snn.cli.Project;
import org.snn.cli.Snn;
import org.snn.cli.costs.KeptCosts;
import org.snn.transform.kernel.KernelCosts;

/** {@code snn train --from}: training that goes on from a trained network. */
class TrainFromTest {

  private static final String[] MORE = {"train", "tiny.snn", "--epochs", "5", "--out", "more", "--from", "first/tiny/model.snna"};

  @TempDir
  Path folder;

  @BeforeEach
  void train() {
    Project.tiny(folder);
    run("train", "tiny.snn", "--epochs", "5", "--out", "whole", "--quiet");
    run("train", "tiny.snn", "--epochs", "2", "--out", "first", "--quiet", "--keep-optimizer");
  }

  private Snn.Result run(String... arguments) {
    Snn.Result result = Snn.in(folder).run(arguments);
    assertThat(result.status()).as(result.err()).isZero();
    return result;
  }

  private Artefact artefact(String name) {
    return Artefact.load(folder.resolve(name));
  }

  private float[] weights(String name) {
    return artefact(name).parameters().weights();
  }

  @Test
  void twoTrainingsGiveWhatOneGives() throws IOException {
    Snn.Result more = run(MORE);

    assertThat(more.out()).doesNotContain("Epoch: 2 ").contains("Epoch: 3 ", "Epoch: 5 ");
    assertThat(weights("more/tiny/model.snna")).isEqualTo(weights("whole/tiny/model.snna"));
    assertThat(artefact("more/tiny/model.snna").parameters().biases()).isEqualTo(artefact("whole/tiny/model.snna").parameters().biases());
    assertThat(artefact("more/tiny/model.snna").provenance().training().test())
        .isEqualTo(artefact("whole/tiny/model.snna").provenance().training().test());
    assertThat(Files.readAllLines(folder.resolve("more/tiny/metrics.jsonl"))).as("5 epochs and the test").hasSize(6);
    run("verify", "more/tiny/model.snna", "--data", ".");
  }

  @Test
  void anInterruptedRunGoesOnToTheSameWeights() {
    Snn.Result stopped = Snn.in(folder).interrupted().run(MORE);
    assertThat(stopped.err()).isEqualTo("Interrupted after 2 of 5 epochs; go on with: snn %s --resume\n".formatted(String.join(" ", MORE)));
    run("train", "tiny.snn", "--epochs", "5", "--out", "more", "--from", "first/tiny/model.snna", "--resume");
    assertThat(weights("more/tiny/model.snna")).isEqualTo(weights("whole/tiny/model.snna"));
  }

  @Test
  void itIsAnotherRunThanOneFromStartingWeights() {
    run("train", "tiny.snn", "--epochs", "5", "--out", "whole", "--from", "first/tiny/model.snna", "--quiet");
    assertThat(folder.resolve("whole/tiny-2/model.snna")).exists();
    Snn.Result other = Snn.in(folder).run("train", "tiny.snn", "--epochs", "6", "--out", "first", "--from", "whole/tiny/model.snna", "--resume");
    assertThat(other.status()).isEqualTo(1);
    assertThat(other.err()).contains("the network to go on from changed");
  }

  @Test
  void withoutMomentsItBeginsWithTheWeights() {
    run("train", "tiny.snn", "--epochs", "2", "--out", "bare", "--quiet");
    run("train", "tiny.snn", "--epochs", "5", "--out", "more", "--from", "bare/tiny/model.snna", "--quiet");
    assertThat(weights("more/tiny/model.snna")).isNotEqualTo(weights("whole/tiny/model.snna"));
    assertThat(artefact("more/tiny/model.snna").provenance().training().epoch()).isEqualTo(5);
  }

  /** Kernels that other costs choose keep weights in other places; after an epoch of tiny steps they must still be almost the same. */
  @Test
  void aPlanWithOtherKernelsGetsTheSameNetwork() throws IOException {
    Path cache = folder.resolve("cache");
    KeptCosts.write(cache, new KernelCosts(1, 0.1, 1.6, 2, 1.6, 8, "test"));
    Snn.Result other = Snn.in(folder).with("XDG_CACHE_HOME", cache.toString()).run("train", "tiny.snn", "--epochs", "3", "--rate", "1e-12",
        "--out", "more", "--from", "first/tiny/model.snna", "--json");
    assertThat(other.status()).as(other.err()).isZero();
    Artefact before = artefact("first/tiny/model.snna");
    Artefact after = artefact("more/tiny/model.snna");
    assertThat(after.plan().getPseudoLayers().get(0).getKernels().get(0).eClass())
        .isNotEqualTo(before.plan().getPseudoLayers().get(0).getKernels().get(0).eClass());
    JsonNode test = Project.json(other.out()).get("test");
    assertThat(test.get("testLoss").asDouble()).isCloseTo(before.provenance().training().test().orElseThrow().loss(),
        within(1e-6));
  }

  @Test
  void aPrunedNetworkGoesOnFromItsText() throws IOException {
    run("prune", "first/tiny/model.snna", "--keep", "70%", "-o", "small.snna");
    run("export", "small.snna", "--format", "snn", "-o", "small");
    run("train", "small/network.snn", "--data", ".", "--epochs", "3", "--out", "more", "--from", "small.snna", "--quiet", "--keep-optimizer");
    Artefact tuned = artefact("more/tiny/model.snna");
    assertThat(tuned.plan().getConnections()).isEqualTo(artefact("small.snna").plan().getConnections()).isLessThan(16);
    assertThat(tuned.optimizer().orElseThrow().step()).as("12 before, 3 epochs of 6").isEqualTo(12 + 18);
    assertThat(tuned.provenance().training().epochs()).as("pruning forgets figures of epochs").hasSize(3);
  }

  @Test
  void anotherOptimizerBeginsWithoutMoments() {
    Project.write(folder.resolve("tiny.snn"), Project.TINY.replace("batch 2", "optimizer rmsprop rate 0.01 batch 2"));
    Snn.Result result = run(MORE);
    assertThat(result.err()).startsWith("snn: warning: The moments in the trained network are those of adam, and rmsprop cannot go on");
  }

  @Test
  void whatCannotGoOnIsOneError() {
    assertThat(error("tiny.snn", "--epochs", "2")).contains("has been trained for 2 epochs, and 2 are asked for in all");
    Project.write(folder.resolve("other.snn"), Project.TINY.replace("tanh", "relu"));
    assertThat(error("other.snn")).contains("is not the network 'Tiny' of the text", "activations");
    Project.write(folder.resolve("other.snn"), Project.TINY.replace("x -> h -> y", "x -> h -> y connect x -> y"));
    assertThat(error("other.snn")).contains("(8 neurons, 16 connections)", "(8, 20)");
    Project.write(folder.resolve("other.snn"), Project.TINY.replace("batch 2", "prune magnitude to 50% every 5 batch 2"));
    assertThat(error("other.snn", "--epochs", "4")).contains("begins with starting weights");
    assertThat(folder.resolve("runs")).doesNotExist();
  }

  private String error(String... arguments) {
    List<String> command = new ArrayList<>(List.of("train", "--from", "first/tiny/model.snna"));
    command.addAll(List.of(arguments));
    Snn.Result result = Snn.in(folder).run(command.toArray(String[]::new));
    assertThat(result.status()).as(result.err()).isEqualTo(1);
    assertThat(result.errorLines()).hasSize(1);
    return result.err();
  }
}
