package org.snn.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snn.cli.Project;
import org.snn.cli.Snn;
import org.snn.cli.costs.KeptCosts;
import org.snn.cli.lottery.LotteryFolder;
import org.snn.trainer.checkpoint.Fingerprint;
import org.snn.transform.kernel.KernelCosts;

/** {@code snn lottery}; wrong command lines are in WrongInputsTest, real kills in StoppedLotteryTest. */
class LotteryCommandTest {

  private static final int CONNECTIONS = 8 * 12 + 12 * 3;
  private static final String TEXT = """
      network Small {
          input  x[8]
          hidden h[12] tanh
          output y[3] softmax
          connect x -> h -> y
      }

      experiment draw {
          network Small
          data synthetic { samples 200 train 80% validation 10% test 10% }
          optimizer adam rate 0.01
          batch 10
          epochs 2
          prune magnitude per-pair 50% output 25% rounds 2 rewind 0
      }
      """;

  @TempDir
  Path folder;

  private Path lottery;

  @BeforeEach
  void writeText() {
    Project.write(folder.resolve("small.snn"), TEXT);
    lottery = folder.resolve("lottery/draw");
  }

  private Snn.Result draw(String... options) {
    return draw(Snn.in(folder), options);
  }

  private static Snn.Result draw(Snn snn, String... options) {
    return snn.run(Stream.concat(Stream.of("lottery", "small.snn"), Arrays.stream(options)).toArray(String[]::new));
  }

  private static List<JsonNode> results(Path lottery) throws IOException {
    List<JsonNode> results = new ArrayList<>();
    for (String line : Files.readAllLines(lottery.resolve("results.jsonl"))) {
      results.add(Project.json(line));
    }
    return results;
  }

  /** All but how long it took, and what the size of a command line changes. */
  private static List<String> withoutTimes(Path lottery) throws IOException {
    return results(lottery).stream().map(result -> ((ObjectNode) result).remove(List.of("stepSeconds", "answerSeconds", "diskBytes")))
        .map(JsonNode::toString).toList();
  }

  /** All but the picture, which is drawn again. */
  private Map<Path, String> files() throws IOException {
    Map<Path, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).filter(file -> !file.endsWith("lottery.svg")).toList()) {
        contents.put(file, Arrays.hashCode(Files.readAllBytes(file)) + " of " + Files.getLastModifiedTime(file));
      }
    }
    return contents;
  }

  @Test
  void printsALineATrainingThenATable() throws IOException {
    Snn.Result result = draw("--seeds", "2");
    assertThat(result.status()).isZero();
    assertThat(result.err()).isEqualTo("Picture: lottery/draw/lottery.svg\nTickets: lottery/draw\n");
    List<String> lines = result.lines();
    assertThat(lines).hasSize(10 + 1 + 3 + 1);
    assertThat(lines.get(0)).matches("Seed 1, round 0/2: 100\\.0% remaining, 132 connections, lowest validation loss at step \\d+, "
        + "test accuracy [\\d.]+%, at the end [\\d.]+%");
    assertThat(lines.get(1)).startsWith("Seed 1, round 1/2, control: ");
    assertThat(lines.get(9)).startsWith("Seed 2, round 2/2: ");
    assertThat(lines.get(10)).startsWith("round  remaining  connections  neurons  levels");
    assertThat(lines.get(14)).isEqualTo(
        "Stop: where the validation loss is lowest. At stop, at end: test accuracy in %. ±: standard deviation over seeds.");
    for (int round = 0; round <= 2; round++) {
      assertThat(lines.get(11 + round).strip().split("  +")).startsWith(Integer.toString(round))
          .contains(spread(round, false, "stopAccuracy"), spread(round, false, "endAccuracy"));
    }
    assertThat(lines.get(12)).contains(spread(1, true, "stopAccuracy"));
    assertThat(lines.get(11)).as("no control of the whole network").matches(".*( +-){3}");
  }

  /** Mean and standard deviation of two seeds in per cent. */
  private String spread(int round, boolean control, String figure) throws IOException {
    double[] values = results(lottery).stream()
        .filter(result -> result.get("round").asInt() == round && result.get("control").asBoolean() == control)
        .mapToDouble(result -> 100 * result.get(figure).asDouble()).toArray();
    assertThat(values).hasSize(2);
    return String.format(Locale.ROOT, "%.2f ±%.2f", (values[0] + values[1]) / 2, Math.abs(values[0] - values[1]) / Math.sqrt(2));
  }

  @Test
  void keepsALineOfJsonATraining() throws IOException {
    draw("--seeds", "2", "--quiet");
    List<JsonNode> results = results(lottery);
    assertThat(results).hasSize(10);
    assertThat(results.stream().filter(result -> result.get("control").asBoolean())).hasSize(4);
    JsonNode last = results.get(9);
    assertThat(last.get("seed").asInt()).isEqualTo(2);
    assertThat(last.get("round").asInt()).isEqualTo(2);
    int left = 8 * 12 / 4 + 36 - 9 - 7;
    assertThat(last.get("remaining").asDouble()).as("a half and a quarter go twice").isEqualTo((double) left / CONNECTIONS);
    assertThat(last.get("connections").asInt()).isLessThanOrEqualTo(left);
    assertThat(last.get("diskBytes").asLong()).isEqualTo(Files.size(lottery.resolve("seed-2/round-02.snna")));
    assertThat(last.get("stepSeconds").get("count").asInt()).isEqualTo(2 * 16);
  }

  @Test
  void jsonIsOneDocument() throws IOException {
    JsonNode json = Project.json(draw("--seeds", "2", "--json").out());
    assertThat(json.get("folder").asText()).isEqualTo("lottery/draw");
    assertThat(json.get("results")).containsExactlyInAnyOrderElementsOf(results(lottery));
  }

  @Test
  void quietPrintsTheTableOnly() {
    Snn.Result result = draw("--seeds", "1", "--quiet");
    assertThat(result.err()).isEmpty();
    assertThat(result.lines()).hasSize(1 + 3 + 1);
    assertThat(result.lines().get(0)).startsWith("round ");
  }

  @Test
  void ticketsAreNetworksLikeAnyOther() throws IOException {
    draw("--seeds", "1", "--quiet");
    for (JsonNode result : results(lottery)) {
      if (!result.get("control").asBoolean()) {
        String ticket = "lottery/draw/seed-1/round-0%d.snna".formatted(result.get("round").asInt());
        JsonNode network = Project.json(Snn.in(folder).run("info", ticket, "--json").out()).get("network");
        assertThat(network.get("connections").asInt()).isEqualTo(result.get("connections").asInt());
        JsonNode eval = Project.json(Snn.in(folder).run("eval", ticket, "--json").out());
        assertThat(eval.get("accuracy").asDouble()).isEqualTo(result.get("stopAccuracy").asDouble());
        assertThat(eval.get("loss").asDouble()).isEqualTo(result.get("stopLoss").asDouble());
        assertThat(Snn.in(folder).run("export", ticket, "--format", "snn", "-o", "ticket").status()).isZero();
        assertThat(Snn.in(folder).run("train", "ticket/network.snn", "--out", "ticket/runs", "--quiet").status()).isZero();
      }
    }
  }

  @Test
  void whatIsDoneIsNotDoneAgain() throws IOException {
    List<String> first = draw("--seeds", "2").lines();
    Map<Path, String> files = files();
    assertThat(draw("--seeds", "2").lines()).isEqualTo(first.subList(10, first.size()));
    assertThat(draw("--seeds", "1").lines()).as("a table of all that is there").isEqualTo(first.subList(10, first.size()));
    assertThat(files()).isEqualTo(files);
  }

  @Test
  void moreSeedsGoOn() throws IOException {
    draw("--seeds", "1");
    assertThat(draw("--seeds", "2").lines().stream().filter(line -> line.startsWith("Seed "))).hasSize(5)
        .allMatch(line -> line.startsWith("Seed 2, "));
    List<String> oneByOne = withoutTimes(lottery);
    assertThat(draw("--seeds", "2", "--out", "other", "--quiet").status()).isZero();
    assertThat(withoutTimes(folder.resolve("other/draw"))).isEqualTo(oneByOne);
  }

  @Test
  void anotherLotteryIsRefusedWithWhatDiffers() throws IOException {
    draw("--seeds", "1");
    Map<Path, String> files = files();
    assertThat(draw("--seeds", "1", "--rate", "0.5", "--epochs", "3")).isEqualTo(new Snn.Result(1, "", "snn: error: lottery/draw"
        + " holds another lottery (epochs is 3, was 2; rate is 0.5, was 0.01); choose another folder with --out, or delete it.\n"));
    assertThat(draw("--every", "10").err()).contains("(every is 10, was 100)");
    assertThat(draw("--seed", "7").err()).contains("(the data changed; seed is 7, was 1)");
    assertThat(files()).isEqualTo(files);
  }

  @Test
  void aFolderWithoutResultsIsFree() {
    assertThat(draw(Snn.in(folder).interrupted(), "--rate", "0.5").status()).isEqualTo(130);
    assertThat(draw("--seeds", "1").status()).isZero();
  }

  @Test
  void aBatchMayBeLargerThanTheData() {
    assertThat(draw("--seeds", "1", "--batch", "1000000000").status()).isZero();
  }

  @Test
  void interruptedItSaysHowToGoOn() {
    assertThat(draw(Snn.in(folder).interrupted(), "--seeds", "2"))
        .isEqualTo(new Snn.Result(130, "", "Interrupted; go on with: snn lottery small.snn --seeds 2\n"));
  }

  @Test
  void withoutControlThereIsNone() throws IOException {
    Snn.Result result = draw("--seeds", "1", "--no-control");
    assertThat(result.lines().subList(4, 7)).allMatch(line -> line.matches(".*( +-){3}"));
    assertThat(results(lottery)).hasSize(3).noneMatch(each -> each.get("control").asBoolean());
    assertThat(draw("--seeds", "1", "--no-control").status()).isZero();
    assertThat(draw("--seeds", "2")).isEqualTo(new Snn.Result(1, "", "snn: error: lottery/draw: seed 1 has no control of round 1, and"
        + " does not get it any more; go on without controls (--no-control), or begin anew in another folder (--out).\n"));
  }

  /** Costs that are measured between make other kernels, which add in another order; the lottery keeps its own. */
  @Test
  void goesOnWithTheCostsThatItBeganWith() throws IOException {
    draw("--seeds", "1");
    Path cache = folder.resolve("cache");
    KeptCosts.write(cache, new KernelCosts(1, 1, 3, 1, 3, 9, "test"));
    assertThat(draw(Snn.in(folder).with("XDG_CACHE_HOME", cache.toString()), "--seeds", "2").status()).isZero();
    assertThat(draw("--seeds", "2", "--out", "other").status()).isZero();
    assertThat(withoutTimes(folder.resolve("other/draw"))).isEqualTo(withoutTimes(lottery));
  }

  @ParameterizedTest
  @CsvSource({"lottery.json, null, lottery.json: is damaged; delete its folder",
      "lottery.json, {, lottery.json: is damaged; delete its folder",
      "lottery.json, , 'there are results, but no lottery.json that says of which lottery'",
      "results.jsonl, null, results.jsonl: line 1 is damaged; delete the folder",
      "results.jsonl, {}, results.jsonl: line 1 is damaged; delete the folder",
      "results.jsonl, , 'the result of seed 1, round 0 is missing; delete the folder'",
      "seed-1/state.snnp, x, the state of pruning is damaged"})
  void whatIsDamagedIsOneError(String file, String content, String message) throws IOException {
    draw("--seeds", "1");
    if (content == null) {
      Files.delete(lottery.resolve(file));
    } else {
      Files.writeString(lottery.resolve(file), content);
    }
    Snn.Result result = draw("--seeds", "1");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.errorLines()).hasSize(1);
    assertThat(result.err()).startsWith("snn: error: lottery/draw").contains(message);
  }

  @Test
  void twoCannotDrawInOneFolder() throws IOException {
    try (LotteryFolder other = LotteryFolder.open(lottery, new Fingerprint(Map.of()), KernelCosts.builtIn())) {
      Snn.Result result = draw("--seeds", "1");
      assertThat(result.status()).isEqualTo(1);
      assertThat(result.err()).startsWith("snn: error: lottery/draw: another snn is training here");
      assertThat(other.files().readResults()).isEmpty();
    }
    assertThat(draw("--seeds", "1").status()).isZero();
  }

  @Test
  void drawsABarFromTheFirstStep() {
    Snn.Result result = draw(Snn.in(folder).onTerminal(), "--seeds", "1");
    assertThat(result.err()).contains("\rSeed 1, round 0/2 [").containsPattern("\rSeed 1, round 1/2, control \\[#*\\.+\\] +\\d%");
    assertThat(result.lines()).as("the lines stay").hasSize(5 + 1 + 3 + 1);
  }

  @Test
  void regressionHasLosses() {
    Project.write(folder.resolve("line.csv"), "x,y\n" + "1,2\n2,4\n3,6\n4,8\n".repeat(5));
    Project.write(folder.resolve("small.snn"), """
        network Line { input x hidden h[6] tanh output y connect x -> h -> y }
        experiment line {
            network Line data "line.csv" { train 12 validation 4 test 4 targets y } epochs 2
            prune magnitude 20% rounds 1
        }
        """);
    List<String> lines = draw("--seeds", "1").lines();
    assertThat(lines.get(0)).containsPattern("test loss \\d+\\.\\d{4}, at the end \\d+\\.\\d{4}");
    assertThat(lines.get(lines.size() - 1)).contains("At stop, at end: test loss.");
  }
}
