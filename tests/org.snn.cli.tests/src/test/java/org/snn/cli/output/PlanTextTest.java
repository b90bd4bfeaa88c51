package org.snn.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.snn.plan.PlanReport;
import org.snn.plan.PlanReport.FanIn;
import org.snn.plan.PlanReport.KernelReport;
import org.snn.plan.PlanReport.PseudoLayerReport;

class PlanTextTest {

  private static PseudoLayerReport layer(int index, int neurons, String kind) {
    return new PseudoLayerReport(index, neurons, 3, new FanIn(1, 1.5, 2), List.of(new KernelReport(kind, 3, "because")), 12);
  }

  private static PlanReport chain(int length) {
    List<PseudoLayerReport> layers = IntStream.range(0, length).mapToObj(i -> layer(i, 1, "sparse")).toList();
    return new PlanReport("Chain", length, 3, length, 12, layers);
  }

  @Test
  void showsTheFirstAndTheLastOfMany() {
    List<String> lines = PlanText.lines(chain(5000), false);
    assertThat(lines.subList(0, 4)).containsExactly(
        "Chain: 5,000 neurons, 3 connections, depth 5,000, 5,000 pseudo-layers, 12 B",
        "",
        "layer  neurons  connections  fan-in min  mean  max  bytes  kernel  of it  why",
        "    0        1            3           1   1.5    2   12 B  sparse      3  because");
    assertThat(lines.subList(14, 17)).containsExactly(
        "   11        1            3           1   1.5    2   12 B  sparse      3  because",
        "... 4,982 more: sparse, neurons 1, connections 3 (--all shows them)",
        " 4994        1            3           1   1.5    2   12 B  sparse      3  because");
    assertThat(lines).hasSize(3 + 12 + 1 + 6);
  }

  @Test
  void sumsUpWhatIsBetweenByKernel() {
    List<PseudoLayerReport> layers = IntStream.range(0, 40).mapToObj(i -> layer(i, 10 + i, i % 2 == 0 ? "sparse" : "dense"))
        .toList();
    assertThat(PlanText.lines(new PlanReport("N", 126, 27, 9, 108, layers), false)).contains(
        "... 11 more: sparse, neurons 22 to 42, connections 3 (--all shows them)",
        "... 11 more: dense, neurons 23 to 43, connections 3 (--all shows them)");
  }

  @Test
  void showsThemAllIfAsked() {
    assertThat(PlanText.lines(chain(5000), true)).hasSize(5003);
  }

  @Test
  void showsAllOfAFew() {
    assertThat(PlanText.lines(chain(19), false)).hasSize(3 + 19);
  }

  @Test
  void aSecondKernelHasItsOwnLine() {
    PseudoLayerReport two = new PseudoLayerReport(0, 5, 9, new FanIn(1, 1.8, 3),
        List.of(new KernelReport("dense", 6, "full"), new KernelReport("sparse", 3, "rest")), 40);
    List<String> lines = PlanText.lines(new PlanReport("N", 8, 9, 1, 40, List.of(two)), false);
    assertThat(lines.get(0)).contains("1 pseudo-layer,");
    assertThat(lines.get(3)).endsWith("dense       6  full");
    assertThat(lines.get(4)).endsWith("sparse      3  rest").startsWith("  ");
  }
}
