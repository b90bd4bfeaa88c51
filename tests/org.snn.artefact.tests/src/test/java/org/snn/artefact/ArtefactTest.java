package org.snn.artefact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snn.artefact.provenance.DataProvenance;
import org.snn.artefact.provenance.Provenance;
import org.snn.data.Normalisation;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.OptimizerKind;
import org.snn.plan.PlanFiles;
import org.snn.trainer.OptimizerState;

class ArtefactTest {

  @TempDir
  Path folder;

  private Path file() {
    return folder.resolve("model.snna");
  }

  @Test
  void loadsWhatWasSaved() throws IOException {
    Artefact saved = Artefacts.small();
    saved.save(file());

    Artefact loaded = Artefact.load(file());

    assertThat(xmi(loaded.plan())).isEqualTo(xmi(saved.plan()));
    assertThat(loaded.parameters().weights()).isEqualTo(saved.parameters().weights());
    assertThat(loaded.parameters().biases()).isEqualTo(saved.parameters().biases());
    assertThat(loaded.provenance()).isEqualTo(saved.provenance());
    assertThat(loaded.source().network()).isEqualTo(saved.source().network());
    assertThat(loaded.source().files()).containsOnlyKeys("edges.csv", "shared/base.snn");
    assertThat(loaded.source().files().get("edges.csv")).containsExactly(1, 2, 3);
    assertThat(folder.toFile().list()).containsExactly("model.snna");
  }

  @Test
  void theMemoryOfTheOptimizerIsLoadedIfItWasSaved() {
    Artefacts.small().save(file());
    assertThat(Artefact.load(file()).optimizer()).isEmpty();
    assertThat(ArtefactInfo.load(file()).optimizerSteps()).isEmpty();

    Artefact saved = Artefacts.withOptimizer();
    saved.save(file());

    OptimizerState loaded = Artefact.load(file()).optimizer().orElseThrow();
    assertThat(loaded).usingRecursiveComparison().isEqualTo(saved.optimizer().orElseThrow());
    assertThat(loaded.moments()).hasSize(2);
    assertThat(ArtefactInfo.load(file()).optimizerSteps()).hasValue(1234);
  }

  @Test
  void anOptimizerWithoutMomentsHasCountedItsSteps() {
    Artefact saved = Artefacts.small();
    saved.plan().getTraining().setOptimizer(OptimizerKind.SGD);
    OptimizerState state = new OptimizerState(7, Map.of());
    new Artefact(saved.plan(), saved.parameters(), saved.provenance(), saved.source(), Optional.of(state)).save(file());

    assertThat(Artefact.load(file()).optimizer()).hasValue(state);
  }

  @Test
  void savingTheSameTwiceGivesTheSameBytes() throws IOException {
    Artefacts.withOptimizer().save(file());
    byte[] first = Files.readAllBytes(file());
    Artefacts.withOptimizer().save(file());

    assertThat(Files.readAllBytes(file())).isEqualTo(first);
  }

  @Test
  void whatIsLoadedIsSavedToTheSameBytes() throws IOException {
    Artefacts.withOptimizer().save(file());
    Artefact.load(file()).save(folder.resolve("copy.snna"));

    assertThat(folder.resolve("copy.snna")).hasSameBinaryContentAs(file());
  }

  @Test
  void aNormalisationThatIsTheSameForAllFeaturesTakesNoRoom() throws IOException {
    Artefact one = Artefacts.small();
    one.save(file());
    Normalisation same = Normalisation.uniform(3, 0.1f, 1 / 3f);
    Provenance p = one.provenance();
    DataProvenance d = p.data();
    DataProvenance data = new DataProvenance(d.name(), d.files(), d.train(), d.validation(), d.test(), d.features(), d.targets(),
        d.classification(), same);
    Path uniform = folder.resolve("uniform.snna");
    new Artefact(one.plan(), one.parameters(), new Provenance(p.version(), p.command(), p.time(), p.experiment(), data,
        p.training()), one.source()).save(uniform);

    assertThat(Artefact.load(uniform).provenance().data().normalisation()).isEqualTo(same);
    assertThat(Files.size(uniform)).isLessThan(Files.size(file()));
  }

  @Test
  void anotherTimeChangesOnlyTheTimeAndTheSeal() throws IOException {
    Artefact one = Artefacts.small();
    Provenance p = one.provenance();
    Artefact later = new Artefact(one.plan(), one.parameters(), new Provenance(p.version(), p.command(),
        Instant.parse("2026-01-02T03:04:06Z"), p.experiment(), p.data(), p.training()), one.source());
    one.save(file());
    later.save(folder.resolve("later.snna"));
    byte[] first = Files.readAllBytes(file());
    byte[] second = Files.readAllBytes(folder.resolve("later.snna"));

    int different = 0;
    for (int i = 0; i < first.length; i++) {
      different += first[i] == second[i] ? 0 : 1;
    }
    // One digit of the time, four bytes of its entry's checksum in two places, 64 digits of the seal.
    assertThat(second).hasSameSizeAs(first);
    assertThat(different).isBetween(1, 1 + 8 + 64);
  }

  @Test
  void everyTruncationIsRefused() throws IOException {
    Artefacts.withOptimizer().save(file());
    byte[] whole = Files.readAllBytes(file());
    for (int length = 0; length < whole.length; length++) {
      assertRefused(Arrays.copyOf(whole, length), length + " bytes");
    }
  }

  /** One bit of every byte, each in turn. */
  @Test
  void aFlippedBitIsRefusedWhereverItIs() throws IOException {
    Artefacts.withOptimizer().save(file());
    byte[] whole = Files.readAllBytes(file());
    for (int at = 0; at < whole.length; at++) {
      byte[] changed = whole.clone();
      changed[at] ^= (byte) (1 << at % 8);
      assertRefused(changed, "byte " + at);
    }
  }

  @Test
  void bytesBeforeAndAfterAreRefused() throws IOException {
    Artefacts.small().save(file());
    byte[] whole = Files.readAllBytes(file());
    byte[] before = new byte[whole.length + 1];
    System.arraycopy(whole, 0, before, 1, whole.length);

    assertRefused(Arrays.copyOf(whole, whole.length + 1), "one more byte");
    assertRefused(before, "one byte before");
  }

  private void assertRefused(byte[] content, String what) throws IOException {
    Path damaged = folder.resolve("damaged.snna");
    Files.write(damaged, content);
    assertThatThrownBy(() -> Artefact.load(damaged)).as(what).isInstanceOf(ArtefactException.class)
        .hasMessageContaining("damaged.snna").hasMessageContaining("seal");
  }

  @Test
  void missingFilesAndFoldersAreNamed() throws IOException {
    assertThatThrownBy(() -> Artefact.load(folder.resolve("none.snna"))).isInstanceOf(ArtefactException.class)
        .hasMessageContaining("none.snna").hasMessageContaining("no such file");
    assertThatThrownBy(() -> Artefact.load(folder)).isInstanceOf(ArtefactException.class).hasMessageContaining(folder.toString());
    Path taken = Files.createDirectories(folder.resolve("taken/x")).getParent();
    assertThatThrownBy(() -> Artefacts.small().save(taken)).isInstanceOf(ArtefactException.class).hasMessageContaining("taken");
  }

  @Test
  void namesThatLeadElsewhereAreNotSaved() {
    for (String name : new String[] {"../x", "/x", "a/../b", "a\\b", "C:x", "", "a//b", "a/", ".x", "a\u0000b", "x".repeat(600)}) {
      assertThatThrownBy(() -> new SourceText(new byte[0], Map.of(name, new byte[0]))).as(name)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void infoHasAllButTheWeights() {
    Artefact saved = Artefacts.small();
    saved.save(file());

    ArtefactInfo info = ArtefactInfo.load(file());

    assertThat(info.provenance()).isEqualTo(saved.provenance());
    assertThat(info.plan().getConnections()).isEqualTo(saved.plan().getConnections());
    assertThat(info.entries()).containsOnlyKeys("files/edges.csv", "files/shared/base.snn", "network.snn", "plan.xmi",
        "provenance.json", "weights.safetensors").containsEntry("files/edges.csv", 3L)
        .containsEntry("network.snn", (long) Artefacts.TEXT.length());
  }

  private static byte[] xmi(ExecutionPlan plan) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PlanFiles.write(plan, out);
    return out.toByteArray();
  }
}
