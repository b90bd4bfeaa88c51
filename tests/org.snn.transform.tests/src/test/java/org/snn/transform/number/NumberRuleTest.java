package org.snn.transform.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.snn.network.Activation.IDENTITY;
import static org.snn.network.Activation.RELU;
import static org.snn.network.Activation.SOFTMAX;
import static org.snn.network.Activation.TANH;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.snn.network.Group;
import org.snn.network.Network;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.NeuronNames;
import org.snn.plan.PseudoLayer;
import org.snn.transform.Net;
import org.snn.transform.Planner;

class NumberRuleTest {

  @Test
  void inputsComeFirstThenPseudoLayersInOrder() {
    assertThat(names(new Net().output("y", 1, IDENTITY).input("x", 2).hidden("h", 1, RELU).input("z", 1).connect("x", "h", "y")
        .connect("z", "h"))).containsExactly("x[0]", "x[1]", "z[0]", "h[0]", "y[0]");
  }

  @Test
  void groupsStayContiguousWithinAPseudoLayer() {
    assertThat(names(new Net().input("x", 1).hidden("a", 2, RELU).hidden("b", 3, TANH).output("y", 1, IDENTITY)
        .connect("x", "a").connect("x", "b").connect("a[1]", "b[1]").connect("b", "y").connect("a", "y")))
        .containsExactly("x[0]", "a[0]", "a[1]", "b[0]", "b[2]", "b[1]", "y[0]");
  }

  @Test
  void aSoftmaxGroupStaysTogetherAtItsLargestLevel() {
    ExecutionPlan plan = new Planner().plan(new Net().input("x", 1).hidden("a", 1, RELU).output("y", 3, SOFTMAX)
        .connect("x", "y[0]").connect("x", "a", "y[2]").network());
    assertThat(plan.getPseudoLayers()).extracting(PseudoLayer::getNeurons).containsExactly(1, 3);
  }

  @Test
  void softmaxGroupsHaveASpanEachAndOthersShareOne() {
    ExecutionPlan plan = new Planner().plan(new Net().input("x", 1).hidden("a", 2, RELU).hidden("b", 3, RELU)
        .output("y", 4, SOFTMAX).output("z", 5, SOFTMAX).connect("x", "a", "y").connect("x", "b", "z").network());
    assertThat(plan.getPseudoLayers().get(0).getActivations()).extracting("count").containsExactly(5);
    assertThat(plan.getPseudoLayers().get(1).getActivations()).extracting("count").containsExactly(4, 5);
  }

  @Test
  void biasesAreThoseOfTheGroups() {
    Network network = new Net().input("x", 1).hidden("a", 2, RELU).output("y", 1, IDENTITY).connect("x", "a", "y").network();
    ((Group) network.getMembers().get(1)).setBias(0.25);
    assertThat(new Planner().plan(network).getBiases()).containsExactly(0, 0.25f, 0.25f, 0);
  }

  @Test
  void aNeuronWithoutSourcesIsComputedFirst() {
    assertThat(names(new Net().input("x", 1).hidden("a", 1, RELU).hidden("lost", 1, RELU).output("y", 1, IDENTITY)
        .connect("x", "a", "y").connect("lost", "y"))).containsExactly("x[0]", "a[0]", "lost[0]", "y[0]");
  }

  private static List<String> names(Net net) {
    ExecutionPlan plan = new Planner().plan(net.network());
    NeuronNames names = new NeuronNames(plan);
    return IntStream.range(0, plan.getNeurons()).mapToObj(names::name).toList();
  }
}
