package org.snn.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snn.artefact.ArtefactInfo;
import org.snn.cli.Project;
import org.snn.cli.Snn;

/** {@code snn train} of experiments whose connections change while they are trained. */
class TrainRewiringTest {

  /** 48 connections into hidden neurons and 24 from there if RANDOM is nothing. */
  private static final String TEXT = """
      network Sparse {
          input  x[6]
          hidden h[8] tanh
          output y[3] softmax
          connect x -> h RANDOM
          connect h -> y
      }

      experiment sparse {
          network Sparse
          data synthetic { samples 300 train 80% validation 10% test 10% }
          optimizer adam rate 0.01
          batch 10
          epochs 4
          CHANGE
      }
      """;
  private static final int FULL = 6 * 8 + 8 * 3;
  private static final String MODEL = "runs/sparse/model.snna";

  @TempDir
  Path folder;

  private void write(String random, String change) {
    Project.write(folder.resolve("sparse.snn"), TEXT.replace("RANDOM", random).replace("CHANGE", change));
  }

  /** Connections of the trained network. */
  private int connections() {
    return (int) ArtefactInfo.load(folder.resolve(MODEL)).plan().getConnections();
  }

  /** Connections before training. */
  private int first() throws IOException {
    return Project.json(Snn.in(folder).run("plan", "sparse.snn", "--json").out()).get("connections").asInt();
  }

  /** What became useless is gone at the end, and its moments with it. */
  @ParameterizedTest
  @CsvSource({"random 50%, grow set 30% every 5", "'', prune magnitude to 25% every 5"})
  void theOptimizerIsThatOfTheNetworkThatIsLeft(String random, String change) throws IOException {
    write(random, change);
    assertThat(Snn.in(folder).run("train", "sparse.snn", "--keep-optimizer", "--quiet").status()).isZero();
    assertThat(ArtefactInfo.load(folder.resolve(MODEL)).optimizerSteps()).as("4 epochs of 240 samples in batches of 10").hasValue(96);
    assertThat(Snn.in(folder).run("verify", MODEL).lines()).contains("  optimizer   passed   adam after 96 steps, moments: first, second");
  }

  @ParameterizedTest
  @CsvSource({"random 50%, grow set 30% every 5, 1", "random 50%, grow rigl 30% every 5, 1",
      "random 50%, grow layerless 30% every 5, 1", "'', prune magnitude to 25% every 5, 0.25",
      "'', prune magnitude per-neuron to 50% output 75% every 5, 0.58333", "'', prune gradient to 25% every 5, 0.25",
      "'', prune movement to 25% every 5, 0.25", "'', prune random per-pair to 50% every 5, 0.5", "'', prune snip to 25%, 0.25"})
  void theModelHasTheConnectionsThatAreLeft(String random, String change, double share) throws IOException {
    write(random, change);
    Snn.Result training = Snn.in(folder).run("train", "sparse.snn");
    assertThat(training.status()).as(training.err()).isZero();
    int connections = connections();
    int most = (int) Math.round(share * first());
    assertThat(connections).as("fewer where some have become useless").isBetween(most * 2 / 3, most);
    assertThat(training.err()).endsWith("Trained network: %s%s\n".formatted(MODEL,
        connections == first() ? "" : " (%d of %d connections)".formatted(connections, first())));
    assertThat(Snn.in(folder).run("eval", MODEL).out()).isEqualTo(training.lines().get(training.lines().size() - 1) + "\n");
    assertThat(Snn.in(folder).run("info", MODEL).lines()).contains("  connections:   " + connections);

    assertThat(Snn.in(folder).run("export", MODEL, "--format", "snn", "-o", "text").status()).isZero();
    JsonNode plan = Project.json(Snn.in(folder).run("plan", "text/network.snn", "--json").out());
    assertThat(plan.get("connections").asInt()).isEqualTo(connections);
    Snn.Result again = Snn.in(folder).run("train", "text/network.snn", "--out", "again", "--quiet");
    assertThat(again.status()).as(again.err()).isZero();
  }

  /** Nothing between input and output can become useless here. */
  @ParameterizedTest
  @CsvSource({"'', prune magnitude to 50% every 3, 0.5", "'', prune snip to 50%, 0.5", "random 50%, grow set 30% every 3, 1",
      "random 50%, grow rigl 30% every 3, 1", "random 50%, grow layerless 30% every 3, 1"})
  void withoutHiddenNeuronsNoneIsUseless(String random, String change, double share) throws IOException {
    Project.write(folder.resolve("sparse.snn"), TEXT.replace("    hidden h[8] tanh\n", "").replace("    connect h -> y\n", "")
        .replace("x -> h RANDOM", "x -> y " + random).replace("CHANGE", change));
    JsonNode report = Project.json(Snn.in(folder).run("train", "sparse.snn", "--json").out());
    assertThat(connections()).isEqualTo((int) Math.round(share * first()));
    assertThat(report.get("connections").asInt()).isEqualTo(connections());
  }

  @Test
  void jsonSaysWhatTheModelHas() throws IOException {
    write("", "prune magnitude to 10% every 5");
    JsonNode report = Project.json(Snn.in(folder).run("train", "sparse.snn", "--json").out());
    assertThat(report.get("connections").asInt()).isEqualTo(connections()).isLessThan(FULL);
  }

  @Test
  void theSameAgainOnAnyNumberOfThreads() {
    write("random 50%", "grow rigl 30% every 5");
    assertThat(Snn.in(folder).run("train", "sparse.snn", "--threads", "1").status()).isZero();
    String one = Snn.in(folder).run("eval", MODEL, "--json").out();
    assertThat(Snn.in(folder).run("train", "sparse.snn", "--threads", "2").err()).doesNotContain("another run");
    assertThat(Snn.in(folder).run("eval", MODEL, "--json").out()).isEqualTo(one);
  }

  @Test
  void aBatchMayBeLargerThanTheData() {
    write("random 50%", "grow rigl 30% every 1");
    Snn.Result training = Snn.in(folder).run("train", "sparse.snn", "--batch", "1000000000", "--quiet");
    assertThat(training).isEqualTo(new Snn.Result(0, "", ""));
  }

  @Test
  void roundsAreAWarning() {
    write("", "prune magnitude 50% rounds 2");
    Snn.Result training = Snn.in(folder).run("train", "sparse.snn", "--quiet");
    assertThat(training.status()).isZero();
    assertThat(training.err()).isEqualTo(
        "snn: warning: Experiment 'sparse' prunes in rounds, which 'snn lottery' does; this trains the whole network.\n");
    assertThat(connections()).isEqualTo(FULL);
    Snn.Result more = Snn.in(folder).run("train", "sparse.snn", "--quiet", "--resume", "--epochs", "5");
    assertThat(more.status()).as("rounds do not spread over epochs: " + more.err()).isZero();
  }

  @Test
  void nothingLeftIsAWarning() {
    write("", "prune magnitude to 1% every 5");
    Snn.Result training = Snn.in(folder).run("train", "sparse.snn");
    assertThat(training.status()).isZero();
    assertThat(training.err()).isEqualTo("snn: warning: No way from an input to an output is left: the network gives one answer to"
        + " all samples; prune less.\nTrained network: runs/sparse/model.snna (0 of 72 connections)\n");
  }

  @Test
  void whatCannotBeTrainedTakesNoFolder() {
    write("random 50%", "grow set 30%\n    stop after 2 epochs without improvement");
    assertThat(Snn.in(folder).run("train", "sparse.snn").status()).isEqualTo(1);
    assertThat(folder.resolve("runs")).doesNotExist();
  }
}
