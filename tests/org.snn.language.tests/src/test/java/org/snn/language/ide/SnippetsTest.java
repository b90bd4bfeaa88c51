package org.snn.language.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snn.language.TestLanguage;
import org.snn.language.ide.contentassist.Snippet;
import org.snn.language.ide.contentassist.Snippets;
import org.snn.language.services.SnnGrammarAccess;

/** Whoever takes a snippet as it is has a text without errors. */
class SnippetsTest {

  private static final String NETWORK = """
      network Name {
          input x[784]
          hidden h[20] relu
          output y[10] softmax
          connect x -> y
          connect h -> y
          %s
      }
      %s""";

  /** What Eclipse's templates take for a place: letters, digits and underscores. */
  private static final Pattern PLACE = Pattern.compile("\\$\\{\\w+}");

  @TempDir
  Path folder;

  static List<Snippet> snippets() {
    return new Snippets().all();
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void isRightAsItIs(Snippet snippet) throws IOException {
    Files.writeString(folder.resolve("edges.csv"), "x[0],h[3]\n");
    Files.writeString(folder.resolve("table.csv"), table());
    TestLanguage language = new TestLanguage();
    XtextResource resource = language.resource(URI.createFileURI(folder.resolve("net.snn").toString()));
    resource.reparse(textWith(snippet));

    List<Issue> issues = language.get(IResourceValidator.class).validate(resource, CheckMode.ALL, CancelIndicator.NullImpl);

    assertThat(resource.getErrors()).isEmpty();
    assertThat(issues).filteredOn(issue -> issue.getSeverity() == Severity.ERROR).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void isATemplateOfEclipse(Snippet snippet) {
    assertThat(PLACE.matcher(snippet.pattern()).replaceAll("")).doesNotContain("$");
    assertThat(snippet.label()).isNotBlank();
    String rule = snippet.context().substring(snippet.context().lastIndexOf('.') + 1);
    assertThat(GrammarUtil.findRuleForName(new TestLanguage().get(SnnGrammarAccess.class).getGrammar(), rule))
        .isInstanceOf(ParserRule.class);
  }

  @Test
  void numbersPlacesForTheProtocol() {
    assertThat(new Snippet("c", "l", "${x}[${784}] -> ${x}, 80%").numbered()).isEqualTo("${1:x}[${2:784}] -> ${1:x}, 80%");
  }

  private static String textWith(Snippet snippet) {
    return snippet.context().endsWith(".Network") ? snippet.plain()
        : snippet.context().endsWith(".Experiment") ? NETWORK.formatted("", snippet.plain())
        : NETWORK.formatted(snippet.plain(), "");
  }

  /** 784 features and ten classes. */
  private static String table() {
    String header = IntStream.range(0, 784).mapToObj(i -> "f" + i).collect(Collectors.joining(",")) + ",label\n";
    return IntStream.range(0, 20).mapToObj(row -> IntStream.range(0, 784).mapToObj(i -> String.valueOf((row + i) % 7))
        .collect(Collectors.joining(",")) + ",c" + row % 10).collect(Collectors.joining("\n", header, "\n"));
  }
}
