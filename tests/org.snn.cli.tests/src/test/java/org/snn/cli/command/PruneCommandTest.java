package org.snn.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snn.artefact.Artefact;
import org.snn.cli.Project;
import org.snn.cli.Snn;
import org.snn.plan.Connections;
import org.snn.plan.ExecutionPlan;

/** {@code snn prune}, on a network of 2 inputs, 20 hidden neurons and 2 outputs; wrong command lines are in WrongInputsTest. */
class PruneCommandTest {

  private static final String MODEL = "runs/tiny/model.snna";
  private static final int HIDDEN = 20;
  private static final int CONNECTIONS = 2 * HIDDEN + HIDDEN * 2;

  @TempDir
  Path folder;

  private byte[] original;

  @BeforeEach
  void train() throws IOException {
    Project.tiny(folder);
    Project.write(folder.resolve("tiny.snn"), Project.TINY.replace("h[4]", "h[%d]".formatted(HIDDEN)));
    assertThat(Snn.in(folder).run("train", "tiny.snn", "--rate", "0.02", "--epochs", "10", "--quiet").status()).isZero();
    original = Files.readAllBytes(folder.resolve(MODEL));
  }

  @AfterEach
  void theOriginalIsUntouched() {
    assertThat(folder.resolve(MODEL)).hasBinaryContent(original);
  }

  private JsonNode prune(String... options) throws IOException {
    List<String> command = new ArrayList<>(List.of("prune", MODEL, "-o", "small.snna", "--json"));
    command.addAll(List.of(options));
    Snn.Result result = Snn.in(folder).run(command.toArray(String[]::new));
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
    return Project.json(result.out());
  }

  /** Weights by source and target, in the order of declaration, read from plan and parameters. */
  private TreeMap<String, Float> weights(String model) {
    Artefact artefact = Artefact.load(folder.resolve(model));
    ExecutionPlan plan = artefact.plan();
    float[] weights = artefact.parameters().weights();
    TreeMap<String, Float> map = new TreeMap<>();
    Connections.visit(plan,
        (at, source, target) -> map.put(plan.getDeclared()[source] + "," + plan.getDeclared()[target], weights[at]));
    return map;
  }

  private List<Float> sizes(String model) {
    return weights(model).values().stream().map(Math::abs).sorted().toList();
  }

  private double eval(String model, String figure) throws IOException {
    return Project.json(Snn.in(folder).run("eval", model, "--json").out()).get(figure).asDouble();
  }

  @Test
  void saysWhatItCostAndBrought() throws IOException {
    Snn.Result result = Snn.in(folder).run("prune", MODEL, "--keep", "50%", "-o", "small.snna");
    assertThat(result.status()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.lines()).startsWith("before:", "  connections:   80", "  neurons:       24", "  pseudo layers: 2")
        .contains("after:", "model:               small.snna")
        .anyMatch(line -> line.matches("remaining: +0\\.\\d+"));
    assertThat(result.out()).containsPattern("test accuracy: [01]\\.\\d+\n  test loss: +\\d\\.\\d+\nafter:");
  }

  @Test
  void jsonHasTheFiguresThatEvalHas() throws IOException {
    JsonNode report = prune("--keep", "50%");
    JsonNode before = report.get("before");
    JsonNode after = report.get("after");
    assertThat(before.get("connections").asInt()).isEqualTo(CONNECTIONS);
    assertThat(before.get("testLoss").asDouble()).isEqualTo(eval(MODEL, "loss"));
    assertThat(before.get("testAccuracy").asDouble()).isEqualTo(eval(MODEL, "accuracy"));
    assertThat(after.get("testLoss").asDouble()).isEqualTo(eval("small.snna", "loss"));
    assertThat(after.get("testAccuracy").asDouble()).isEqualTo(eval("small.snna", "accuracy"));
    assertThat(after.get("connections").asInt() + report.get("uselessConnections").asInt()).isEqualTo(CONNECTIONS / 2);
    assertThat(after.get("connections").asInt()).isEqualTo(weights("small.snna").size());
    assertThat(report.get("remaining").asDouble()).isEqualTo(after.get("connections").asDouble() / CONNECTIONS);
    assertThat(after.get("neurons").asInt() + report.get("constantNeurons").asInt() + report.get("uselessNeurons").asInt())
        .isEqualTo(before.get("neurons").asInt());
    assertThat(after.get("bytes").asLong()).isLessThan(before.get("bytes").asLong());
    assertThat(report.get("model").asText()).isEqualTo("small.snna");
    assertThat(report.has("fineTuned")).isFalse();
  }

  @Test
  void theLargestWeightsStay() throws IOException {
    prune("--keep", "50%");
    List<Float> largest = sizes(MODEL).subList(CONNECTIONS / 2, CONNECTIONS);
    assertThat(largest).containsAll(sizes("small.snna"));
  }

  @Test
  void aCountSaysHowManyStay() throws IOException {
    JsonNode report = prune("--keep", "30");
    assertThat(report.get("after").get("connections").asInt() + report.get("uselessConnections").asInt()).isEqualTo(30);
  }

  @Test
  void aThresholdSaysWhichStay() throws IOException {
    float least = sizes(MODEL).get(CONNECTIONS / 4);
    JsonNode report = prune("--below", Float.toString(least));
    assertThat(report.get("after").get("connections").asInt() + report.get("uselessConnections").asInt())
        .isEqualTo(CONNECTIONS - CONNECTIONS / 4);
    assertThat(sizes("small.snna").get(0)).isGreaterThanOrEqualTo(least);
  }

  @Test
  void perPairKeepsTheSameShareOfEach() throws IOException {
    int useless = prune("--keep", "0.5", "--scope", "per-pair").get("uselessConnections").asInt();
    long intoOutputs = intoOutputs("small.snna");
    assertThat(intoOutputs).isBetween((long) HIDDEN - useless, (long) HIDDEN);
    assertThat(weights("small.snna").size() - intoOutputs).isBetween((long) HIDDEN - useless, (long) HIDDEN);
  }

  @Test
  void perNeuronKeepsTheSameShareOfEach() throws IOException {
    JsonNode report = prune("--keep", "0.5", "--scope", "per-neuron");
    assertThat(report.get("constantNeurons").asInt()).as("neurons without connections").isZero();
    assertThat(intoOutputs("small.snna")).isLessThanOrEqualTo(HIDDEN);
  }

  @Test
  void outputsMayHaveAShareOfTheirOwn() throws IOException {
    int useless = prune("--keep", "50%", "--keep-output", "90%").get("uselessConnections").asInt();
    assertThat(intoOutputs("small.snna")).isBetween(2L * HIDDEN * 9 / 10 - useless, 2L * HIDDEN * 9 / 10);
  }

  /** The last two neurons are the outputs. */
  private long intoOutputs(String model) {
    int outputs = Artefact.load(folder.resolve(model)).plan().getNeurons() - 2;
    return weights(model).keySet().stream().filter(edge -> Integer.parseInt(edge.split(",")[1]) >= outputs).count();
  }

  @Test
  void gradientLooksAtTheData() throws IOException {
    prune("--keep", "30%", "--criterion", "gradient");
    assertThat(sizes(MODEL)).containsAll(sizes("small.snna"));
    assertThat(sizes("small.snna")).isNotEqualTo(sizesAfter("--keep", "30%"));
  }

  @Test
  void randomFollowsTheSeed() throws IOException {
    List<Float> one = sizesAfter("--keep", "50%", "--criterion", "random", "--seed", "1");
    assertThat(sizesAfter("--keep", "50%", "--criterion", "random")).as("1 is the default").isEqualTo(one);
    assertThat(sizesAfter("--keep", "50%", "--criterion", "random", "--seed", "2")).isNotEqualTo(one);
    assertThat(sizesAfter("--keep", "50%", "--criterion", "random", "--threads", "1")).isEqualTo(one);
  }

  private List<Float> sizesAfter(String... options) throws IOException {
    prune(options);
    return sizes("small.snna");
  }

  @Test
  void theResultIsANetworkLikeAnyOther() throws IOException {
    prune("--keep", "50%");
    JsonNode info = Project.json(Snn.in(folder).run("info", "small.snna", "--json").out());
    assertThat(info.get("network").get("connections").asInt()).isEqualTo(weights("small.snna").size());
    assertThat(info.get("training").get("testLoss").asDouble()).isEqualTo(eval("small.snna", "loss"));
    assertThat(info.get("training").has("seconds")).as("nothing was trained").isFalse();
    assertThat(info.get("command").asText()).isEqualTo("snn prune %s -o small.snna --json --keep 50%%".formatted(MODEL));
    assertThat(Snn.in(folder).run("predict", "small.snna", "tiny.csv").lines()).hasSize(21)
        .startsWith("class,p(left),p(right)");
    assertThat(Snn.in(folder).run("export", "small.snna", "--format", "csv", "-o", "csv").status()).isZero();
    assertThat(Files.readAllLines(folder.resolve("csv/connections.csv"))).hasSize(1 + weights("small.snna").size());
    Snn.Result again = Snn.in(folder).run("prune", "small.snna", "--keep", "80%", "-o", "smaller.snna");
    assertThat(again.status()).isZero();
    assertThat(weights("smaller.snna")).hasSizeLessThan(weights("small.snna").size());
  }

  @Test
  void theExportedTextHasItsConnections() throws IOException {
    prune("--keep", "50%", "--scope", "per-neuron");
    assertThat(Snn.in(folder).run("export", "small.snna", "--format", "snn", "-o", "small").lines())
        .containsExactly("small/network.snn", "small/connections.csv.gz");
    TreeMap<String, Float> exported = new TreeMap<>();
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(
        new GZIPInputStream(Files.newInputStream(folder.resolve("small/connections.csv.gz"))), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).isEqualTo("source,target,weight");
      lines.lines().map(line -> line.split(","))
          .forEach(cells -> exported.put(cells[0] + "," + cells[1], Float.parseFloat(cells[2])));
    }
    assertThat(exported).isEqualTo(weights("small.snna"));
    String text = "small/network.snn";
    assertThat(Snn.in(folder).run("check", text, "--data", ".").err()).isEmpty();
    assertThat(Project.json(Snn.in(folder).run("plan", text, "--data", ".", "--json").out()).get("connections").asInt())
        .isEqualTo(exported.size());
    Snn.Result trained = Snn.in(folder).run("train", text, "--data", ".", "--out", "again", "--quiet");
    assertThat(trained).isEqualTo(new Snn.Result(0, "", ""));
    assertThat(weights("again/tiny/model.snna").keySet()).isEqualTo(exported.keySet());
  }

  @Test
  void fineTuningTrainsTheRest() throws IOException {
    List<Float> pruned = sizesAfter("--keep", "50%", "--scope", "per-pair");
    JsonNode report = prune("--keep", "50%", "--scope", "per-pair", "--fine-tune", "10", "--rate", "0.02");
    assertThat(sizes("small.snna")).hasSameSizeAs(pruned).isNotEqualTo(pruned);
    assertThat(report.get("fineTuned").get("testLoss").asDouble()).isEqualTo(eval("small.snna", "loss"))
        .isLessThan(report.get("after").get("testLoss").asDouble());
    assertThat(report.get("fineTuned").get("testAccuracy").asDouble()).isEqualTo(eval("small.snna", "accuracy"));
    JsonNode info = Project.json(Snn.in(folder).run("info", "small.snna", "--json").out());
    assertThat(info.get("experiment").get("rate").asDouble()).isEqualTo(0.02);
    assertThat(info.get("training").get("epoch").asInt()).as("10 of training, then the best of fine-tuning").isBetween(11, 20);
  }

  @Test
  void fineTuningIsTheSameOnAnyNumberOfThreads() throws IOException {
    List<Float> one = sizesAfter("--keep", "50%", "--fine-tune", "2", "--threads", "1");
    assertThat(sizesAfter("--keep", "50%", "--fine-tune", "2", "--threads", "2")).isEqualTo(one);
  }

  @Test
  void aBatchMayBeLargerThanTheData() {
    Snn.in(folder).run("train", "tiny.snn", "--batch", "1000000000", "--out", "large", "--quiet");
    assertThat(Snn.in(folder).run("prune", "large/tiny/model.snna", "--keep", "50%", "--criterion", "gradient", "--fine-tune", "1",
        "-o", "small.snna").status()).isZero();
  }

  @Test
  void drawsABarWhileFineTuning() {
    Snn.Result result = Snn.in(folder).onTerminal().run("prune", MODEL, "--keep", "50%", "--fine-tune", "1", "-o", "s.snna");
    assertThat(result.err()).containsPattern("\rFine-tuning \\[#*\\.+] +\\d\\d% ETA \\S+ epoch 1/");
    assertThat(result.err().strip()).as("the bar goes").isEqualTo(result.err().split("\r")[1].strip());
  }

  @Test
  void interruptedItWritesNothing() {
    for (String[] options : new String[][] {{"--keep", "50%"}, {"--keep", "50%", "--fine-tune", "2"}}) {
      List<String> command = new ArrayList<>(List.of("prune", MODEL, "-o", "small.snna"));
      command.addAll(List.of(options));
      Snn.Result result = Snn.in(folder).interrupted().run(command.toArray(String[]::new));
      assertThat(result).isEqualTo(new Snn.Result(130, "", "Interrupted; nothing was written.\n"));
      assertThat(folder.resolve("small.snna")).doesNotExist();
    }
  }

  @Test
  void withoutDataNothingIsSaidAboutAccuracy() throws IOException {
    Files.delete(folder.resolve("tiny.csv"));
    Snn.Result result = Snn.in(folder).run("prune", MODEL, "--keep", "50%", "-o", "small.snna", "--json");
    assertThat(result.status()).isZero();
    assertThat(result.errorLines()).hasSize(1);
    assertThat(result.err()).startsWith("snn: warning: Without data nothing is said about accuracy: Data 'tiny.csv' is not there");
    assertThat(Project.json(result.out()).get("after").has("testLoss")).isFalse();
    assertThat(weights("small.snna")).isNotEmpty();
    assertThat(Project.json(Snn.in(folder).run("info", "small.snna", "--json").out()).get("training").has("testLoss")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--criterion gradient", "--fine-tune 2"})
  void whatNeedsDataIsOneErrorWithoutIt(String options) throws IOException {
    Files.delete(folder.resolve("tiny.csv"));
    Snn.Result result = Snn.in(folder).run(("prune " + MODEL + " --keep 50% -o small.snna " + options).split(" "));
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.errorLines()).hasSize(1);
    assertThat(result.err()).startsWith("snn: error: Data 'tiny.csv' is not there");
    assertThat(folder.resolve("small.snna")).doesNotExist();
  }

  @Test
  void otherDataIsAWarningAndKnownAfterFineTuning() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data2"));
    Files.writeString(data.resolve("tiny.csv"), Files.readString(folder.resolve("tiny.csv")) + "0.5,0.5,left\n");
    String[] command = {"prune", MODEL, "--keep", "50%", "--data", "data2", "-o", "small.snna", "--fine-tune", "1"};
    String[] untuned = java.util.Arrays.copyOf(command, command.length - 2);
    for (String[] each : new String[][] {untuned, command}) {
      assertThat(Snn.in(folder).run(each).err()).startsWith("snn: warning: The network was not trained on this data (tiny.csv)");
    }
    assertThat(Snn.in(folder).run("eval", "small.snna", "--data", "data2").err()).isEmpty();
  }

  @Test
  void aPlaceThatCannotBeWrittenIsOneError() {
    Snn.Result result = Snn.in(folder).run("prune", MODEL, "--keep", "50%", "-o", "/proc/small.snna");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.errorLines()).hasSize(1);
    assertThat(result.err()).startsWith("snn: error: /proc/small.snna: ").contains("cannot be written");
  }
}
