package org.snn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snn.artefact.Artefact;

/** A lottery in a process of its own that is stopped from outside, and goes on to the results of one that was not. */
class StoppedLotteryTest {

  private static final int SEEDS = 2;
  private static final int ROUNDS = 2;
  /** 14,400 steps a training: a tenth of a second at least, so that a signal after one comes in the middle of a later one. */
  private static final String TEXT = """
      network Layers {
          input  x[40]
          hidden n[30] tanh
          output y[3] softmax
          connect x -> n -> y
      }

      experiment long {
          network Layers
          data synthetic { samples 3000 train 80% validation 10% test 10% }
          optimizer sgd rate 0.01 momentum 0.9
          batch 2
          epochs 12
          prune magnitude per-pair 40% output 20% rounds 2 rewind 10
      }
      """;
  private static final String[] COMMAND = {"lottery", "long.snn", "--seeds", Integer.toString(SEEDS)};

  @TempDir
  Path folder;

  private Path lottery;

  @BeforeEach
  void writeText() {
    Project.write(folder.resolve("long.snn"), TEXT);
    lottery = folder.resolve("lottery/long");
  }

  @Test
  void aKilledLotteryGoesOnAsIfNothingHadBeen() throws Exception {
    RunningSnn.start(folder, COMMAND).awaitLines(lottery.resolve("results.jsonl"), 2).kill();
    RunningSnn.start(folder, COMMAND).awaitLines(lottery.resolve("results.jsonl"), 6).kill();
    RunningSnn last = RunningSnn.start(folder, COMMAND);
    assertThat(last.end()).as(last.err()).isZero();
    assertSame(folder, uninterrupted());
  }

  @Test
  void anInterruptedLotterySaysHowToGoOn() throws Exception {
    RunningSnn running = RunningSnn.start(folder, COMMAND).awaitLines(lottery.resolve("results.jsonl"), 3);
    assertThat(running.interrupt()).isEqualTo(Status.INTERRUPTED);
    assertThat(running.err()).isEqualTo("Interrupted; go on with: snn lottery long.snn --seeds 2\n");
    int done = Files.readAllLines(lottery.resolve("results.jsonl")).size();
    assertThat(done).isBetween(3, SEEDS * (2 * ROUNDS + 1) - 1);

    Snn.Result more = Snn.in(folder).run(COMMAND);
    assertThat(more.status()).isZero();
    assertThat(more.lines().stream().filter(line -> line.startsWith("Seed "))).as("only what was not done")
        .hasSize(SEEDS * (2 * ROUNDS + 1) - done);
    assertSame(folder, uninterrupted());
  }

  private Path uninterrupted() {
    Path other = folder.resolve("other");
    Project.write(other.resolve("long.snn"), TEXT);
    assertThat(Snn.in(other).run(COMMAND).status()).isZero();
    return other;
  }

  private static void assertSame(Path one, Path other) throws IOException {
    assertThat(results(one)).hasSize(SEEDS * (2 * ROUNDS + 1)).containsExactlyElementsOf(results(other));
    for (int seed = 1; seed <= SEEDS; seed++) {
      for (int round = 0; round <= ROUNDS; round++) {
        String ticket = "lottery/long/seed-%d/round-%02d.snna".formatted(seed, round);
        assertThat(Artefact.load(one.resolve(ticket)).parameters().weights())
            .containsExactly(Artefact.load(other.resolve(ticket)).parameters().weights());
      }
    }
  }

  /** All but how long it took. */
  private static List<String> results(Path folder) throws IOException {
    List<String> results = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("lottery/long/results.jsonl"))) {
      ObjectNode result = (ObjectNode) Project.json(line);
      result.remove(List.of("stepSeconds", "answerSeconds"));
      results.add(result.toString());
    }
    return results;
  }
}
