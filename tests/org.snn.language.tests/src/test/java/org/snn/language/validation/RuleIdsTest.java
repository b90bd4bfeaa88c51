package org.snn.language.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.ComposedChecks;
import org.junit.jupiter.api.Test;
import org.snn.language.SnnIssue;
import org.snn.language.messages.SnnLinkingMessages;
import org.snn.language.validation.fix.QuickFixes;

/** Ids, checks, documentation and tests know the same rules. */
class RuleIdsTest {

  private static final Path DOCUMENTATION = Path.of("../../docs/validation.md");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(snn\\.[a-z0-9.-]+)` \\| (error|warning) \\| .+ \\| (.*)\\|$");
  /** Rules that texts cannot break; ProgramModelsTest has them. */
  private static final Set<String> PROGRAMS_ONLY = Set.of(RuleIds.GROUP_SINGLE, RuleIds.CONNECT_ENDS);
  private static final int MOST_CHECKS = 15;

  @Test
  void everyIdHasOneCheckOfItsName() {
    List<String> checks = ruleClasses().flatMap(RuleIdsTest::checks).sorted().toList();
    assertThat(checks).isEqualTo(ids().stream().map(RuleIdsTest::methodName).sorted().toList());
  }

  @Test
  void noClassHasTooManyChecks() {
    assertThat(ruleClasses()).isNotEmpty().allSatisfy(type -> assertThat(checks(type).count()).isBetween(1L, (long) MOST_CHECKS));
  }

  @Test
  void documentationListsEveryId() throws IOException {
    assertThat(documented().keySet()).isEqualTo(ids());
  }

  @Test
  void documentationListsTheQuickFixes() throws IOException {
    Set<String> fixed = documented().entrySet().stream().filter(row -> !row.getValue().group(3).isBlank())
        .map(Map.Entry::getKey).collect(Collectors.toSet());
    // found before the rules
    fixed.addAll(Set.of(SnnLinkingMessages.GROUP_UNKNOWN, SnnLinkingMessages.NETWORK_UNKNOWN));
    assertThat(fixed).isEqualTo(QuickFixes.ids());
  }

  @Test
  void everyRuleHasCases() {
    assertThat(RuleCasesTest.cases()).extracting(RuleCase::id).containsAll(textIds()).isSubsetOf(ids());
  }

  @Test
  void everyRuleHasAWrongTextOfTheDocumentedSeverity() throws IOException {
    Map<String, MatchResult> documented = documented();
    Set<String> seen = new TreeSet<>();
    for (Path text : Corpus.texts()) {
      for (SnnIssue issue : Corpus.load(text).issues()) {
        seen.add(issue.code());
        if (documented.containsKey(issue.code())) {
          assertThat(issue.severity().name()).as(issue.toString()).isEqualToIgnoringCase(documented.get(issue.code()).group(2));
        }
      }
    }
    assertThat(seen).containsAll(textIds());
  }

  private static Set<String> textIds() {
    Set<String> ids = ids();
    ids.removeAll(PROGRAMS_ONLY);
    return ids;
  }

  private static Set<String> ids() {
    return Stream.of(RuleIds.class.getFields()).map(RuleIdsTest::value).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String value(Field constant) {
    try {
      return (String) constant.get(null);
    } catch (IllegalAccessException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static Stream<Class<?>> ruleClasses() {
    return Arrays.stream(SnnValidator.class.getAnnotation(ComposedChecks.class).validators());
  }

  private static Stream<String> checks(Class<?> rules) {
    return Stream.of(rules.getDeclaredMethods()).filter(method -> method.isAnnotationPresent(Check.class))
        .map(java.lang.reflect.Method::getName);
  }

  /** {@code snn.connect.one-to-one-size} is {@code connectOneToOneSize}. */
  private static String methodName(String id) {
    return Pattern.compile("[.-](.)").matcher(id.substring("snn.".length())).replaceAll(match -> match.group(1).toUpperCase());
  }

  private static Map<String, MatchResult> documented() throws IOException {
    return ROW.matcher(Files.readString(DOCUMENTATION)).results()
        .collect(Collectors.toMap(row -> row.group(1), row -> row, (first, second) -> first, TreeMap::new));
  }
}
