package org.snn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snn.artefact.Artefact;
import org.snn.trainer.Parameters;

/** Training in a process of its own that is stopped from outside, and goes on to the weights of one that was not. */
class StoppedTrainingTest {

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
          epochs 3
      }
      """;

  @TempDir
  Path folder;

  private Path write(Path where, String text) {
    Project.write(where.resolve("long.snn"), text);
    return where.resolve("runs/long");
  }

  @Test
  void killedTrainingResumesToTheSameWeights() throws Exception {
    killAndResume(TEXT);
  }

  /** Connections change all the time, and the checkpoint knows those of its own moment. */
  @ParameterizedTest
  @ValueSource(strings = {"grow rigl 20% every 110", "grow layerless 10% every 70", "prune magnitude to 20% every 60"})
  void killedTrainingResumesToTheSameConnections(String change) throws Exception {
    killAndResume(TEXT.replace("x -> n", "x -> n random 40%").replace("forward", "forward random 40%")
        .replace("samples 4000", "samples 2500").replace("epochs 3", "epochs 3\n    " + change));
  }

  private void killAndResume(String text) throws IOException, InterruptedException {
    Path run = write(folder, text);
    RunningSnn.start(folder, "train", "long.snn").awaitLines(run.resolve("metrics.jsonl"), 1).kill();
    assertThat(run.resolve("model.snna")).doesNotExist();

    RunningSnn resumed = RunningSnn.start(folder, "train", "long.snn", "--resume");
    assertThat(resumed.end()).as(resumed.err()).isZero();
    assertSame(Artefact.load(run.resolve("model.snna")), uninterrupted(text));
    assertThat(Files.readAllLines(run.resolve("metrics.jsonl"))).as("3 epochs and the test").hasSize(4);
  }

  @Test
  void interruptedTrainingSavesAndSaysHowToGoOn() throws Exception {
    Path run = write(folder, TEXT);
    RunningSnn training = RunningSnn.start(folder, "train", "long.snn").awaitLines(run.resolve("metrics.jsonl"), 1);
    assertThat(training.interrupt()).isEqualTo(Status.INTERRUPTED);
    assertThat(training.err()).matches("Interrupted after [12] of 3 epochs; go on with: snn train long.snn --resume\n");
    assertThat(run.resolve("model.snna")).doesNotExist();

    assertThat(Snn.in(folder).run("train", "long.snn", "--resume", "--quiet").status()).isZero();
    assertSame(Artefact.load(run.resolve("model.snna")), uninterrupted(TEXT));
  }

  private Artefact uninterrupted(String text) {
    Path run = write(folder.resolve("other"), text);
    assertThat(Snn.in(folder.resolve("other")).run("train", "long.snn", "--quiet").status()).isZero();
    return Artefact.load(run.resolve("model.snna"));
  }

  private static void assertSame(Artefact one, Artefact other) {
    Parameters expected = other.parameters();
    assertThat(one.plan().getConnections()).isEqualTo(other.plan().getConnections());
    assertThat(one.parameters().weights()).containsExactly(expected.weights());
    assertThat(one.parameters().biases()).containsExactly(expected.biases());
  }
}
