package org.snn.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.xtext.GrammarUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snn.language.services.SnnGrammarAccess;

/** docs/language.md says what the grammar says. */
class ReferenceTest {

  private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

  static Stream<String> examples() throws IOException {
    List<String> examples = blocks("snn");
    assertThat(examples).isNotEmpty();
    return examples.stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void examplesParseAndHaveHouseStyle(String example) {
    SnnFiles files = new SnnFiles();
    assertThat(files.load(example, Path.of("example.snn")).issues()).noneMatch(issue -> issue.code().equals("snn.syntax"));
    assertThat(files.format(example)).isEqualTo(example);
  }

  @Test
  void grammarHasEveryWordAndNoOther() throws IOException {
    Set<String> documented = new TreeSet<>();
    QUOTED.matcher(blocks("ebnf").get(0)).results().map(match -> match.group(1)).forEach(documented::add);
    Set<String> words = new TreeSet<>(GrammarUtil.getAllKeywords(new TestLanguage().get(SnnGrammarAccess.class).getGrammar()));
    words.removeAll(Set.of("-", "%", "nan", "infinity")); // parts of values
    assertThat(documented).isEqualTo(words);
  }

  private static List<String> blocks(String kind) throws IOException {
    Path root = TestExamples.root();
    return BLOCK.matcher(Files.readString(root.resolve("docs/language.md"))).results()
        .filter(block -> block.group(1).equals(kind)).map((MatchResult block) -> block.group(2)).toList();
  }
}
