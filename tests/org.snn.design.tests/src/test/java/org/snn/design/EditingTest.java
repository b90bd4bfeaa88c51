package org.snn.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snn.design.services.ConnectionServices;
import org.snn.design.services.ContentServices;
import org.snn.design.services.EdgeServices;
import org.snn.design.services.GroupServices;
import org.snn.design.services.LabelServices;
import org.snn.design.services.NeuronServices;
import org.snn.network.Connect;
import org.snn.network.End;
import org.snn.network.Group;
import org.snn.network.Network;
import org.snn.network.Neurons;

/** What editing in a diagram does to the text, to the letter. */
class EditingTest {

  private static final String TEXT = """
      network N {            // head
          input  x[4]
          hidden a[3] relu   // first
          hidden b[3]
          output y[2]

          connect x -> a -> b -> y random 0.5   // chain
          connect x[0] -> y[1]
      }
      """;

  private XtextResource resource;
  private Network network;

  @BeforeEach
  void parse() {
    resource = Examples.LANGUAGE.parse(TEXT);
    network = Examples.networks(resource).get(0);
  }

  private Group group(String name) {
    return Examples.group(network, name);
  }

  private Connect rule(int index) {
    return new ContentServices().listedConnects(network).get(index);
  }

  private String text() {
    return Examples.text(resource);
  }

  @Test
  void aLabelIsAPieceOfTheLanguage() {
    new LabelServices().editGroup(group("a"), "hidden a[7] tanh bias 0.5");
    assertThat(text()).isEqualTo(TEXT.replace("hidden a[3] relu ", "hidden a[7] tanh bias 0.5 "));
  }

  @Test
  void aRuleIsAPieceOfTheLanguage() {
    new LabelServices().editRule(rule(1).getEnds().get(0), "connect x[1..2] -> y weight 2");
    assertThat(text()).isEqualTo(TEXT.replace("connect x[0] -> y[1]", "connect x[1..2] -> y weight 2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"random 20%", "forward", "nearest 2 init he", "weight 0.5", "random 0.5 init uniform -1 1", ""})
  void whatIsTypedLeavesTheCommentBehindIt(String typed) {
    new LabelServices().editRule(rule(0), "connect x -> a -> b -> y " + typed);
    assertThat(text()).isEqualTo(TEXT.replace("y random 0.5", ("y " + typed).strip()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "hidden", "hidden a[", "hidden b[3]", "group a[3]", "hidden a[3] relu relu", "connect x -> a",
      "hidden 3a[2]", "hidden a[three]", "hidden a[3] } network M {"})
  void aGroupStaysAsItIsWhereTheTextIsWrong(String typed) {
    new LabelServices().editGroup(group("a"), typed);
    assertThat(text()).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x -> a", "connect x", "connect x -> nothing", "connect x -> a random", "connect file \"e.csv\"", "hidden q",
      "connect x -> a all", "connect x -> a connect x -> b"})
  void aRuleStaysAsItIsWhereTheTextIsWrong(String typed) {
    new LabelServices().editRule(rule(0), typed);
    assertThat(text()).isEqualTo(TEXT);
  }

  @Test
  void deletingAGroupCutsChains() {
    new GroupServices().removeGroup(group("b"));
    assertThat(text()).contains("connect x -> a random 0.5").doesNotContain("b[3]").contains("connect x[0] -> y[1]");
    assertThat(Examples.LANGUAGE.parse(text()).getErrors()).isEmpty();
  }

  @Test
  void deletingAnArrowKeepsTheOthers() {
    new ConnectionServices().removeArrow(rule(0).getEnds().get(1));
    assertThat(network.getMembers()).hasSize(7);
    assertThat(new LabelServices().ruleText(rule(0))).isEqualTo("connect x -> a random 0.5");
    assertThat(new LabelServices().ruleText(rule(1))).isEqualTo("connect b -> y random 0.5");
  }

  @Test
  void reconnectingMovesOneEnd() {
    new ConnectionServices().reconnectTarget(rule(1).getEnds().get(0), Neurons.at(group("b"), 2));
    assertThat(text()).isEqualTo(TEXT.replace("connect x[0] -> y[1]", "connect x[0] -> b[2]"));
    new ConnectionServices().reconnectSource(rule(1).getEnds().get(0), group("b"));
    assertThat(text()).as("onto itself").isEqualTo(TEXT.replace("connect x[0] -> y[1]", "connect x[0] -> b[2]"));
  }

  @Test
  void whatMayNotBeJoinedIsNotJoined() {
    ConnectionServices services = new ConnectionServices();
    assertThat(services.canConnect(group("x"), group("b"))).isTrue();
    assertThat(services.canConnect(group("a"), group("x"))).as("into an input").isFalse();
    assertThat(services.canConnect(group("b"), group("a"))).as("a cycle").isFalse();
    assertThat(services.canConnect(group("x"), group("a"))).as("twice").isFalse();
    assertThat(services.canConnect(group("a"), group("a"))).as("forward").isTrue();
    assertThat(services.canConnect(group("a"), null)).isFalse();
    services.connectElements(group("a"), group("a"));
    services.connectElements(group("x"), Neurons.at(group("b"), 1));
    assertThat(text()).contains("connect a -> a forward").contains("connect x -> b[1]");
  }

  @Test
  void aSingleConnectionIsARuleAndOneOfAPatternIsNot() {
    EdgeServices services = new EdgeServices();
    services.reconnectTarget(Neurons.at(group("x"), 0), Neurons.at(group("y"), 1), Neurons.at(group("y"), 0));
    assertThat(text()).isEqualTo(TEXT.replace("-> y[1]", "-> y[0]"));
    services.reconnectTarget(Neurons.at(group("x"), 0), Neurons.at(group("y"), 0), Neurons.at(group("b"), 0));
    assertThat(text()).isEqualTo(TEXT.replace("-> y[1]", "-> b[0]"));
    services.reconnectTarget(Neurons.at(group("x"), 0), Neurons.at(group("a"), 0), Neurons.at(group("y"), 0));
    assertThat(text()).isEqualTo(TEXT.replace("-> y[1]", "-> b[0]"));
  }

  @Test
  void theStartOfASingleConnectionIsMovedToo() {
    EdgeServices services = new EdgeServices();
    EObject tip = FakeViews.node(Neurons.at(group("y"), 1));
    assertThat(services.canReconnectSource(Neurons.at(group("x"), 0), tip, Neurons.at(group("x"), 2))).isTrue();
    services.reconnectSource(Neurons.at(group("x"), 0), tip, Neurons.at(group("x"), 2));
    assertThat(text()).isEqualTo(TEXT.replace("x[0] -> y[1]", "x[2] -> y[1]"));
    assertThat(services.canReconnectSource(Neurons.at(group("x"), 1), tip, Neurons.at(group("x"), 3))).as("of no rule").isFalse();
  }

  @Test
  void anEdgeBetweenGroupsIsOneArrowOrStays() {
    EdgeServices services = new EdgeServices();
    assertThat(services.canReconnectTarget(group("x"), group("y"), group("b"))).isTrue();
    assertThat(services.canReconnectTarget(group("a"), group("b"), group("x"))).as("into an input").isFalse();
    assertThat(services.canReconnectTarget(group("a"), group("y"), group("x"))).as("no arrow").isFalse();
    services.reconnectTarget(group("x"), group("y"), group("b"));
    assertThat(text()).isEqualTo(TEXT.replace("x[0] -> y[1]", "x[0] -> b[1]"));
    EObject edge = FakeViews.edge(group("x"), group("b"));
    assertThat(services.canRemoveConnection(group("x"), edge)).isTrue();
    services.removeConnection(group("x"), edge);
    assertThat(text()).doesNotContain("x[0] -> b[1]").contains("connect x -> a -> b -> y random 0.5   // chain");
  }

  @Test
  void anEdgeOfTwoArrowsStays() {
    resource = Examples.LANGUAGE.parse(TEXT.replace("x[0] -> y[1]", "x[0] -> y[1]\n    connect x[1] -> y[0]"));
    network = Examples.networks(resource).get(0);
    assertThat(new EdgeServices().canRemoveConnection(group("x"), FakeViews.edge(group("x"), group("y")))).isFalse();
    assertThat(new EdgeServices().canReconnectTarget(group("x"), group("y"), group("b"))).isFalse();
  }

  @Test
  void whatWentWithAnotherElementIsDeletedInPeace() {
    End arrow = rule(0).getEnds().get(2);
    Connect slice = rule(1);
    Group x = group("x");
    new GroupServices().removeGroup(group("b"));
    new GroupServices().removeGroup(x);
    String before = text();
    assertThat(new ConnectionServices().removeArrow(arrow)).isNotNull();
    assertThat(new ConnectionServices().removeRule(slice)).isSameAs(slice);
    assertThat(new GroupServices().removeGroup(x)).isSameAs(x);
    assertThat(text()).isEqualTo(before);
  }

  @Test
  void twoArrowsOfAChainAreDeletedTogether() {
    List<End> ends = List.copyOf(rule(0).getEnds());
    new ConnectionServices().removeArrow(ends.get(1));
    new ConnectionServices().removeArrow(ends.get(2));
    assertThat(text()).contains("connect x -> a random 0.5").contains("connect x[0] -> y[1]");
    assertThat(new ContentServices().listedConnects(network)).hasSize(2);
  }

  @Test
  void connectionsOfNeuronsAreThoseOfTheRules() {
    assertThat(new NeuronServices().neuronTargets(Neurons.at(group("x"), 0))).contains(Neurons.at(group("y"), 1));
    assertThat(new NeuronServices().groupTargets(group("a"))).containsExactly(group("b"));
    assertThat(new NeuronServices().shownNeurons(network)).hasSize(12);
  }
}
