package org.snn.language.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.xtext.resource.XtextSyntaxDiagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.snn.language.LoadedSnn;
import org.snn.language.SnnIssue;
import org.snn.language.validation.fix.QuickFix;
import org.snn.language.validation.fix.QuickFixes;

/** Quick fixes cure what they promise to. */
class QuickFixesTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void everyFixRemovesItsIssueAndMakesNoSyntaxError(Path text) {
    LoadedSnn wrong = Corpus.load(text);
    for (SnnIssue issue : wrong.issues()) {
      for (QuickFix fix : fixes(wrong, issue)) {
        String cured = fix.applyTo(wrong.text());
        LoadedSnn right = Corpus.load(cured);
        String context = issue + "\n" + fix + "\n" + cured;
        assertThat(right.resource().getErrors()).as(context).noneMatch(XtextSyntaxDiagnostic.class::isInstance);
        assertThat(count(right, issue.code())).as(context).isLessThan(count(wrong, issue.code()));
      }
    }
  }

  @Test
  void everyIdWithFixesHasOneForAWrongText() {
    Set<String> fixed = new TreeSet<>();
    for (Path text : Corpus.texts()) {
      LoadedSnn loaded = Corpus.load(text);
      loaded.issues().stream().filter(issue -> !fixes(loaded, issue).isEmpty()).forEach(issue -> fixed.add(issue.code()));
    }
    assertThat(fixed).isEqualTo(new TreeSet<>(QuickFixes.ids()));
  }

  /** Exactly what a person would have done; the rest of the text stays as it is. */
  @ParameterizedTest
  @MethodSource("examples")
  void fixesChangeNoMoreThanNeeded(String wrong, String right) {
    LoadedSnn loaded = Corpus.load(wrong);
    List<String> cured = loaded.issues().stream().flatMap(issue -> fixes(loaded, issue).stream())
        .map(fix -> fix.applyTo(wrong)).toList();
    assertThat(cured).contains(right);
  }

  static Stream<Arguments> examples() {
    String net = "network N {\n  input x[4] // pixels\n  %s\n  output y[2] softmax\n  %s\n}\n";
    return Stream.of(
        Arguments.of(net.formatted("hidden h[3] relu", "connect x -> h\n  connect h -> h // deep\n  connect h -> y"),
            net.formatted("hidden h[3] relu", "connect x -> h\n  connect h -> h forward // deep\n  connect h -> y")),
        Arguments.of(net.formatted("hidden h[3] relu", "connect x -> h random 20 seed 7\n  connect h -> y"),
            net.formatted("hidden h[3] relu", "connect x -> h random 20% seed 7\n  connect h -> y")),
        Arguments.of(net.formatted("hidden x[3] relu", "connect x -> y"), net.formatted("hidden x2[3] relu", "connect x -> y")),
        Arguments.of(net.formatted("hidden h[3] relu", "connect x -> h -> y\n  connect x[0] -> h[1]"),
            net.formatted("hidden h[3] relu", "connect x -> h -> y")),
        Arguments.of(net.formatted("hidden h[3] relu", "connect x[2 .. 9] -> h -> y"),
            net.formatted("hidden h[3] relu", "connect x[2 .. 3] -> h -> y")));
  }

  static List<Path> texts() {
    return Corpus.texts();
  }

  private static List<QuickFix> fixes(LoadedSnn loaded, SnnIssue issue) {
    return QuickFixes.of(loaded.resource(), issue.code(), issue.offset(), issue.length(), issue.data());
  }

  private static long count(LoadedSnn loaded, String id) {
    return loaded.issues().stream().filter(issue -> issue.code().equals(id)).count();
  }
}
