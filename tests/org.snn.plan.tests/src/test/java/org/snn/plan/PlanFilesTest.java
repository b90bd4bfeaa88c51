package org.snn.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanFilesTest {

  @TempDir
  Path folder;

  @Test
  void aSavedPlanLoadsEqual() throws IOException {
    Path file = folder.resolve("small.plan");
    PlanFiles.save(SmallPlan.create(), file);
    assertThat(text(PlanFiles.load(file))).isEqualTo(text(SmallPlan.create()));
  }

  @Test
  void pruningAndGrowingAreSavedAndLoaded() throws IOException {
    for (ExecutionPlan plan : List.of(SparsityCheckTest.pruningInRounds(), SparsityCheckTest.growing())) {
      EObject saved = plan.getTraining().eContents().get(0);
      assertThat(saved.eClass().getEAllAttributes()).allSatisfy(attribute ->
          assertThat(saved.eGet(attribute)).as(attribute.getName()).isNotEqualTo(attribute.getDefaultValue()));
      EObject loaded = read(text(plan)).getTraining().eContents().get(0);
      assertThat(EcoreUtil.equals(loaded, saved)).as(text(plan)).isTrue();
    }
  }

  /** Saved by a version that knew neither pruning nor growing. */
  @Test
  void aPlanOfAnEarlierVersionLoads() throws IOException {
    String old = new String(PlanFilesTest.class.getResourceAsStream("before-pruning.plan").readAllBytes(), StandardCharsets.UTF_8);
    TrainingSpec training = read(old).getTraining();
    assertThat(training.getExperiment()).isEqualTo("early");
    assertThat(training.getPruning()).isNull();
    assertThat(training.getGrowing()).isNull();
    assertThat(text(read(old))).isEqualTo(old);
  }

  @Test
  void savingReplacesTheOldFileAndLeavesNothingElse() throws IOException {
    Path file = Files.writeString(folder.resolve("small.plan"), "old");
    PlanFiles.save(SmallPlan.create(), file);
    assertThat(PlanFiles.load(file).getName()).isEqualTo("Small");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aFailedSaveKeepsTheOldFile() throws IOException {
    Path file = Files.writeString(folder.resolve("small.plan"), "old");
    ExecutionPlan notSerialisable = SmallPlan.create();
    notSerialisable.setName("\u0000");
    assertThatThrownBy(() -> PlanFiles.save(notSerialisable, file)).isNotNull();
    assertThat(file).hasContent("old");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aDamagedArrayIsNotQuotedInFull() throws IOException {
    String plan = text(SmallPlan.create()).replaceFirst("outputs=\"\\d+:", "outputs=\"7:" + "A".repeat(100_000));
    assertThatThrownBy(() -> read(plan)).isInstanceOf(PlanException.class).satisfies(wrong -> assertThat(wrong.getMessage()).hasSizeLessThan(400));
  }

  @Test
  void aMissingFileIsAnIoException() {
    assertThatThrownBy(() -> PlanFiles.load(folder.resolve("none"))).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void whatIsNoPlanIsRefused() {
    for (String text : new String[] {"", "plan", "<a/>", "<?xml version=\"1.0\"?><x:Y xmlns:x=\"http://x\"/>", "\0\1\2"}) {
      refused(text);
    }
  }

  @Test
  void aPlanOfAnotherVersionIsRefused() throws IOException {
    refused(text(SmallPlan.create()).replace("https://snn.org/plan", "https://snn.org/plan/9"));
    refused(text(SmallPlan.create()).replace("biases=", "futureBiases="));
  }

  @Test
  void documentTypesAndEntitiesAreRefused() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    String plan = text(SmallPlan.create());
    String body = plan.substring(plan.indexOf("?>") + 2);
    refused("<!DOCTYPE a [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>" + body.replace("Small", "&e;"));
    refused("<!DOCTYPE a [<!ENTITY e \"1\"><!ENTITY f \"&e;&e;&e;\">]>" + body.replace("Small", "&f;"));
  }

  @Test
  void referencesToOtherFilesAreRefused() throws IOException {
    String plan = text(SmallPlan.create());
    assertThat(plan).contains("pseudoLayers=\"//@pseudoLayers.0\"");
    refused(plan.replace("pseudoLayers=\"//@pseudoLayers.0\"", "pseudoLayers=\"other.plan#//@pseudoLayers.0\""));
    refused(plan.replaceFirst("<origins [^>]*/>", "<origins href=\"other.plan#/\"/>"));
  }

  @Test
  void aBombOfZerosIsRefused() throws IOException {
    String bomb = BulkText.text(new int[1]).replaceFirst("1:", Integer.MAX_VALUE + ":");
    refused(text(SmallPlan.create()).replaceFirst("outputs=\"[^\"]*\"", "outputs=\"" + bomb + "\""));
  }

  /** Any change of one character gives either an equally sound plan or a refusal that says so. */
  @Property(tries = 150)
  void damageIsRefusedOrHarmless(@ForAll @IntRange(min = 0, max = 100_000) int place, @ForAll @IntRange(min = 32, max = 126) int character)
      throws IOException {
    StringBuilder text = new StringBuilder(text(SmallPlan.create()));
    text.setCharAt(place % text.length(), (char) character);
    try {
      ExecutionPlan plan = read(text.toString());
      int[] seen = new int[plan.getWeights()];
      Connections.visit(plan, (slot, source, target) -> seen[slot] += source < target ? 1 : 2);
      assertThat(seen).doesNotContain(2);
    } catch (PlanException refused) {
      assertThat(refused).hasMessageContaining("'hostile'");
    }
  }

  private static void refused(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(PlanException.class).hasMessageContaining("'hostile'");
  }

  private static ExecutionPlan read(String text) {
    return PlanFiles.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "hostile");
  }

  private static String text(ExecutionPlan plan) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PlanFiles.write(plan, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
