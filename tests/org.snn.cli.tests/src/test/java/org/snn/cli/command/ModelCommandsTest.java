package org.snn.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snn.artefact.Artefact;
import org.snn.artefact.SourceText;
import org.snn.cli.Project;
import org.snn.cli.Snn;

/** Commands on a trained network: eval, predict, info, export. */
class ModelCommandsTest {

  private static final String MODEL = "runs/tiny/model.snna";

  @TempDir
  Path folder;

  @BeforeEach
  void train() {
    Project.tiny(folder);
    assertThat(Snn.in(folder).run("train", "tiny.snn", "--rate", "0.1", "--epochs", "3", "--quiet").status()).isZero();
  }

  @Test
  void evalRepeatsTheFiguresOfTraining() throws IOException {
    List<String> metrics = Files.readAllLines(folder.resolve("runs/tiny/metrics.jsonl"));
    JsonNode test = Project.json(metrics.get(3));
    JsonNode eval = Project.json(Snn.in(folder).run("eval", MODEL, "--json").out());
    assertThat(eval.get("samples").asInt()).isEqualTo(4);
    assertThat(eval.get("loss").asDouble()).isEqualTo(test.get("testLoss").asDouble());
    assertThat(eval.get("accuracy").asDouble()).isEqualTo(test.get("testAccuracy").asDouble());
    JsonNode validation = Project.json(Snn.in(folder).run("eval", MODEL, "--split", "validation", "--json").out());
    assertThat(validation.get("loss").asDouble()).isEqualTo(Project.json(metrics.get(2)).get("valLoss").asDouble());
  }

  /** A batch is never larger than its split, in training too. */
  @Test
  void evalNeedsNoMoreThanTheSamples() {
    Artefact artefact = Artefact.load(folder.resolve(MODEL));
    artefact.plan().getTraining().setBatch(Integer.MAX_VALUE);
    artefact.save(folder.resolve("runs/tiny/huge.snna"));
    assertThat(Snn.in(folder).run("eval", "runs/tiny/huge.snna").out()).isEqualTo(Snn.in(folder).run("eval", MODEL).out());
  }

  @Test
  void pruneNeedsTheExperimentInTheText() {
    Artefact artefact = Artefact.load(folder.resolve(MODEL));
    SourceText other = new SourceText("network Other { input x output y connect x -> y }".getBytes(StandardCharsets.UTF_8), Map.of());
    new Artefact(artefact.plan(), artefact.parameters(), artefact.provenance(), other).save(folder.resolve("runs/tiny/other.snna"));
    Snn.Result result = Snn.in(folder).run("prune", "runs/tiny/other.snna", "--keep", "50%", "-o", "small.snna");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).startsWith("snn: error: The text in the artefact has no experiment 'tiny'");
  }

  @Test
  void evalPrintsTheLineOfThePaper() {
    Snn.Result result = Snn.in(folder).run("eval", MODEL, "--split", "train");
    assertThat(result.out()).matches("Train Accuracy: \\d\\.\\d{4} Train Loss: \\d\\.\\d{4}\n");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void evalFindsTheDataFromAnywhere() {
    assertThat(Snn.in(folder.resolve("runs/tiny")).run("eval", "model.snna").status()).isZero();
  }

  @Test
  void evalWarnsOfOtherData() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data2"));
    Files.writeString(data.resolve("tiny.csv"), Files.readString(folder.resolve("tiny.csv")) + "0.5,0.5,left\n");
    Snn.Result result = Snn.in(folder).run("eval", MODEL, "--data", "data2");
    assertThat(result.status()).isZero();
    assertThat(result.err()).startsWith("snn: warning: The network was not trained on this data (tiny.csv)");
  }

  @Test
  void predictAnswersWhatTheExportedNetworkSays() throws IOException {
    List<String> samples = Files.readAllLines(folder.resolve("tiny.csv"));
    List<String> answers = Snn.in(folder).run("predict", MODEL, "tiny.csv").lines();
    assertThat(answers.get(0)).isEqualTo("class,p(left),p(right)");
    assertThat(answers).hasSameSizeAs(samples);
    Snn.in(folder).run("export", MODEL, "--format", "csv", "-o", "csv");
    for (int i = 1; i < samples.size(); i++) {
      String[] sample = samples.get(i).split(",");
      double[] expected = forward(Map.of("x[0]", Double.parseDouble(sample[0]), "x[1]", Double.parseDouble(sample[1])));
      String[] answer = answers.get(i).split(",");
      assertThat(Double.parseDouble(answer[1])).isCloseTo(expected[0], within(1e-5));
      assertThat(Double.parseDouble(answer[2])).isCloseTo(expected[1], within(1e-5));
      assertThat(answer[0]).isEqualTo(expected[0] > expected[1] ? "left" : "right");
    }
  }

  /** The exported network in double precision, neuron by neuron; tiny.snn has inputs x, tanh h, softmax y. */
  private double[] forward(Map<String, Double> inputs) throws IOException {
    Map<String, Double> sums = new HashMap<>();
    List<String> neurons = Files.readAllLines(folder.resolve("csv/neurons.csv"));
    for (String neuron : neurons.subList(1, neurons.size())) {
      String[] cells = neuron.split(",");
      sums.put(cells[0], cells[1].isEmpty() ? 0 : Double.parseDouble(cells[1]));
    }
    Map<String, Double> values = new HashMap<>(inputs);
    List<String> connections = Files.readAllLines(folder.resolve("csv/connections.csv"));
    for (String layer : List.of("h", "y")) {
      for (String connection : connections.subList(1, connections.size())) {
        String[] cells = connection.split(",");
        if (cells[1].startsWith(layer)) {
          sums.merge(cells[1], values.get(cells[0]) * Double.parseDouble(cells[2]), Double::sum);
        }
      }
      sums.forEach((name, sum) -> values.putIfAbsent(name, name.startsWith("h") ? Math.tanh(sum) : null));
    }
    double left = Math.exp(sums.get("y[0]"));
    double right = Math.exp(sums.get("y[1]"));
    return new double[] {left / (left + right), right / (left + right)};
  }

  @Test
  void predictTakesColumnsByName() {
    String plain = Snn.in(folder).reading("0.25,0.75\n").run("predict", MODEL).out();
    String named = Snn.in(folder).reading("note,b,a\nhello,0.75,0.25\n").run("predict", MODEL).out();
    assertThat(plain.lines()).hasSize(2);
    assertThat(named).isEqualTo(plain);
  }

  @Test
  void predictWritesAFile() {
    Snn.Result result = Snn.in(folder).run("predict", MODEL, "tiny.csv", "-o", "out.csv");
    assertThat(result).isEqualTo(new Snn.Result(0, "", ""));
    assertThat(folder.resolve("out.csv")).hasContent(Snn.in(folder).run("predict", MODEL, "tiny.csv").out());
  }

  @Test
  void predictGivesValuesForRegression() {
    Project.write(folder.resolve("line.csv"), "x,twice,half\n" + "1,2,0.5\n2,4,1\n3,6,1.5\n4,8,2\n".repeat(5));
    Project.write(folder.resolve("line.snn"), """
        network Line { input x output y[2] connect x -> y }
        experiment line { network Line data "line.csv" { targets twice, half } optimizer adam rate 0.05 batch 4 epochs 200 }
        """);
    Snn.in(folder).run("train", "line.snn", "--quiet");
    List<String> answers = Snn.in(folder).reading("x\n2.5\n").run("predict", "runs/line/model.snna").lines();
    assertThat(answers.get(0)).isEqualTo("twice,half");
    String[] values = answers.get(1).split(",");
    assertThat(Double.parseDouble(values[0])).isCloseTo(5, within(0.1));
    assertThat(Double.parseDouble(values[1])).isCloseTo(1.25, within(0.1));
  }

  @Test
  void predictTurnsLogitsIntoProbabilities() {
    Project.write(folder.resolve("logits.snn"), Project.TINY.replace(" softmax", "").replace("tiny {", "logits {")
        .replace("batch 2", "batch 2 loss cross-entropy"));
    assertThat(Snn.in(folder).run("train", "logits.snn", "--quiet").err()).isEmpty();
    String[] answer = Snn.in(folder).reading("1,-1\n").run("predict", "runs/logits/model.snna").lines().get(1).split(",");
    assertThat(Double.parseDouble(answer[1]) + Double.parseDouble(answer[2])).isCloseTo(1, within(1e-6));
  }

  @Test
  void infoSaysWhatIsInAModel() throws IOException {
    JsonNode info = Project.json(Snn.in(folder).run("info", MODEL, "--json").out());
    assertThat(info.get("network").get("connections").asInt()).isEqualTo(16);
    assertThat(info.get("experiment").get("rate").asDouble()).isEqualTo(0.1);
    assertThat(info.get("data").get("classes").get(1).asText()).isEqualTo("right");
    assertThat(info.get("training").get("outcome").asText()).isEqualTo("finished");
    assertThat(info.get("command").asText()).isEqualTo("snn train tiny.snn --rate 0.1 --epochs 3 --quiet");
    assertThat(Snn.in(folder).run("info", MODEL).lines()).contains("  connections:   16", "  classes:    left, right");
  }

  @Test
  void infoSaysWhatIsInAText() throws IOException {
    JsonNode info = Project.json(Snn.in(folder).run("info", "tiny.snn", "--json").out());
    assertThat(info.get("networks").get(0).get("name").asText()).isEqualTo("Tiny");
    assertThat(info.get("experiments").get(0).get("data").asText()).isEqualTo("tiny.csv");
    assertThat(Snn.in(folder).run("info", "tiny.snn").lines()).contains("  Tiny:", "    connections: 16");
  }

  @Test
  void exportIsWhatConnectFileReads() throws IOException {
    Snn.Result result = Snn.in(folder).run("export", MODEL, "--format", "csv", "-o", "csv");
    assertThat(result.lines()).containsExactly("csv/connections.csv", "csv/neurons.csv");
    Project.write(folder.resolve("again.snn"), """
        network Again {
            input  x[2]
            hidden h[4] tanh
            output y[2] softmax
            connect file "csv/connections.csv"
        }
        """);
    JsonNode plan = Project.json(Snn.in(folder).run("plan", "again.snn", "--json").out());
    assertThat(plan.get("connections").asInt()).isEqualTo(16);
  }

  @Test
  void exportGivesTheTextBack() {
    assertThat(Snn.in(folder).run("export", MODEL, "--format", "snn", "-o", "text").lines()).containsExactly("text/network.snn");
    assertThat(folder.resolve("text/network.snn")).hasContent(Project.TINY);
    assertThat(Snn.in(folder).run("check", "text/network.snn", "--data", ".").status()).isZero();
  }

  @Test
  void exportedFilesFindEachOther() throws IOException {
    Project.write(folder.resolve("lib/net.snn"), "network Net { input x[2] output y[2] softmax connect file \"edges.csv\" }");
    Project.write(folder.resolve("lib/edges.csv"), "x[0],y[0]\nx[1],y[1]\n");
    Project.write(folder.resolve("own/e.snn"), "import \"../lib/net.snn\"\n"
        + "experiment e { network Net data \"tiny.csv\" epochs 1 }\n");
    Files.copy(folder.resolve("tiny.csv"), folder.resolve("own/tiny.csv"));
    assertThat(Snn.in(folder.resolve("own")).run("train", "e.snn", "--quiet").status()).isZero();
    Path elsewhere = Files.createDirectories(folder.resolve("else/where"));
    assertThat(Snn.in(elsewhere).run("export", "../../own/runs/e/model.snna", "--format", "snn", "-o", "text").lines())
        .containsExactly("text/lib/edges.csv", "text/lib/net.snn", "text/own/e.snn");
    Snn.Result plan = Snn.in(elsewhere).run("plan", "text/own/e.snn", "--data", "../../own", "--json");
    assertThat(plan.err()).isEmpty();
    assertThat(Project.json(plan.out()).get("connections").asInt()).isEqualTo(2);
  }
}
