package org.snn.language.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  /** 16 bytes with plain SGD and 24 with Adam; half of two million possible connections are there. */
  @ParameterizedTest
  @CsvSource({"sgd, 16", "adam, 24"})
  void aSingleConnectionNeedsItsWeightItsIndexAndItsMoments(String optimizer, int bytes) {
    String text = """
        network N {
          input x hidden a[1000] hidden b[2000] output y
          connect x -> a connect a -> b random 50%% seed 1 connect b -> y
        }
        experiment e { network N data synthetic batch 1 optimizer %s }
        """.formatted(optimizer);
    long connections = 1_000_000L * bytes;
    assertThat(ids(new Environment(null, null, OptionalLong.of(connections * 97 / 100)), text, Path.of("test.snn")))
        .containsExactly(RuleIds.MEMORY_NEED);
    assertThat(ids(new Environment(null, null, OptionalLong.of(connections * 103 / 100)), text, Path.of("test.snn"))).isEmpty();
  }

  private static List<String> ids(Environment environment, String text, Path file) {
    return new SnnFiles(environment).load(text, file).issues().stream().map(SnnIssue::code).toList();
  }
}
