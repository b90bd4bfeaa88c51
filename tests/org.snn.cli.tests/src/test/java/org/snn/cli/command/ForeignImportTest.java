package org.snn.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snn.cli.Project;
import org.snn.cli.Snn;

/** Networks go out as ONNX and safetensors, come back, and are of use to all commands. */
class ForeignImportTest {

  private static final String MODEL = "runs/tiny/model.snna";

  @TempDir
  Path folder;

  @BeforeEach
  void train() throws IOException {
    Project.tiny(folder);
    Project.write(folder.resolve("tiny.snn"), Project.TINY.replace("test 20%", "test 20% normalise"));
    assertThat(run("train", "tiny.snn", "--rate", "0.1", "--epochs", "3", "--quiet").status()).isZero();
  }

  private Snn.Result run(String... arguments) {
    return Snn.in(folder).run(arguments);
  }

  private void done(String... arguments) {
    Snn.Result result = run(arguments);
    assertThat(result.status()).as(result.err()).isZero();
  }

  private double loss(String model) throws IOException {
    return Project.json(run("eval", model, "--json").out()).get("loss").asDouble();
  }

  /** Numbers of the answers of a model to the samples of training. */
  private List<double[]> answers(String model) throws IOException {
    String samples = Files.readAllLines(folder.resolve("tiny.csv")).stream().skip(1).map(line -> line.replaceAll(",[a-z]+$", ""))
        .reduce("", (a, b) -> a + b + "\n");
    Files.writeString(folder.resolve("in.csv"), samples);
    return run("predict", model, "in.csv").out().lines().skip(1)
        .map(line -> Arrays.stream(line.split(",")).skip(1).mapToDouble(Double::parseDouble).toArray()).toList();
  }

  private void requireSameAnswers(String model) throws IOException {
    List<double[]> expected = answers(MODEL);
    List<double[]> actual = answers(model);
    assertThat(actual).hasSize(20);
    for (int k = 0; k < 20; k++) {
      assertThat(actual.get(k)).containsExactly(expected.get(k), within(1e-5));
    }
  }

  @Test
  void onnxThatTakesRawFeaturesAnswersWithoutAnyText() throws IOException {
    done("export", MODEL, "--format", "onnx", "-o", "net.onnx");
    done("import", "net.onnx", "-o", "net.snna");
    requireSameAnswers("net.snna");
    JsonNode info = Project.json(run("info", "net.snna", "--json").out());
    assertThat(info.get("training").get("outcome").asText()).isEqualTo("imported");
    assertThat(info.get("training").get("epoch").asInt()).isZero();
    assertThat(info.get("command").asText()).isEqualTo("snn import net.onnx -o net.snna");
    done("prune", "net.snna", "--keep", "50%", "-o", "small.snna");
    done("export", "small.snna", "--format", "snn", "-o", "text");
    Snn.Result eval = run("eval", "net.snna");
    assertThat(eval.status()).isEqualTo(1);
    assertThat(eval.err()).contains("samples.csv");
  }

  @Test
  void withATextItIsEvaluatedAndTrainedFurther() throws IOException {
    done("export", MODEL, "--format", "onnx", "--normalised", "-o", "net.onnx");
    done("import", "net.onnx", "--text", "tiny.snn", "-o", "net.snna");
    assertThat(loss("net.snna")).isCloseTo(loss(MODEL), within(1e-5));
    requireSameAnswers("net.snna");
    done("prune", "net.snna", "--keep", "60%", "--fine-tune", "2", "-o", "small.snna");
    assertThat(Project.json(run("info", "small.snna", "--json").out()).get("training").get("epoch").asInt()).isPositive();
  }

  @Test
  void aModelThatNormalisesItselfIsNotNormalisedTwice() throws IOException {
    done("export", MODEL, "--format", "onnx", "-o", "net.onnx");
    done("import", "net.onnx", "--text", "tiny.snn", "-o", "net.snna");
    assertThat(loss("net.snna")).isCloseTo(loss(MODEL), within(1e-5));
  }

  @Test
  void aPrunedNetworkKeepsItsConnections() throws IOException {
    done("prune", MODEL, "--keep", "50%", "-o", "small.snna");
    done("export", "small.snna", "--format", "onnx", "-o", "small.onnx");
    done("import", "small.onnx", "--text", "tiny.snn", "--zeros", "drop", "-o", "again.snna");
    assertThat(loss("again.snna")).isCloseTo(loss("small.snna"), within(1e-5));
    assertThat(connections("again.snna")).isEqualTo(connections("small.snna"));
    done("prune", "again.snna", "--keep", "90%", "-o", "smaller.snna");
    done("export", "again.snna", "--format", "snn", "-o", "text");
  }

  private int connections(String model) throws IOException {
    return Project.json(run("info", model, "--json").out()).get("network").get("connections").asInt();
  }

  @Test
  void safetensorsComeBackToTheBit() throws IOException {
    done("export", MODEL, "--format", "safetensors", "-o", "net.safetensors");
    done("import", "net.safetensors", "--text", "tiny.snn", "-o", "net.snna");
    assertThat(loss("net.snna")).isEqualTo(loss(MODEL));
    done("prune", "net.snna", "--keep", "50%", "-o", "small.snna");
  }

  private void refused(int status, String words, String... arguments) {
    Snn.Result result = run(arguments);
    assertThat(result.status()).as(result.err()).isEqualTo(status);
    assertThat(result.err()).contains(words);
    assertThat(folder.resolve("n.snna")).doesNotExist();
  }

  @Test
  void wrongInputsAreSaidInOneLine() throws IOException {
    Files.write(folder.resolve("bad.onnx"), new byte[] {1, 2, 3, 4});
    Files.write(folder.resolve("bad.safetensors"), "nothing".getBytes(StandardCharsets.UTF_8));
    refused(1, "no ONNX model", "import", "bad.onnx", "-o", "n.snna");
    refused(1, "bad.safetensors", "import", "bad.safetensors", "--text", "tiny.snn", "-o", "n.snna");
    refused(1, "no such file", "import", "none.onnx", "-o", "n.snna");
    refused(1, "tiny.txt: there is no such file", "import", "tiny.txt", "-o", "n.snna");
    refused(2, "--text", "import", "bad.safetensors", "-o", "n.snna");
    refused(2, "--map", "import", "bad.onnx", "--map", "h=fc1", "-o", "n.snna");
    refused(2, "--normalised", "export", MODEL, "--format", "csv", "--normalised", "-o", "d");
    done("export", MODEL, "--format", "onnx", "-o", "net.onnx");
    Project.write(folder.resolve("other.snn"), Project.TINY.replace("x[2]", "x[3]").replace("\"tiny.csv\"", "synthetic"));
    refused(1, "has 3 inputs and 2 outputs, but the imported one has 2 and 2", "import", "net.onnx", "--text", "other.snn", "-o", "n.snna");
    Project.write(folder.resolve("loss.snn"), Project.TINY.replace("softmax", "sigmoid")
        .replace("batch 2", "batch 2 loss binary-cross-entropy").replace("\"tiny.csv\"", "synthetic"));
    refused(1, "does not fit", "import", "net.onnx", "--text", "loss.snn", "-o", "n.snna");
  }
}
