package org.snn.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snn.design.services.ConnectionServices;
import org.snn.design.services.LabelServices;
import org.snn.design.services.PropertyServices;
import org.snn.network.Connect;
import org.snn.network.ConnectFile;
import org.snn.network.ConnectionRule;
import org.snn.network.End;
import org.snn.network.Group;
import org.snn.network.Network;

/** A label is what the language reads: typed again as it is, it changes nothing; with a change, nothing else. */
class LabelTest {

  private static final LabelServices LABELS = new LabelServices();

  @ParameterizedTest
  @ValueSource(strings = {
      "connect file \"data\\\\train.csv\"", "connect file \"a \\\"b\\\" 'c'.csv\"", "connect file \"Größe\\t\\u0001 \uD83D\uDE00.csv\"",
      "connect file \"plain.csv\" init uniform -0.1 0.1", "connect ^connect -> ^network -> y", "connect x -> y weight nan",
      "connect x -> y weight -infinity", "connect x -> y random 1e-7 seed -3", "connect x -> gone -> y",
      "connect x[0 .. 1] -> y[0] forward random 0.1"})
  void aRuleTypedAgainIsTheSame(String rule) {
    XtextResource resource = Examples.LANGUAGE.parse(text("hidden h", rule));
    ConnectionRule element = (ConnectionRule) Examples.networks(resource).get(0).getMembers().get(5);
    EObject before = EcoreUtil.copy(element);
    boolean known = !rule.contains("gone");

    String label = LABELS.ruleText(element);
    LABELS.editRule(element, label);

    assertThat(EcoreUtil.equals(before, EcoreUtil.copy(element))).isTrue();
    assertThat(Examples.text(resource)).isEqualTo(text("hidden h", rule));
    ConnectionRule read = (ConnectionRule) Examples.networks(Examples.LANGUAGE.parse(text("hidden h", label))).get(0).getMembers().get(5);
    assertThat(LABELS.ruleText(read)).isEqualTo(label);
    if (element instanceof ConnectFile file) {
      assertThat(((ConnectFile) read).getFile()).isEqualTo(file.getFile());
      LABELS.editRule(element, label + (label.contains("init") ? "" : " init zeros"));
      assertThat(file.getInitialiser()).as("an edit besides the file").isNotNull();
    } else if (known) {
      LABELS.editRule(element, label.replaceFirst("( weight .*)?$", " init he"));
      assertThat(((Connect) element).getInitialiser()).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "hidden ^connect2[2] relu bias nan", "hidden ^experiment[3]", "neuron ^import sigmoid bias -infinity", "hidden h bias 1e-9"})
  void aGroupTypedAgainIsTheSame(String group) {
    XtextResource resource = Examples.LANGUAGE.parse(text(group, "connect x -> y"));
    Group element = (Group) Examples.networks(resource).get(0).getMembers().get(4);
    LABELS.editGroup(element, LABELS.groupText(element));
    new PropertyServices().setBiasText(element, new PropertyServices().biasText(element));
    assertThat(Examples.text(resource)).isEqualTo(text(group, "connect x -> y"));

    LABELS.editGroup(element, LABELS.groupText(element).replaceFirst("^(hidden|neuron) \\S+?(\\[|\\s|$)", "$1 other$2"));
    assertThat(element.getName()).as("an edit of the name only").isEqualTo("other");
  }

  @Test
  void anEndThatIsUnknownReadsAsItIsWritten() {
    Network network = Examples.networks(Examples.LANGUAGE.parse(text("hidden h", "connect gone[0 .. 2] -> y"))).get(0);
    Connect connect = (Connect) network.getMembers().get(5);
    assertThat(List.of(LABELS.ruleText(connect), new PropertyServices().endsText(connect)))
        .containsExactly("connect gone[0..2] -> y", "gone[0..2] -> y");
  }

  @ParameterizedTest
  @CsvSource({
      "connect x -> y random 20% /* a */ seed 7 /* b */, connect x -> y random 0.2 seed 8, connect x -> y random 20% /* a */ seed 8 /* b */",
      "connect x -> y random 20% seed 7, connect x -> y random 30% seed 7, connect x -> y random 30% seed 7",
      "connect x -> y init uniform -1e0 1, connect x -> y init uniform -1 2.0, connect x -> y init uniform -1 2.0",
      "connect x -> y nearest 2 init /* first */ he, connect x -> y nearest 1 init he, connect x -> y nearest 1 init /* first */ he"})
  void anEditOfAPatternTouchesWhatDiffers(String before, String typed, String after) {
    XtextResource resource = Examples.LANGUAGE.parse(text("hidden h", before));
    LABELS.editRule((ConnectionRule) Examples.networks(resource).get(0).getMembers().get(5), typed);
    assertThat(Examples.text(resource)).isEqualTo(text("hidden h", after));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201})
  void arrowsHaveLabelsWhileTheyAreFew(int arrows) {
    String groups = IntStream.range(0, arrows + 1).mapToObj(i -> "hidden g%d ".formatted(i)).collect(Collectors.joining());
    String chain = IntStream.range(0, arrows + 1).mapToObj(i -> "g" + i).collect(Collectors.joining(" -> "));
    Network network = Examples.networks(Examples.LANGUAGE.parse("network N { %s connect %s weight 2 }".formatted(groups, chain))).get(0);
    List<End> ends = new ConnectionServices().arrows(network);
    assertThat(ends).hasSize(arrows).allMatch(end -> LABELS.arrowLabel(end).equals(arrows == 200 ? "weight 2" : ""))
        .allMatch(end -> LABELS.patternLabel(end).equals("weight 2"));
  }

  private static String text(String group, String rule) {
    return "network N {\n  input x[2] hidden ^connect[2] hidden ^network[2] output y[2] %s\n  %s // rule\n}\n".formatted(group, rule);
  }
}
