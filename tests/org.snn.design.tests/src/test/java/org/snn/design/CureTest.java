package org.snn.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.snn.design.services.ConnectionServices;
import org.snn.design.services.GroupServices;
import org.snn.design.services.IssueServices;
import org.snn.design.services.LabelServices;
import org.snn.network.Connect;
import org.snn.network.End;
import org.snn.network.Network;

/** A quick fix from the diagram: the text is right afterwards, and nothing else of it has changed. */
class CureTest {

  private static final String TEXT = """
      network N {                  // head
          input  x[4]              // pixels
          /* before */ %s          // behind
          output y[2]   softmax

          %s   // the rule
          connect h  ->  y         // last
      }
      // foot
      """;
  private static final String GROUP = "hidden h[3] relu";
  private static final String RULE = "connect x -> h";

  private final IssueServices services = new IssueServices();

  private static Arguments group(String wrong, String right) {
    return Arguments.of(TEXT.formatted(wrong, RULE), TEXT.formatted(right, RULE));
  }

  private static Arguments rule(String wrong, String right) {
    return Arguments.of(TEXT.formatted(GROUP, wrong), TEXT.formatted(GROUP, right));
  }

  static Stream<Arguments> cures() {
    return Stream.of(
        rule("connect x -> h random 20 seed 7", "connect x -> h random 20% seed 7"),
        rule("connect x -> h connect x[2 .. 9] -> y", "connect x -> h connect x[2 .. 3] -> y"),
        Arguments.of(TEXT.formatted(GROUP + " hidden k[2] relu", "connect x -> k[1 .. 0] -> h"),
            TEXT.formatted(GROUP + " hidden k[2] relu", "connect x -> k[0 .. 1] -> h")),
        rule("connect x -> h connect x[3 .. 1] -> y", "connect x -> h connect x[1 .. 3] -> y"),
        rule("connect x -> h nearest 9", "connect x -> h"),
        rule("connect x -> h nearest 0", "connect x -> h nearest 1"),
        rule("connect x -> h connect h -> h", "connect x -> h connect h -> h forward"),
        rule("connect x -> h init uniform 1 -1", "connect x -> h init uniform -1 1"),
        rule("connect x -> h weight 0.5 init he", "connect x -> h weight 0.5"),
        group("hidden h[0] relu", "hidden h[1] relu"),
        group("hidden x[3] relu hidden h[3]", "hidden x2[3] relu hidden h[3]"));
  }

  @ParameterizedTest
  @MethodSource("cures")
  void changesWhatIsWrongAndNothingElse(String wrong, String right) {
    XtextResource resource = Examples.LANGUAGE.parse(wrong);
    List<EObject> curable = drawn(resource).stream().filter(each -> !services.hasNoCure(each)).toList();
    assertThat(curable).as("one place says it").hasSize(1);
    EObject element = curable.get(0);
    String message = services.cureText(element);
    assertThat(message).contains("Quick fix: ");

    services.applyCure(element);

    String cured = Examples.text(resource);
    assertThat(cured).isEqualTo(right);
    assertThat(Examples.issues(Examples.LANGUAGE.parse(wrong))).anyMatch(issue -> message.startsWith(issue.getMessage()));
    assertThat(Examples.issues(Examples.LANGUAGE.parse(cured))).noneMatch(issue -> message.startsWith(issue.getMessage()));
    assertThat(Examples.errors(Examples.LANGUAGE.parse(cured))).isEmpty();
    assertThat(services.hasNoCure(element)).as("not offered on the element as it now is").isTrue();
  }

  @Test
  void aRuleThatSaysAThingAgainIsRemoved() {
    XtextResource resource = Examples.LANGUAGE.parse(TEXT.formatted(GROUP, RULE + " // first\n    connect x[0] -> h[1]"));
    EObject again = drawn(resource).stream().filter(each -> !services.hasNoCure(each)).findFirst().orElseThrow();
    services.applyCure(again);
    String cured = Examples.text(resource);
    assertThat(cured).doesNotContain("x[0]").contains("// head", "// pixels", "/* before */", "// behind", "// first", "// last", "// foot");
    assertThat(Examples.errors(Examples.LANGUAGE.parse(cured))).isEmpty();
  }

  /** An issue whose fix changes other places has no fix here; and one in a text that was edited meanwhile has none. */
  @Test
  void isNotOfferedWhereItCannotBeApplied() {
    XtextResource resource = Examples.LANGUAGE.parse(TEXT.formatted(GROUP, "connect x[2 .. 9] -> h"));
    Network network = Examples.networks(resource).get(0);
    End rule = new ConnectionServices().arrows(network).get(0);
    assertThat(services.hasNoCure(network)).isTrue();
    assertThat(services.hasNoCure(rule)).isFalse();
    new LabelServices().editRule(rule, "connect x[1 .. 9] -> h");
    assertThat(services.hasNoCure(rule)).as("its text is not yet saved").isTrue();
    assertThat(services.cureText(rule)).isEmpty();
    assertThat(services.applyCure(rule)).isSameAs(rule);
  }

  /** What the language says about a rule or its pattern, with or without a quick fix, is said about one arrow. */
  @Test
  void everythingAboutARuleIsSaidOnceAboutAnArrow() {
    XtextResource resource = Examples.LANGUAGE.parse(
        TEXT.formatted(GROUP + " hidden k[2]", "connect x -> k -> h random 20 connect h -> h one-to-one"));
    Network network = Examples.networks(resource).get(0);
    Set<String> said = new TreeSet<>();
    for (End arrow : new ConnectionServices().arrows(network)) {
      for (String text : List.of(services.cureText(arrow), services.otherIssueText(arrow))) {
        for (String message : text.isEmpty() ? new String[0] : text.replaceFirst(" Quick fix: .*$", "").split("\n")) {
          assertThat(said.add(message)).as(message).isTrue();
        }
      }
      assertThat(services.hasNoOtherIssue(arrow)).isEqualTo(services.otherIssueText(arrow).isEmpty());
    }
    Set<String> found = new TreeSet<>(network.getMembers().stream().filter(Connect.class::isInstance).map(services::issueText)
        .flatMap(text -> Stream.of(text.split("\n"))).filter(text -> !text.isEmpty()).toList());
    assertThat(said).isEqualTo(found).hasSizeGreaterThan(1).anyMatch(message -> message.contains("20"))
        .anyMatch(message -> message.contains("itself"));
  }

  /** The tooltip of a mark is asked of what is drawn, unlike its picture. */
  @Test
  void aTooltipKnowsOnlyTheView() {
    XtextResource resource = Examples.LANGUAGE.parse(TEXT.formatted("hidden h[0]", "connect x[2 .. 9] -> h"));
    List<EObject> marked = drawn(resource).stream().filter(services::hasIssue).toList();
    assertThat(marked).hasSizeGreaterThan(1).allSatisfy(element -> {
      EObject view = element instanceof End ? FakeViews.edge(element, element) : FakeViews.node(element);
      assertThat(services.issueText(view)).isNotEmpty().isEqualTo(services.issueText(element));
    });
  }

  /** What shapes and edges stand for: Sirius asks about nothing else. */
  private static List<EObject> drawn(XtextResource resource) {
    Network network = Examples.networks(resource).get(0);
    ConnectionServices connections = new ConnectionServices();
    return Stream.<List<? extends EObject>>of(new GroupServices().groupBoxes(network), new GroupServices().loneNeurons(network),
        connections.arrows(network), connections.edgeFiles(network)).<EObject>flatMap(List::stream).toList();
  }
}
