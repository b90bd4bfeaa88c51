package org.snn.language.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.snn.language.LoadedSnn;
import org.snn.language.SnnFiles;
import org.snn.language.SnnIssue;
import org.snn.language.TestLanguage;
import org.snn.language.validation.Environment;
import org.snn.network.Group;
import org.snn.network.Network;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.PlanCheck;
import org.snn.transform.Planner;
import org.snn.transform.TransformException;

/**
 * Texts that were changed at random: reading never fails, an issue is one line with an id and a place, a text that can be formatted
 * is not changed by formatting it again, planning a wrong network fails in the way that it should, and the plan of a right one is
 * sound. Case N comes from random numbers with seed N.
 */
class TextFuzzTest {

  private static final int CASES = 2000;
  /** Larger networks only take time. */
  private static final int MOST_NEURONS = 2000;
  private static final int MOST_MEMBERS = 300;

  private final SnnFiles files = new SnnFiles(new Environment(null, null, OptionalLong.of(1L << 28)));

  @TempDir
  Path folder;

  /** Whole texts, and those that are wrong in one thing each. */
  private static List<String> texts() throws IOException {
    Path wrong = Path.of("src", "test", "resources", "wrong");
    try (Stream<Path> all = Files.list(wrong)) {
      List<String> texts = all.filter(file -> file.toString().endsWith(".snn")).sorted().map(TextFuzzTest::text).toList();
      String whole = TestLanguage.resourceText("everything.snn");
      String issue = TestLanguage.resourceText("issue.snn");
      return Stream.of(texts.stream(), Stream.generate(() -> whole).limit(texts.size() / 4), Stream.generate(() -> issue).limit(texts.size() / 4))
          .flatMap(each -> each).toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  @Test
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void changedTextsAreReadCheckedFormattedAndPlanned() throws IOException {
    List<String> texts = texts();
    int sound = 0;
    int planned = 0;
    for (int seed = 0; seed < CASES; seed++) {
      String text = new Mutation(new Random(seed)).text(texts.get(seed % texts.size()));
      try {
        LoadedSnn loaded = files.load(text, folder.resolve("changed.snn"));
        loaded.issues().forEach(TextFuzzTest::isWhole);
        formatsOnce(text);
        planned += plan(loaded);
        sound += loaded.hasErrors() ? 0 : 1;
      } catch (Throwable wrong) {
        throw new AssertionError("seed %d: %s%n%s".formatted(seed, wrong, text), wrong);
      }
    }
    assertThat(sound).as("texts that are still right").isGreaterThan(CASES / 50);
    assertThat(planned).as("plans").isGreaterThan(CASES / 10);
  }

  private static void isWhole(SnnIssue issue) {
    assertThat(issue.message()).isNotBlank().hasLineCount(1);
    assertThat(issue.code()).isNotBlank();
    assertThat(issue.line()).isPositive();
    assertThat(issue.column()).isPositive();
  }

  private void formatsOnce(String text) {
    String formatted;
    try {
      formatted = files.format(text);
    } catch (IllegalArgumentException unfit) {
      assertThat(unfit.getMessage()).startsWith("line ");
      return;
    }
    assertThat(files.format(formatted)).isEqualTo(formatted);
  }

  /** Plans what is not too large; returns how many plans there are. */
  private static int plan(LoadedSnn loaded) {
    int plans = 0;
    for (Network network : loaded.networks()) {
      if (network.getMembers().size() <= MOST_MEMBERS && neurons(network) <= MOST_NEURONS) {
        try {
          ExecutionPlan plan = new Planner().plan(network);
          if (!loaded.hasErrors()) {
            PlanCheck.check(plan);
          }
          plans++;
        } catch (TransformException wrong) {
          assertThat(loaded.hasErrors()).as(wrong.getMessage()).isTrue();
          assertThat(wrong.getMessage()).hasLineCount(1);
        }
      }
    }
    return plans;
  }

  private static long neurons(Network network) {
    return network.groups().stream().mapToLong(Group::getSize).map(Math::abs).sum();
  }
}
