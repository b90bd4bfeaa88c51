package org.snn.language.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snn.language.SnnIssue;

/** Each rule accepts a right text and rejects a wrong one, at the right place. */
class RuleCasesTest {

  @ParameterizedTest(name = "{index} {0}")
  @MethodSource("cases")
  void accepts(RuleCase rule) {
    assertThat(Corpus.load(rule.right()).issues()).as(rule.right()).isEmpty();
  }

  @ParameterizedTest(name = "{index} {0}")
  @MethodSource("cases")
  void rejects(RuleCase rule) {
    List<SnnIssue> issues = Corpus.load(rule.wrongText()).issues();
    assertThat(issues).as(rule.wrong()).filteredOn(issue -> issue.code().equals(rule.id())).singleElement()
        .satisfies(issue -> {
          assertThat(issue.offset()).isEqualTo(rule.offset());
          assertThat(issue.length()).isEqualTo(rule.length());
        });
  }

  static List<RuleCase> cases() {
    return Stream.of(FileCases.CASES, NetworkCases.CASES, ExperimentCases.CASES, SparsityCases.CASES, DataCases.CASES).flatMap(List::stream).toList();
  }
}
