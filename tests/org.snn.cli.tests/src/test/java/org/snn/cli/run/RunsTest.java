package org.snn.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snn.cli.UserError;
import org.snn.trainer.checkpoint.Fingerprint;
import org.snn.transform.kernel.KernelCosts;

class RunsTest {

  private static final Configuration FIVE = new Configuration(new Fingerprint(Map.of("rate", "0.1")), 5);
  private static final Configuration TEN = new Configuration(new Fingerprint(Map.of("rate", "0.1")), 10);
  private static final Configuration FAST = new Configuration(new Fingerprint(Map.of("rate", "0.2")), 5);

  @TempDir
  Path root;

  private Runs runs() {
    return new Runs(root, "digits", KernelCosts.builtIn());
  }

  private String run(Configuration configuration, boolean finish) throws IOException {
    try (RunFolder run = runs().begin(configuration)) {
      Files.writeString(run.model(), configuration.toString());
      if (finish) {
        run.finish();
      }
      return root.relativize(run.path()).toString();
    }
  }

  @Test
  void anotherConfigurationGetsAnotherFolder() throws IOException {
    assertThat(run(FIVE, true)).isEqualTo("digits");
    assertThat(run(TEN, true)).isEqualTo("digits-2");
    assertThat(Files.readString(root.resolve("digits/model.snna"))).contains("epochs=5");
  }

  @Test
  void aFinishedRunOfTheSameConfigurationIsDoneAgain() throws IOException {
    run(FIVE, true);
    run(TEN, true);
    assertThat(run(FIVE, true)).isEqualTo("digits");
    assertThat(run(TEN, true)).isEqualTo("digits-2");
  }

  @Test
  void doingAgainRemovesTheOldResultFirst() throws IOException {
    run(FIVE, true);
    try (RunFolder run = runs().begin(FIVE)) {
      assertThat(run.model()).doesNotExist();
    }
    assertThat(runs().resumable(FIVE)).contains(root.resolve("digits"));
  }

  @Test
  void anUnfinishedRunIsKept() throws IOException {
    run(FIVE, false);
    assertThat(run(FIVE, false)).isEqualTo("digits-2");
  }

  @Test
  void foldersAndFilesOfOthersAreKept() throws IOException {
    Files.createDirectories(root.resolve("digits"));
    Files.writeString(root.resolve("digits/precious.txt"), "mine");
    Files.writeString(root.resolve("digits-2"), "mine");
    assertThat(run(FIVE, true)).isEqualTo("digits-3");
  }

  @Test
  void anEmptyFolderIsTaken() throws IOException {
    Files.createDirectories(root.resolve("digits"));
    assertThat(run(FIVE, true)).isEqualTo("digits");
  }

  @Test
  void resumesTheNewestUnfinishedRunOfTheSameConfiguration() throws IOException {
    run(FIVE, false);
    run(FAST, false);
    run(FIVE, false);
    try (RunFolder run = runs().resume(FIVE)) {
      assertThat(run.path()).isEqualTo(root.resolve("digits-3"));
      assertThat(run.model()).exists();
    }
  }

  @Test
  void aFinishedRunGoesOnToMoreEpochs() throws IOException {
    run(FIVE, true);
    try (RunFolder run = runs().resume(TEN)) {
      assertThat(run.path()).isEqualTo(root.resolve("digits"));
    }
  }

  @Test
  void saysWhatDiffersWhereNothingCanBeResumed() throws IOException {
    assertThatThrownBy(() -> runs().resume(FIVE)).isInstanceOf(UserError.class)
        .hasMessageContaining("there is no run of 'digits'");
    run(FIVE, true);
    assertThatThrownBy(() -> runs().resume(FAST)).isInstanceOf(UserError.class)
        .hasMessageContaining("'digits' is another one (rate is 0.2, was 0.1)");
    assertThatThrownBy(() -> runs().resume(FIVE)).isInstanceOf(UserError.class)
        .hasMessageContaining("'digits' is finished");
  }

  @Test
  void twoCannotTrainInOneFolder() throws IOException {
    try (RunFolder first = runs().begin(FIVE)) {
      assertThatThrownBy(() -> runs().resume(FIVE)).isInstanceOf(UserError.class)
          .hasMessageContaining(first.path().toString()).hasMessageContaining("another snn");
    }
    runs().resume(FIVE).close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{}", "[]", "{\"state\": \"FINISHED\"}", "{\"state\": 1, \"epochs\": \"x\"}"})
  void aDamagedDescriptionIsReported(String description) throws IOException {
    run(FIVE, true);
    Files.writeString(root.resolve("digits/run.json"), description);
    assertThatThrownBy(() -> run(FIVE, true)).isInstanceOf(UserError.class).hasMessageContaining("damaged");
  }
}
