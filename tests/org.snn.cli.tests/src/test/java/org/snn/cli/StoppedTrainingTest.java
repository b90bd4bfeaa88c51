package org.snn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snn.artefact.Artefact;
import org.snn.trainer.Parameters;

/** Training in a process of its own that is stopped from outside, and goes on to the weights of one that was not. */
class StoppedTrainingTest {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int KILLED = 128 + 9;

  /** About 1,600 steps an epoch, so that a signal after the first epoch always comes in the middle of a later one. */
  private static final String TEXT = """
      network Chain {
          input  x[40]
          hidden n[30] tanh
          output y[3] softmax
          connect x -> n
          connect n -> n forward
          connect n -> y
      }

      experiment long {
          network Chain
          data synthetic { samples 4000 train 80% validation 10% test 10% }
          dropout 0.1
          optimizer sgd rate 0.01 momentum 0.9
          batch 2
          epochs EPOCHS
      }
      """;

  @TempDir
  Path folder;

  private Path run;

  @BeforeEach
  void writeText() {
    run = folder.resolve("runs/long");
    Project.write(folder.resolve("long.snn"), TEXT.replace("EPOCHS", "3"));
  }

  @Test
  void killedTrainingResumesToTheSameWeights() throws Exception {
    Process training = start("train", "long.snn");
    awaitEpochs(1, training);
    training.destroyForcibly().waitFor();
    assertThat(training.exitValue()).isEqualTo(KILLED);
    assertThat(run.resolve("model.snna")).doesNotExist();

    Process resumed = start("train", "long.snn", "--resume");
    assertThat(resumed.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(resumed.exitValue()).as(err()).isZero();
    assertSame(Artefact.load(run.resolve("model.snna")), uninterrupted());
    assertThat(Files.readAllLines(run.resolve("metrics.jsonl"))).as("3 epochs and the test").hasSize(4);
  }

  @Test
  void interruptedTrainingSavesAndSaysHowToGoOn() throws Exception {
    Process training = start("train", "long.snn");
    awaitEpochs(1, training);
    new ProcessBuilder("kill", "-INT", Long.toString(training.pid())).inheritIO().start().waitFor();
    assertThat(training.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(training.exitValue()).isEqualTo(Status.INTERRUPTED);
    assertThat(err()).matches("Interrupted after [12] of 3 epochs; go on with: snn train long.snn --resume\n");
    assertThat(run.resolve("model.snna")).doesNotExist();

    assertThat(Snn.in(folder).run("train", "long.snn", "--resume", "--quiet").status()).isZero();
    assertSame(Artefact.load(run.resolve("model.snna")), uninterrupted());
  }

  private Artefact uninterrupted() {
    Path other = folder.resolve("other");
    Project.write(other.resolve("long.snn"), TEXT.replace("EPOCHS", "3"));
    assertThat(Snn.in(other).run("train", "long.snn", "--quiet").status()).isZero();
    return Artefact.load(other.resolve("runs/long/model.snna"));
  }

  private static void assertSame(Artefact one, Artefact other) {
    Parameters expected = other.parameters();
    assertThat(one.parameters().weights()).containsExactly(expected.weights());
    assertThat(one.parameters().biases()).containsExactly(expected.biases());
  }

  private void awaitEpochs(int epochs, Process training) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    Path metrics = run.resolve("metrics.jsonl");
    while (!Files.exists(metrics) || Files.readAllLines(metrics).size() < epochs) {
      assertThat(training.isAlive()).as(err()).isTrue();
      assertThat(Instant.now()).isBefore(end);
      Thread.sleep(20);
    }
  }

  private String err() throws IOException {
    return Files.readString(folder.resolve("err.txt"));
  }

  private Process start(String... arguments) throws IOException {
    return SnnProcess.of(arguments).directory(folder.toFile()).redirectOutput(folder.resolve("out.txt").toFile())
        .redirectError(folder.resolve("err.txt").toFile()).start();
  }
}
