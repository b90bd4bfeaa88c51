package org.snn.transform.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.snn.network.Activation.IDENTITY;
import static org.snn.network.Activation.RELU;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.snn.network.Activation;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.PseudoLayer;
import org.snn.transform.Net;
import org.snn.transform.Planner;

class ChainRuleTest {

  @Test
  void aDenseUnstructuredGroupIsOnePseudoLayerAsDeepAsItHasNeurons() {
    ExecutionPlan plan = new Planner().plan(new Net().input("x", 3).hidden("n", 5, RELU).output("y", 2, IDENTITY)
        .connect("x", "n").forward("n", "n").connect("x", "y").connect("n", "y").network());
    assertThat(plan.getPseudoLayers()).extracting(PseudoLayer::getDepth).containsExactly(5, 1);
    assertThat(plan.getPseudoLayers()).extracting(PseudoLayer::getLevel).containsExactly(1, 6);
    assertThat(plan.getDepth()).isEqualTo(6);
  }

  @Test
  void aSliceCanBeAChain() {
    assertThat(chains(new Net().input("x", 1).hidden("n", 9, RELU).output("y", 1, IDENTITY).connect("x", "n")
        .forward("n[2..6]", "n[2..6]").connect("n", "y"))).containsExactly(5);
  }

  @Test
  void aRunWhosePathsLeaveAndComeBackIsNoChain() {
    assertThat(chains(new Net().input("x", 1).hidden("n", 5, RELU).hidden("a", 1, RELU).output("y", 1, IDENTITY)
        .connect("x", "n[0]").forward("n", "n").connect("n[0]", "a", "n[3]").connect("n", "y"))).isEmpty();
  }

  @Test
  void pathsThatOnlyLeaveOrOnlyComeInDoNotHinder() {
    assertThat(chains(new Net().input("x", 1).hidden("n", 5, RELU).hidden("a", 1, RELU).hidden("b", 1, RELU)
        .output("y", 1, IDENTITY).connect("x", "n[0]").forward("n", "n").connect("n[1]", "a").connect("x", "b", "n[3]")
        .connect("n", "y").connect("a", "y"))).containsExactly(5);
  }

  @Test
  void ofTwoInterlacedRunsTheLongerOneIsAChain() {
    assertThat(chains(new Net().input("x", 1).hidden("n", 4, RELU).hidden("m", 6, RELU).output("y", 1, IDENTITY)
        .connect("x", "n[0]").connect("x", "m[0]").forward("n", "n").forward("m", "m").connect("n[0]", "m[1]")
        .connect("m[0]", "n[1]").connect("n", "y").connect("m", "y"))).containsExactly(6);
  }

  @Test
  void runsThatShareANeuronAreNotBothChains() {
    assertThat(chains(new Net().input("x", 1).hidden("n", 9, RELU).output("y", 1, IDENTITY).connect("x", "n")
        .forward("n[0..5]", "n[0..5]").forward("n[5..8]", "n[5..8]").connect("n", "y"))).containsExactly(6);
  }

  @Test
  void aRunIsNoChainBecauseOfAnotherThatIsNone() {
    assertThat(chains(new Net().input("x", 1).hidden("n", 5, RELU).hidden("a", 1, RELU).hidden("m", 3, RELU)
        .output("y", 1, IDENTITY).connect("x", "n[0]").forward("n", "n").connect("n[0]", "a", "n[3]").connect("n", "m")
        .forward("m", "m").connect("m", "y"))).containsExactly(3);
  }

  /** The chain starts after the latest of its sources, though its first neurons could start earlier. */
  @Test
  void depthIsThatOfTheLongestPathNotOfTheSchedule() {
    ExecutionPlan plan = new Planner().plan(new Net().input("x", 1).hidden("a", 1, RELU).hidden("b", 1, RELU)
        .hidden("c", 1, RELU).hidden("n", 4, Activation.TANH).output("y", 1, IDENTITY).connect("x", "a", "b", "c", "n[3]")
        .connect("x", "n[0]").forward("n", "n").connect("n", "y").network());
    assertThat(plan.getDepth()).isEqualTo(5);
    assertThat(plan.getPseudoLayers()).filteredOn(layer -> layer.getDepth() == 4).singleElement()
        .extracting(PseudoLayer::getLevel).isEqualTo(4);
  }

  private static List<Integer> chains(Net net) {
    return new Planner().plan(net.network()).getPseudoLayers().stream().filter(layer -> layer.getDepth() > 1)
        .map(PseudoLayer::getDepth).toList();
  }
}
