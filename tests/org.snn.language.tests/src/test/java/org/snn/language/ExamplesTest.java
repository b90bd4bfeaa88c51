package org.snn.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the repository ships as examples is right, and in the house style. */
class ExamplesTest {

  private final SnnFiles files = new SnnFiles();

  @ParameterizedTest
  @MethodSource("org.snn.language.TestExamples#files")
  void hasNoErrorsAndHouseStyle(Path example) throws IOException {
    LoadedSnn loaded = files.load(example);
    assertThat(loaded.issues()).noneMatch(SnnIssue::isError);
    assertThat(files.format(loaded.text())).isEqualTo(Files.readString(example));
  }
}
