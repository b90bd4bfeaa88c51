package org.snn.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snn.artefact.Artefact;
import org.snn.artefact.ArtefactInfo;
import org.snn.cli.Project;
import org.snn.cli.Snn;
import org.snn.cli.costs.KeptCosts;
import org.snn.plan.PlanFiles;
import org.snn.transform.kernel.KernelCosts;

class TrainCommandTest {

  private static final String NUMBER = "\\d+\\.\\d{4}";
  private static final String EPOCH = "Epoch: %d Total Time: N Average Time per batch: N"
      + " Train Accuracy: N Train Loss: N Val Accuracy: N Val Loss: N";

  @TempDir
  Path folder;

  @BeforeEach
  void writeTexts() {
    Project.tiny(folder);
  }

  private Path run(String name) {
    return folder.resolve("runs").resolve(name);
  }

  private byte[] weights(String run) {
    float[] weights = Artefact.load(run(run).resolve("model.snna")).parameters().weights();
    return java.util.Arrays.toString(weights).getBytes();
  }

  @Test
  void printsTheLinesOfThePaper() {
    Snn.Result result = Snn.in(folder).run("train", "tiny.snn");
    assertThat(result.status()).isZero();
    List<String> lines = result.lines();
    assertThat(lines.subList(0, 6)).containsExactly("X_train Shape: (2, 12)", "X_val Shape: (2, 4)", "X_test Shape: (2, 4)",
        "Y_train Shape: (2, 12)", "Y_val Shape: (2, 4)", "Y_test Shape: (2, 4)");
    assertThat(lines.get(6)).matches(EPOCH.formatted(1).replace("N", NUMBER));
    assertThat(lines.get(7)).matches(EPOCH.formatted(2).replace("N", NUMBER));
    assertThat(lines.get(8)).matches("Test Accuracy: N Test Loss: N".replace("N", NUMBER));
    assertThat(lines).hasSize(9);
    assertThat(result.err()).isEqualTo("Trained network: runs/tiny/model.snna\n");
  }

  @Test
  void regressionHasNoAccuracy() {
    Project.write(folder.resolve("line.csv"), "x,y\n" + "1,2\n2,4\n3,6\n4,8\n".repeat(5));
    Project.write(folder.resolve("line.snn"), """
        network Line { input x output y connect x -> y }
        experiment line { network Line data "line.csv" { train 16 test 4 targets y } epochs 1 }
        """);
    List<String> lines = Snn.in(folder).run("train", "line.snn").lines();
    assertThat(lines.get(1)).isEqualTo("X_val Shape: (1, 0)");
    assertThat(lines.get(6)).matches(
        "Epoch: 1 Total Time: N Average Time per batch: N Train Loss: N".replace("N", NUMBER));
    assertThat(lines.get(7)).matches("Test Loss: " + NUMBER);
  }

  @Test
  void keepsAllAboutTheRun() throws IOException {
    Snn.in(folder).run("train", "tiny.snn");
    assertThat(run("tiny").resolve("input/tiny.snn")).hasContent(Project.TINY);
    assertThat(Files.readAllLines(run("tiny").resolve("metrics.jsonl"))).hasSize(3);
    assertThat(PlanFiles.load(run("tiny").resolve("plan.xmi")).getConnections()).isEqualTo(16);
    assertThat(run("tiny").resolve("checkpoint.snnc")).exists();
    assertThat(Artefact.load(run("tiny").resolve("model.snna")).source().network()).asString().isEqualTo(Project.TINY);
  }

  @Test
  void keepsImportsAndEdgeFiles() throws IOException {
    Project.write(folder.resolve("lib/net.snn"),
        "network Net { input x[2] output y[2] softmax connect file \"edges.csv\" }");
    Project.write(folder.resolve("lib/edges.csv"), "x[0],y[0]\nx[1],y[1]\n");
    Project.write(folder.resolve("own/e.snn"), "import \"../lib/net.snn\"\n"
        + "experiment e { network Net data \"../tiny.csv\" epochs 1 }\n");
    assertThat(Snn.in(folder).run("train", "own/e.snn").err()).isEqualTo("Trained network: runs/e/model.snna\n");
    for (String file : List.of("lib/net.snn", "lib/edges.csv", "own/e.snn")) {
      assertThat(run("e").resolve("input").resolve(file)).hasSameTextualContentAs(folder.resolve(file));
    }
    assertThat(Artefact.load(run("e").resolve("model.snna")).source().files().keySet())
        .as("with the text, so that its place among them is known").containsExactly("lib/edges.csv", "lib/net.snn", "own/e.snn");
  }

  @Test
  void optionsReplaceSettings() {
    Snn.Result result = Snn.in(folder).run("train", "tiny.snn", "--epochs", "1", "--batch", "4", "--rate", "0.25",
        "--seed", "9", "--threads", "1", "--device", "cpu");
    assertThat(result.status()).isZero();
    ArtefactInfo info = ArtefactInfo.load(run("tiny").resolve("model.snna"));
    assertThat(info.plan().getTraining().getEpochs()).isEqualTo(1);
    assertThat(info.plan().getTraining().getBatch()).isEqualTo(4);
    assertThat(info.plan().getTraining().getRate()).isEqualTo(0.25);
    assertThat(info.plan().getTraining().getSeed()).isEqualTo(9);
    assertThat(info.plan().getTraining().getData().getSeed()).as("the shuffle follows").isEqualTo(9);
    assertThat(info.provenance().training().threads()).isEqualTo(1);
    assertThat(info.provenance().command()).isEqualTo("snn train tiny.snn --epochs 1 --batch 4 --rate 0.25 --seed 9 --threads 1 --device cpu");
  }

  @Test
  void theShuffleKeepsASeedOfItsOwn() {
    Project.write(folder.resolve("tiny.snn"), Project.TINY.replace("test 20%", "test 20% seed 5"));
    Snn.in(folder).run("train", "tiny.snn", "--seed", "9");
    ArtefactInfo info = ArtefactInfo.load(run("tiny").resolve("model.snna"));
    assertThat(info.plan().getTraining().getData().getSeed()).isEqualTo(5);
  }

  @Test
  void anotherConfigurationGoesToAnotherFolderAndSaysSo() {
    Snn.in(folder).run("train", "tiny.snn");
    byte[] before = weights("tiny");
    Snn.Result result = Snn.in(folder).run("train", "tiny.snn", "--seed", "2");
    assertThat(result.err()).isEqualTo("runs/tiny holds another run; this one goes to runs/tiny-2.\n"
        + "Trained network: runs/tiny-2/model.snna\n");
    assertThat(weights("tiny")).isEqualTo(before);
    assertThat(weights("tiny-2")).isNotEqualTo(before);
  }

  @Test
  void theSameConfigurationGivesTheSameBitsInTheSameFolder() {
    Snn.in(folder).run("train", "tiny.snn", "--threads", "1");
    byte[] before = weights("tiny");
    Snn.in(folder).run("train", "tiny.snn", "--threads", "2");
    assertThat(weights("tiny")).isEqualTo(before);
    assertThat(run("tiny-2")).doesNotExist();
  }

  @Test
  void outSaysWhereRunsGo() {
    Snn.in(folder).run("train", "tiny.snn", "--out", "results/today");
    assertThat(folder.resolve("results/today/tiny/model.snna")).exists();
    assertThat(folder.resolve("runs")).doesNotExist();
  }

  @Test
  void jsonIsOneDocument() throws IOException {
    Snn.Result result = Snn.in(folder).run("train", "tiny.snn", "--json");
    JsonNode run = Project.json(result.out());
    assertThat(run.get("experiment").asText()).isEqualTo("tiny");
    assertThat(run.get("model").asText()).isEqualTo("runs/tiny/model.snna");
    assertThat(run.get("outcome").asText()).isEqualTo("finished");
    assertThat(run.get("epochs")).hasSize(2);
    assertThat(run.get("epochs").get(1).get("epoch").asInt()).isEqualTo(2);
    assertThat(run.get("epochs").get(1).get("valAccuracy").isNumber()).isTrue();
    assertThat(run.get("test").get("testAccuracy").isNumber()).isTrue();
  }

  @Test
  void quietPrintsNothing() {
    assertThat(Snn.in(folder).run("train", "tiny.snn", "--quiet")).isEqualTo(new Snn.Result(0, "", ""));
  }

  @Test
  void drawsABarOnATerminal() {
    Snn.Result result = Snn.in(folder).onTerminal().with("COLUMNS", "70").run("train", "tiny.snn");
    assertThat(result.err()).contains("\rEpoch 1/2 [", "ETA", "loss ");
    assertThat(result.lines()).as("the lines stay").hasSize(9);
    for (String drawn : result.err().split("[\r\n]")) {
      assertThat(drawn).hasSizeLessThan(70);
    }
  }

  @Test
  void drawsNoBarOnADumbTerminal() {
    assertThat(Snn.in(folder).onTerminal().with("TERM", "dumb").run("train", "tiny.snn").err()).doesNotContain("\r");
  }

  @Test
  void anInterruptedRunGoesOnToTheSameWeights() {
    Snn.in(folder).run("train", "tiny.snn", "--out", "runs");
    byte[] uninterrupted = weights("tiny");
    Path other = Project.tiny(folder.resolve("other"));
    Snn.Result stopped = Snn.in(other).interrupted().run("train", "tiny.snn");
    assertThat(stopped.status()).isEqualTo(130);
    assertThat(stopped.err()).isEqualTo("Interrupted after 0 of 2 epochs; go on with: snn train tiny.snn --resume\n");
    assertThat(other.resolve("runs/tiny/model.snna")).doesNotExist();
    Snn.Result resumed = Snn.in(other).run("train", "tiny.snn", "--resume");
    assertThat(resumed.status()).isZero();
    float[] weights = Artefact.load(other.resolve("runs/tiny/model.snna")).parameters().weights();
    assertThat(java.util.Arrays.toString(weights).getBytes()).isEqualTo(uninterrupted);
  }

  @Test
  void theOptimizerIsKeptIfAskedFor() throws IOException {
    Snn.in(folder).run("train", "tiny.snn");
    byte[] without = weights("tiny");
    assertThat(Project.json(Snn.in(folder).run("info", "runs/tiny/model.snna", "--json").out()).has("optimizer")).isFalse();
    assertThat(Artefact.load(run("tiny").resolve("model.snna")).optimizer()).isEmpty();

    Snn.in(folder).interrupted().run("train", "tiny.snn", "--keep-optimizer");
    assertThat(Snn.in(folder).run("train", "tiny.snn", "--keep-optimizer", "--resume", "--quiet").status()).isZero();

    assertThat(weights("tiny")).as("the network is the same").isEqualTo(without);
    JsonNode optimizer = Project.json(Snn.in(folder).run("info", "runs/tiny/model.snna", "--json").out()).get("optimizer");
    assertThat(optimizer.get("kind").asText()).isEqualTo("adam");
    assertThat(optimizer.get("steps").asInt()).as("2 epochs of 12 samples in batches of 2").isEqualTo(12);
    assertThat(optimizer.get("moments").toString()).isEqualTo("[\"first\",\"second\"]");
    assertThat(optimizer.get("bytes").asInt()).isGreaterThan(2 * 4 * (16 + 8));
  }

  /** The content is that of the trainer's tests; here it is written where the user wants it, again after a stop. */
  @Test
  void eventsForTensorBoardGoIntoAFolderOfTheRun() throws IOException {
    assertThat(Snn.in(folder).interrupted().run("train", "tiny.snn", "--tensorboard", "events").status()).isEqualTo(130);
    assertThat(Snn.in(folder).run("train", "tiny.snn", "--resume", "--tensorboard", "events").status()).isZero();
    try (Stream<Path> files = Files.list(folder.resolve("events/tiny"))) {
      assertThat(files).hasSize(2).allMatch(file -> file.getFileName().toString().startsWith("events.out.tfevents."));
    }
  }

  /** Costs that are measured between make other kernels, which add in another order; the run keeps its own. */
  @Test
  void aRunGoesOnWithTheCostsThatItBeganWith() {
    Snn.in(folder).run("train", "tiny.snn");
    byte[] uninterrupted = weights("tiny");
    Path other = Project.tiny(folder.resolve("other"));
    Snn.in(other).interrupted().run("train", "tiny.snn");
    Path cache = folder.resolve("cache");
    KeptCosts.write(cache, new KernelCosts(1, 1, 3, 1, 3, 9, "test"));
    Snn.Result resumed = Snn.in(other).with("XDG_CACHE_HOME", cache.toString()).run("train", "tiny.snn", "--resume");
    assertThat(resumed.status()).isZero();
    float[] weights = Artefact.load(other.resolve("runs/tiny/model.snna")).parameters().weights();
    assertThat(java.util.Arrays.toString(weights).getBytes()).isEqualTo(uninterrupted);
    assertThat(Snn.in(other).with("XDG_CACHE_HOME", cache.toString()).run("train", "tiny.snn").err()).contains("tiny-2");
  }

  @Test
  void aRunGoesOnToMoreEpochs() throws IOException {
    Snn.in(folder).run("train", "tiny.snn", "--epochs", "5", "--out", "long");
    Snn.in(folder).run("train", "tiny.snn", "--epochs", "2");
    Snn.Result more = Snn.in(folder).run("train", "tiny.snn", "--epochs", "5", "--resume", "--json");
    assertThat(Project.json(more.out()).get("epochs")).hasSize(5);
    assertThat(Artefact.load(run("tiny").resolve("model.snna")).parameters().weights())
        .isEqualTo(Artefact.load(folder.resolve("long/tiny/model.snna")).parameters().weights());
  }

  @Test
  void aRunThatWasKilledIsKept() throws IOException {
    Snn.in(folder).interrupted().run("train", "tiny.snn");
    byte[] checkpoint = Files.readAllBytes(run("tiny").resolve("checkpoint.snnc"));
    assertThat(Snn.in(folder).run("train", "tiny.snn").err()).contains("runs/tiny-2/model.snna");
    assertThat(run("tiny").resolve("checkpoint.snnc")).hasBinaryContent(checkpoint);
  }

  @Test
  void generatedDataNeedsNoFile() {
    Project.write(folder.resolve("made.snn"),
        Project.TINY.replace("data \"tiny.csv\" { train 60% validation 20% test 20% }", "data synthetic { samples 50 }"));
    assertThat(Snn.in(folder).run("train", "made.snn").lines()).contains("X_train Shape: (2, 40)", "Y_test Shape: (2, 5)");
  }

  @Test
  void saysHowToGetMoreMemory() {
    Project.write(folder.resolve("huge.snn"), """
        network Huge { input x[2] hidden h[20000] relu output y[2] softmax connect x -> h -> y }
        experiment huge { network Huge data synthetic { samples 200000 } batch 100000 }
        """);
    Snn.Result result = Snn.in(folder).run("train", "huge.snn", "--quiet");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains("GiB", "SNN_JAVA_OPTIONS=-Xmx");
    assertThat(run("huge")).doesNotExist();
  }
}
