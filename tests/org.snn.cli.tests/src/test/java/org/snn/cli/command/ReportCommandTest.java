package org.snn.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snn.cli.Project;
import org.snn.cli.Snn;
import org.snn.report.page.Page;

class ReportCommandTest {

  @TempDir
  Path folder;

  @BeforeEach
  void train() {
    Project.tiny(folder);
    train("1");
  }

  private void train(String seed) {
    assertThat(Snn.in(folder).run("train", "tiny.snn", "--epochs", "3", "--seed", seed, "--quiet").status()).isZero();
  }

  private Page report(String... runs) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("report"));
    arguments.addAll(List.of(runs));
    Snn.Result result = Snn.in(folder).run(arguments.toArray(String[]::new));
    assertThat(result.status()).as(result.err()).isZero();
    assertThat(result.out()).isEqualTo("Report: report.html\n");
    return Page.of(Files.readString(folder.resolve("report.html")));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * share);
  }

  private static String decimal(double number) {
    return String.format(Locale.ROOT, "%.4f", number);
  }

  @Test
  void figuresAreThoseOfEvalAndOfTheMetrics() throws IOException {
    Page page = report("runs/tiny");
    JsonNode eval = Project.json(Snn.in(folder).run("eval", "runs/tiny/model.snna", "--json").out());
    assertThat(page.tile("Test accuracy")).isEqualTo(percent(eval.get("accuracy").asDouble()));
    assertThat(page.tile("Test loss")).isEqualTo(decimal(eval.get("loss").asDouble()));
    List<String> metrics = Files.readAllLines(folder.resolve("runs/tiny/metrics.jsonl"));
    List<List<String>> epochs = page.table("Figures of each epoch");
    assertThat(epochs).hasSize(4);
    for (int epoch = 1; epoch <= 3; epoch++) {
      JsonNode line = Project.json(metrics.get(epoch - 1));
      assertThat(epochs.get(epoch)).startsWith(Integer.toString(epoch), decimal(line.get("trainLoss").asDouble()),
          decimal(line.get("valLoss").asDouble()), percent(line.get("trainAccuracy").asDouble()), percent(line.get("valAccuracy").asDouble()));
    }
  }

  @Test
  void confusionIsThatOfThePredictions() throws IOException {
    // A text whose test split is all of the data but one sample of each other split.
    Project.write(folder.resolve("all.snn"), Project.TINY.replace("train 60% validation 20% test 20%", "train 1 validation 1 test 18")
        .replace("experiment tiny", "experiment all"));
    assertThat(Snn.in(folder).run("train", "all.snn", "--quiet").status()).isZero();
    List<List<String>> confusion = report("runs/all").table("Confusion matrix");
    long[][] counts = new long[2][2];
    List<String> samples = Files.readAllLines(folder.resolve("tiny.csv"));
    List<String> answers = Snn.in(folder).run("predict", "runs/all/model.snna", "tiny.csv").lines();
    for (int i = 1; i < samples.size(); i++) {
      counts[samples.get(i).endsWith("left") ? 0 : 1][answers.get(i).startsWith("left") ? 0 : 1]++;
    }
    long shown = 0;
    for (int truth = 0; truth < 2; truth++) {
      for (int answer = 0; answer < 2; answer++) {
        String cell = confusion.get(truth + 1).get(answer + 1);
        long count = cell.equals("·") ? 0 : Long.parseLong(cell);
        shown += count;
        assertThat(counts[truth][answer] - count).isBetween(0L, 2L);
      }
    }
    assertThat(shown).isEqualTo(18);
  }

  @Test
  void seedsBelongTogether() throws IOException {
    train("2");
    Page page = report("runs/tiny", "runs/tiny-2/model.snna");
    assertThat(page.text()).contains("with seeds 1, 2.");
    double[] losses = new double[2];
    for (int i = 0; i < 2; i++) {
      String model = i == 0 ? "runs/tiny/model.snna" : "runs/tiny-2/model.snna";
      losses[i] = Project.json(Snn.in(folder).run("eval", model, "--json").out()).get("loss").asDouble();
    }
    double deviation = Math.abs(losses[0] - losses[1]) / Math.sqrt(2);
    assertThat(page.tile("Test loss")).isEqualTo(decimal((losses[0] + losses[1]) / 2) + " ± " + decimal(deviation));
  }

  @Test
  void aLotteryIsReportedWithItsLastTickets() throws IOException {
    Project.write(folder.resolve("rounds.snn"), Project.TINY.replace("seed 1", "seed 1\n    prune magnitude 20% rounds 2 rewind 0"));
    Snn.Result lottery = Snn.in(folder).run("lottery", "rounds.snn", "--seeds", "2", "--quiet");
    assertThat(lottery.status()).as(lottery.err()).isZero();
    Page page = report("lottery/tiny");
    assertThat(page.table("Rounds of pruning")).hasSize(4);
    assertThat(page.table("Trainings")).extracting(row -> row.get(0)).containsExactly("Network",
        Path.of("lottery/tiny/seed-1/round-02.snna").toString(), Path.of("lottery/tiny/seed-2/round-02.snna").toString());
  }

  @Test
  void withoutDataThereIsStillAReport() throws IOException {
    Files.delete(folder.resolve("tiny.csv"));
    Page page = report("runs/tiny");
    assertThat(page.text()).contains("No confusion matrix, no scores and no worst samples of runs/tiny: ");
    assertThat(page.table("Figures of each epoch")).hasSize(4);
  }

  @Test
  void whatIsNoRunIsRefused() throws IOException {
    Files.createDirectories(folder.resolve("empty"));
    Snn.Result result = Snn.in(folder).run("report", "empty");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).isEqualTo("snn: error: empty: is no trained network (.snna), and no folder of snn train or snn lottery.\n");
    Files.delete(folder.resolve("runs/tiny/model.snna"));
    assertThat(Snn.in(folder).run("report", "runs/tiny").err()).contains("training has not finished; go on with: snn train --resume");
    assertThat(Snn.in(folder).run("report", "nowhere").err()).startsWith("snn: error: nowhere: is no trained network");
    assertThat(Snn.in(folder).run("report").status()).isEqualTo(2);
    assertThat(folder.resolve("report.html")).doesNotExist();
  }

  @Test
  void aPageThatCannotBeWrittenIsRefusedFirst() {
    Snn.Result result = Snn.in(folder).run("report", "runs/tiny", "-o", "nowhere/report.html");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).isEqualTo("snn: error: nowhere/report.html: its folder is not there; make it first, or choose another one.\n");
  }
}
