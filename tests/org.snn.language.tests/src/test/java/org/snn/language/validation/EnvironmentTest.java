package org.snn.language.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.snn.language.SnnFiles;
import org.snn.language.SnnIssue;

/** Rules know of the machine what they are told, and nothing else. */
class EnvironmentTest {

  private static final Path DATA = Corpus.FOLDER.resolve("data");
  private static final String FLOWERS = RuleCase.data("\"flowers.csv\"");
  private static final String LARGE = RuleCase.experiment("batch 100000000");

  @Test
  void byDefaultDataLiesBesideTheText() {
    assertThat(ids(new Environment(), FLOWERS, Path.of("elsewhere/test.snn"))).containsExactly(RuleIds.DATA_UNKNOWN);
    assertThat(ids(new Environment(), FLOWERS, DATA.resolve("test.snn"))).isEmpty();
    assertThat(ids(new Environment(), FLOWERS, DATA.resolveSibling("test.snn"))).isEmpty();
  }

  @Test
  void dataIsFoundWhereTheUserSays() {
    assertThat(ids(new Environment(DATA, null, OptionalLong.empty()), FLOWERS, Path.of("elsewhere/test.snn"))).isEmpty();
    assertThat(ids(new Environment(null, DATA, OptionalLong.empty()), FLOWERS, Path.of("elsewhere/test.snn"))).isEmpty();
  }

  @Test
  void memoryMattersOnlyWhereItIsKnown() {
    Path file = Path.of("test.snn");
    assertThat(ids(new Environment(), LARGE, file)).isEmpty();
    assertThat(ids(new Environment(null, null, OptionalLong.of(1L << 40)), LARGE, file)).isEmpty();
    assertThat(ids(new Environment(null, null, OptionalLong.of(1L << 30)), LARGE, file)).containsExactly(RuleIds.MEMORY_NEED);
  }

  private static List<String> ids(Environment environment, String text, Path file) {
    return new SnnFiles(environment).load(text, file).issues().stream().map(SnnIssue::code).toList();
  }
}
