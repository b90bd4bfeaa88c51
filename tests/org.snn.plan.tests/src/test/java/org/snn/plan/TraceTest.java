package org.snn.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TraceTest {

  private final ExecutionPlan plan = SmallPlan.create();
  private final Trace trace = new Trace(plan);

  @Test
  void connectionsAreThoseOfTheKernelsInOrderOfSlotsWithoutPadding() {
    List<String> seen = new ArrayList<>();
    Connections.visit(plan, (slot, source, target) -> seen.add(slot + ":" + source + ">" + target));
    assertThat(seen).containsExactly("0:0>3", "1:1>3", "2:2>3", "3:0>4", "4:1>4", "5:2>4", "6:3>5", "7:4>5", "8:3>6", "9:4>6",
        "10:3>7", "11:4>7", "12:5>6", "13:5>7", "14:6>7", "15:0>8", "16:7>8", "17:7>9", "18:3>8", "19:5>8", "20:4>9");
  }

  @Test
  void groupsLeadToNeuronsAndBack() {
    assertThat(trace.neurons(trace.group("c").orElseThrow())).containsExactly(5, 6, 7);
    assertThat(trace.kernels(trace.group("c").orElseThrow())).extracting(Kernel::kind).containsExactly("dense", "triangular");
    assertThat(trace.kernels(trace.group("x").orElseThrow())).isEmpty();
    assertThat(trace.planned(3)).isEqualTo(8);
    assertThat(new NeuronNames(plan).name(9)).isEqualTo("y[1]");
    assertThat(trace.group("none")).isEmpty();
  }

  @Test
  void neuronsLeadToPseudoLayers() {
    assertThat(IntStream.range(0, 10).mapToObj(n -> trace.pseudoLayer(n).map(PseudoLayer::getIndex).orElse(-1)))
        .containsExactly(-1, -1, -1, 0, 0, 1, 1, 1, 2, 2);
  }

  @Test
  void slotsLeadToKernelsAndRules() {
    assertThat(trace.kernel(14)).isInstanceOf(TriangularKernel.class);
    assertThat(trace.kernel(18)).isInstanceOf(PaddedKernel.class);
    assertThat(trace.origin(5).orElseThrow().getLabel()).isEqualTo("connect x -> a");
    assertThat(trace.origin(20).orElseThrow().getLabel()).isEqualTo("connect file \"e.csv\"");
    assertThat(trace.origin(21)).as("padding").isEmpty();
  }

  @Test
  void rulesLeadToKernelsAndSlots() {
    Origin file = trace.origins("//@members.3").get(0);
    assertThat(trace.kernels(file)).extracting(Kernel::kind).containsExactly("sparse", "padded");
    List<Integer> slots = new ArrayList<>();
    trace.forEachSlot(file, slots::add);
    assertThat(slots).containsExactly(15, 16, 17, 18, 19, 20);
  }

  @Test
  void theReportHasTheFiguresOfThePlan() {
    PlanReport report = PlanReport.of(plan);
    assertThat(report.neurons()).isEqualTo(10);
    assertThat(report.connections()).isEqualTo(21);
    assertThat(report.depth()).isEqualTo(5);
    PlanReport.PseudoLayerReport layer = report.pseudoLayers().get(2);
    assertThat(layer).isEqualTo(new PlanReport.PseudoLayerReport(2, 2, 6, new PlanReport.FanIn(2, 2.5, 4), List.of(
        new PlanReport.KernelReport("sparse", 3, "by hand"), new PlanReport.KernelReport("padded", 3, "by hand")), 102));
  }
}
