package org.snn.draw.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.snn.draw.Geometry;
import org.snn.draw.Texts;
import org.snn.draw.chart.Drawn;
import org.snn.draw.scene.Pictures;
import org.snn.draw.scene.Theme;
import org.snn.plan.ExecutionPlan;
import org.w3c.dom.Element;

class PlanPictureTest {

  private static Drawn draw(ExecutionPlan plan) {
    Estimate estimate = kernel -> 1000.0 * kernel.getConnections();
    return Drawn.of(Pictures.svg(PlanPicture.of(plan, estimate, "invented"), Theme.AUTO));
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void kernelsHoldAllConnectionsAndNothingOverlaps(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    ExecutionPlan plan = Texts.plan(Texts.random(seed));
    Drawn drawn = draw(plan);
    List<Element> kernels = drawn.all("g", "kernel");
    assertThat(kernels.stream().mapToLong(kernel -> Long.parseLong(kernel.getAttribute("data-connections"))).sum())
        .isEqualTo(plan.getConnections());
    Geometry.assertInside(drawn);
    Geometry.assertApart(kernels.stream().map(Geometry::node).toList(), "kernels");
    Geometry.assertApart(drawn.all("text", "").stream().map(Geometry::textBox).toList(), "texts");
  }

  @Test
  void saysWhatAPseudoLayerIsMadeOf() {
    Drawn drawn = draw(Texts.plan("network C { input x[30] hidden n[20] output y[5] connect x -> n connect n -> n forward connect n -> y }"));
    assertThat(drawn.texts("")).containsSubsequence("C", "Plan: 2 pseudo-layers, 21 levels deep, 890 connections", "inputs", "30 neurons",
        "pseudo-layer 0", "20 neurons", "levels 1 to 20", "fan-in 30 to 49", "dense", "30 × 20", "600 weights", "600 us", "triangular",
        "20 rows", "190 weights", "190 us", "pseudo-layer 1", "5 neurons", "level 21", "fan-in 20", "dense", "20 × 5", "100 weights",
        "100 us");
    assertThat(drawn.texts("")).anyMatch(text -> text.startsWith("The bar: where time goes, by invented costs. 890 us for a"));
  }

  @Test
  void manyPseudoLayersAreOneColumn() {
    ExecutionPlan plan = Texts.plan("network D { input x[3] hidden n[900] output y connect x -> n connect n -> n forward random 5% seed 1"
        + " connect n -> y }");
    int layers = plan.getPseudoLayers().size();
    List<String> texts = draw(plan).texts("");
    assertThat(layers).isGreaterThan(20);
    assertThat(texts).containsSubsequence("pseudo-layer 0", "pseudo-layer 1", "pseudo-layer 2", "3 to " + (layers - 4),
        "pseudo-layer " + (layers - 3), "pseudo-layer " + (layers - 2), "pseudo-layer " + (layers - 1));
  }
}
