package org.snn.transform.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.snn.network.Activation.IDENTITY;
import static org.snn.network.Activation.RELU;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.Kernel;
import org.snn.transform.Net;
import org.snn.transform.Planner;

/** Networks whose depth overflows a stack, or whose connections do not fit into memory one by one. */
class DeepNetworkTest {

  @Test
  void aChainOf200000NeuronsHas200000PseudoLayers() {
    int neurons = 200_000;
    ExecutionPlan plan = new Planner().plan(new Net().input("x", 1).hidden("h", neurons, RELU).output("y", 1, IDENTITY)
        .edges(IntStream.rangeClosed(0, neurons).toArray(), IntStream.rangeClosed(1, neurons + 1).toArray(), null).network());
    assertThat(plan.getDepth()).isEqualTo(neurons + 1);
    assertThat(plan.getPseudoLayers()).hasSize(neurons + 1);
  }

  @Test
  void denseUnstructured40000NeedsNoIndexArrays() {
    int neurons = 40_000;
    ExecutionPlan plan = new Planner().plan(new Net().input("x", 10).hidden("n", neurons, RELU).output("y", 10, IDENTITY)
        .connect("x", "n").forward("n", "n").connect("n", "y").network());
    assertThat(plan.getConnections()).isEqualTo(10L * neurons + neurons * (neurons - 1L) / 2 + 10L * neurons);
    assertThat(plan.getPseudoLayers().stream().flatMap(layer -> layer.getKernels().stream()))
        .extracting(Kernel::kind).containsOnly("dense", "triangular");
    assertThat(plan.getBytes()).isEqualTo(4L * (plan.getNeurons() + plan.getConnections()));
  }
}
