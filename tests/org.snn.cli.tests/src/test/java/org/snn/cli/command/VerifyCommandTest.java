package org.snn.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snn.artefact.Artefact;
import org.snn.artefact.SourceText;
import org.snn.artefact.provenance.Provenance;
import org.snn.artefact.provenance.TrainingProvenance;
import org.snn.cli.Project;
import org.snn.cli.Snn;
import org.snn.trainer.OptimizerState;
import org.snn.trainer.Parameters;
import org.snn.trainer.metrics.Figures;

class VerifyCommandTest {

  private static final String MODEL = "runs/tiny/model.snna";

  @TempDir
  Path folder;

  @BeforeEach
  void train() {
    Project.tiny(folder);
    Project.write(folder.resolve("tiny.snn"), Project.TINY.replace("connect x -> h", "connect x -> h random 80% connect h"));
    assertThat(Snn.in(folder).run("train", "tiny.snn", "--quiet").status()).isZero();
  }

  /** Outcomes by check, of one model. */
  private Map<String, String> outcomes(int status, String... arguments) throws IOException {
    Snn.Result result = Snn.in(folder).run(arguments);
    assertThat(result.status()).as(result.out() + result.err()).isEqualTo(status);
    JsonNode model = Project.json(result.out()).get("models").get(0);
    assertThat(model.get("sound").asBoolean()).isEqualTo(status == 0);
    Map<String, String> outcomes = new LinkedHashMap<>();
    model.get("checks").forEach(check -> outcomes.put(check.get("check").asText(), check.get("outcome").asText()));
    return outcomes;
  }

  @Test
  void aTrainedNetworkIsSound() throws IOException {
    assertThat(outcomes(0, "verify", MODEL, "--data", ".", "--json").toString())
        .isEqualTo("{file=passed, parameters=passed, text=passed, provenance=passed, data=passed, test=passed}");
    Snn.Result result = Snn.in(folder).run("verify", MODEL);
    assertThat(result.status()).isZero();
    assertThat(result.lines().get(0)).isEqualTo(MODEL + ": sound");
    assertThat(result.lines()).hasSize(5).contains("  text        passed   plans to the same neurons and connections");
  }

  @Test
  void aPrunedNetworkIsSound() throws IOException {
    assertThat(Snn.in(folder).run("prune", MODEL, "--keep", "50%", "-o", "small.snna").status()).isZero();
    assertThat(outcomes(0, "verify", "small.snna", "--data", ".", "--json")).containsEntry("text", "skipped")
        .containsEntry("test", "passed");
  }

  @Test
  void theOptimizerIsCheckedWhereItIsKept() throws IOException {
    assertThat(Snn.in(folder).run("train", "tiny.snn", "--keep-optimizer", "--quiet").status()).isZero();
    assertThat(outcomes(0, "verify", MODEL, "--json")).containsEntry("optimizer", "passed");
    assertThat(Snn.in(folder).run("verify", MODEL).lines()).contains("  optimizer   passed   adam after 12 steps, moments: first, second");
    assertThat(failing(artefact -> {
      OptimizerState state = artefact.optimizer().orElseThrow();
      state.moments().get("first").biases()[1] = 0.5f;
      return new Artefact(artefact.plan(), artefact.parameters(), artefact.provenance(), artefact.source(), Optional.of(state));
    })).containsExactly("optimizer");
  }

  @Test
  void aDamagedFileIsNot() throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(MODEL));
    bytes[bytes.length / 2] ^= 1;
    Files.write(folder.resolve("bad.snna"), bytes);
    assertThat(outcomes(1, "verify", "bad.snna", MODEL, "--json").toString()).isEqualTo("{file=failed}");
    Snn.Result result = Snn.in(folder).run("verify", "bad.snna", "none.snna", MODEL);
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.lines()).contains("bad.snna: NOT SOUND", "none.snna: NOT SOUND", MODEL + ": sound",
        "  file        failed   none.snna: there is no such file.");
  }

  /** Saves the network with something exchanged, under a seal that fits; returns what fails. */
  private List<String> failing(UnaryOperator<Artefact> exchange) throws IOException {
    exchange.apply(Artefact.load(folder.resolve(MODEL))).save(folder.resolve("forged.snna"));
    return outcomes(1, "verify", "forged.snna", "--data", ".", "--json").entrySet().stream()
        .filter(outcome -> outcome.getValue().equals("failed")).map(Map.Entry::getKey).toList();
  }

  private static Artefact with(Artefact artefact, String text) {
    return new Artefact(artefact.plan(), artefact.parameters(), artefact.provenance(),
        new SourceText(text.getBytes(StandardCharsets.UTF_8), Map.of()));
  }

  private static Artefact with(Artefact artefact, Instant time, Figures test) {
    Provenance was = artefact.provenance();
    TrainingProvenance training = new TrainingProvenance(was.training().seed(), 1, "cpu", was.training().outcome(),
        was.training().epoch(), was.training().epochs(), Optional.of(test));
    return new Artefact(artefact.plan(), artefact.parameters(),
        new Provenance(was.version(), was.command(), time, was.experiment(), was.data(), training), artefact.source());
  }

  @Test
  void aTextOfAnotherNetworkIsFound() throws IOException {
    String text = Files.readString(folder.resolve("tiny.snn"));
    assertThat(failing(artefact -> with(artefact, text.replace("80%", "70%")))).containsExactly("text");
    assertThat(failing(artefact -> with(artefact, text.replace("tanh", "relu")))).containsExactly("text");
    assertThat(failing(artefact -> with(artefact, text.replace("experiment tiny", "experiment other")))).containsExactly("text");
    assertThat(failing(artefact -> with(artefact, "network {"))).containsExactly("text");
  }

  @Test
  void figuresThatWereNeverReachedAreFound() throws IOException {
    Figures dream = new Figures(0.001, OptionalDouble.of(1));
    assertThat(failing(artefact -> with(artefact, artefact.provenance().time(), dream))).containsExactly("test");
  }

  @Test
  void otherWeightsAreFound() throws IOException {
    assertThat(failing(artefact -> {
      float[] weights = artefact.parameters().weights().clone();
      for (int i = 0; i < weights.length; i++) {
        weights[i] *= 0.5f;
      }
      return new Artefact(artefact.plan(), new Parameters(weights, artefact.parameters().biases()), artefact.provenance(),
          artefact.source());
    })).containsExactly("test");
    assertThat(failing(artefact -> {
      float[] biases = artefact.parameters().biases().clone();
      biases[0] = 1;
      return new Artefact(artefact.plan(), new Parameters(artefact.parameters().weights(), biases), artefact.provenance(),
          artefact.source());
    })).contains("parameters");
  }

  @Test
  void aTrainingInTheFutureIsFound() throws IOException {
    assertThat(failing(artefact -> with(artefact, Instant.parse("2999-01-01T00:00:00Z"),
        artefact.provenance().training().test().orElseThrow()))).containsExactly("provenance");
  }

  @Test
  void otherDataIsFound() throws IOException {
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(other.resolve("tiny.csv"), Files.readString(folder.resolve("tiny.csv")).replaceFirst("0\\.", "1."));
    assertThat(outcomes(1, "verify", MODEL, "--data", "other", "--json")).containsEntry("data", "failed");
    Files.delete(folder.resolve("tiny.csv"));
    Files.delete(other.resolve("tiny.csv"));
    assertThat(outcomes(1, "verify", MODEL, "--data", "other", "--json")).containsEntry("data", "failed");
  }
}
