package org.snn.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snn.artefact.Artefact;
import org.snn.cli.Project;
import org.snn.cli.Snn;
import org.snn.plan.Connections;
import org.snn.trainer.Parameters;

/** {@code snn prune} of a network that has the moments of its optimizer. */
class PruneMomentsTest {

  private static final String MODEL = "runs/tiny/model.snna";
  /** 2 inputs, 20 hidden neurons, 2 outputs. */
  private static final int CONNECTIONS = 2 * 20 + 20 * 2;

  @TempDir
  Path folder;

  @BeforeEach
  void train() {
    Project.tiny(folder);
    Project.write(folder.resolve("tiny.snn"), Project.TINY.replace("h[4]", "h[20]"));
    run("train", "tiny.snn", "--rate", "0.02", "--epochs", "10", "--quiet", "--keep-optimizer");
  }

  private Snn.Result run(String... arguments) {
    Snn.Result result = Snn.in(folder).run(arguments);
    assertThat(result.status()).as(result.err()).isZero();
    return result;
  }

  private Artefact artefact(String name) {
    return Artefact.load(folder.resolve(name));
  }

  /** Weights that stay are the same and all differ, so they tell which connection had which moment. */
  @Test
  void momentsOfConnectionsThatStayStayToo() {
    run("prune", MODEL, "--keep", "50%", "-o", "small.snna");
    Artefact before = artefact(MODEL);
    Artefact after = artefact("small.snna");
    assertThat(after.optimizer().orElseThrow().step()).isEqualTo(before.optimizer().orElseThrow().step()).isPositive();
    for (String moment : List.of("first", "second")) {
      Map<Float, Float> left = byWeight(after, moment);
      assertThat(left).hasSize((int) after.plan().getConnections());
      assertThat(byWeight(before, moment)).hasSize(CONNECTIONS).containsAllEntriesOf(left);
    }
    assertThat(run("verify", "small.snna", "--data", ".").lines().get(0)).isEqualTo("small.snna: sound");
  }

  private static Map<Float, Float> byWeight(Artefact artefact, String moment) {
    Parameters values = artefact.optimizer().orElseThrow().moments().get(moment);
    Map<Float, Float> moments = new HashMap<>();
    Connections.visit(artefact.plan(), (at, source, target) -> moments.put(artefact.parameters().weights()[at], values.weights()[at]));
    return moments;
  }

  @Test
  void fineTuningGoesOnWithThem() throws IOException {
    run("prune", MODEL, "--keep", "50%", "--fine-tune", "3", "-o", "small.snna");
    JsonNode info = Project.json(run("info", "small.snna", "--json").out());
    int tuned = info.get("training").get("epoch").asInt() - 10;
    assertThat(info.get("optimizer").get("steps").asInt()).as("epochs of 12 samples in batches of 2").isEqualTo((10 + tuned) * 6);

    run("train", "tiny.snn", "--rate", "0.02", "--epochs", "10", "--quiet", "--out", "bare");
    run("prune", "bare/tiny/model.snna", "--keep", "50%", "--fine-tune", "3", "-o", "bare.snna");
    assertThat(artefact("bare.snna").optimizer()).isEmpty();
    assertThat(artefact("bare.snna").parameters().weights()).isNotEqualTo(artefact("small.snna").parameters().weights());
  }
}
