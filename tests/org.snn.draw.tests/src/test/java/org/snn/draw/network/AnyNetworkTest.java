package org.snn.draw.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.snn.draw.Geometry;
import org.snn.draw.Texts;
import org.snn.draw.chart.Drawn;
import org.snn.draw.graph.Edge;
import org.snn.draw.graph.NetworkGraph;
import org.snn.draw.graph.Node;
import org.snn.draw.graph.View;
import org.snn.draw.scene.Pictures;
import org.snn.draw.scene.Theme;
import org.snn.plan.Connections;
import org.snn.plan.ExecutionPlan;
import org.snn.plan.PseudoLayer;
import org.snn.trainer.Parameters;
import org.w3c.dom.Element;

/** What holds of the picture of any network, small or large, with or without weights. */
class AnyNetworkTest {

  private static Parameters parameters(ExecutionPlan plan, long seed) {
    return seed % 2 == 0 ? null : Texts.parameters(plan, seed);
  }

  private static View view(long seed) {
    return seed % 5 == 0 ? new View(60, Set.of(), 7) : View.DEFAULT;
  }

  private static Drawn draw(ExecutionPlan plan, long seed) {
    return Drawn.of(Pictures.svg(NetworkPicture.of(plan, parameters(plan, seed), view(seed), Names.NONE), Theme.AUTO));
  }

  private static long sum(List<Element> elements, String name) {
    return elements.stream().mapToLong(element -> Long.parseLong(element.getAttribute(name))).sum();
  }

  @Property(tries = 30, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void everyConnectionAndNeuronIsCountedOnce(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    ExecutionPlan plan = Texts.plan(Texts.random(seed));
    Drawn drawn = draw(plan, seed);
    long leftOut = Long.parseLong(drawn.root().getAttribute("data-left-out"));
    assertThat(sum(drawn.all("g", "edge"), "data-connections") + sum(drawn.all("g", "node"), "data-inside") + leftOut)
        .isEqualTo(plan.getConnections());
    assertThat(sum(drawn.all("g", "node"), "data-neurons")).isEqualTo(plan.getNeurons());
  }

  @Property(tries = 30, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void bundlesHoldTheConnectionsBetweenTheirNodes(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    ExecutionPlan plan = Texts.plan(Texts.random(seed));
    Parameters parameters = Texts.parameters(plan, seed);
    NetworkGraph graph = NetworkGraph.of(plan, parameters, new View(60, Set.of(), 100_000));
    int[] nodeOf = new int[plan.getNeurons()];
    for (int node = 0; node < graph.nodes().size(); node++) {
      for (int neuron : graph.nodes().get(node).neurons()) {
        nodeOf[neuron] = node;
      }
    }
    Map<List<Integer>, double[]> expected = new HashMap<>();
    Connections.visit(plan, (slot, source, target) -> {
      double[] sums = expected.computeIfAbsent(List.of(nodeOf[source], nodeOf[target]), ends -> new double[3]);
      sums[0]++;
      sums[1] += parameters.weights()[slot];
      sums[2] += Math.abs(parameters.weights()[slot]);
    });
    for (Edge edge : graph.edges()) {
      double[] sums = expected.remove(List.of(edge.source(), edge.target()));
      assertThat((double) edge.bundle().connections()).isEqualTo(sums[0]);
      assertThat(edge.bundle().sum()).isCloseTo(sums[1], within(1e-6));
      assertThat(edge.bundle().absolute()).isCloseTo(sums[2], within(1e-6));
      assertThat(edge.bundle().connections()).isLessThanOrEqualTo(edge.bundle().possible());
    }
    assertThat(expected.keySet()).as("what is no edge is inside of a node").allMatch(ends -> ends.get(0).equals(ends.get(1)));
  }

  @Property(tries = 30, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void columnsAreRunsOfPseudoLayersInOrder(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    ExecutionPlan plan = Texts.plan(Texts.random(seed));
    NetworkGraph graph = NetworkGraph.of(plan, null, view(seed));
    int last = -1;
    for (Node node : graph.nodes()) {
      assertThat(node.column()).isGreaterThanOrEqualTo(last);
      last = node.column();
      for (int neuron : node.neurons()) {
        assertThat(pseudoLayer(plan, neuron)).isBetween(graph.columns().get(last).first(), graph.columns().get(last).last());
      }
    }
    for (Edge edge : graph.edges()) {
      assertThat(graph.nodes().get(edge.source()).column()).isLessThan(graph.nodes().get(edge.target()).column());
    }
    for (int i = 1; i < graph.columns().size(); i++) {
      int before = graph.columns().get(i - 1).last();
      assertThat(graph.columns().get(i).first()).isBetween(before, before + 1);
    }
  }

  private static int pseudoLayer(ExecutionPlan plan, int neuron) {
    return plan.getPseudoLayers().stream().filter(layer -> layer.getFirstNeuron() <= neuron
        && neuron < layer.getFirstNeuron() + layer.getNeurons()).mapToInt(PseudoLayer::getIndex).findFirst().orElse(-1);
  }

  @Property(tries = 30, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void nothingOverlapsOrIsCutOff(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    Drawn drawn = draw(Texts.plan(Texts.random(seed)), seed);
    Geometry.assertInside(drawn);
    List<Element> nodes = drawn.all("g", "node");
    Geometry.assertApart(nodes.stream().map(Geometry::node).toList(), "nodes");
    Geometry.assertApart(drawn.all("text", "").stream().map(Geometry::textBox).toList(), "texts");
    for (Element text : drawn.all("text", "")) {
      for (Element node : nodes) {
        if (text.getParentNode() != node) {
          assertThat(Geometry.node(node).intersects(Geometry.textBox(text))).as("'%s' lies on a node", text.getTextContent()).isFalse();
        }
      }
    }
    Map<Integer, Rectangle2D> columns = new TreeMap<>();
    nodes.forEach(node -> columns.merge(Integer.parseInt(node.getAttribute("data-column")), Geometry.node(node), Rectangle2D::createUnion));
    double end = 0;
    for (Rectangle2D column : columns.values()) {
      assertThat(column.getMinX()).isGreaterThan(end);
      end = column.getMaxX();
    }
  }

  @Property(tries = 20, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void linesLeadFromNodeToNodeAndTouchNoOther(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    Drawn drawn = draw(Texts.plan(Texts.random(seed)), seed);
    List<Rectangle2D> nodes = drawn.all("g", "node").stream().map(Geometry::node).toList();
    for (Element edge : drawn.all("g", "edge")) {
      Set<Integer> ends = new HashSet<>(List.of(Integer.parseInt(edge.getAttribute("data-source")),
          Integer.parseInt(edge.getAttribute("data-target"))));
      for (Element line : Geometry.shapes(edge)) {
        var points = Geometry.points(line);
        Rectangle2D source = nodes.get(Integer.parseInt(edge.getAttribute("data-source")));
        Rectangle2D target = nodes.get(Integer.parseInt(edge.getAttribute("data-target")));
        assertThat(points.get(0).getX()).isCloseTo(source.getMaxX(), within(6.0));
        assertThat(points.get(0).getY()).isBetween(source.getMinY(), source.getMaxY());
        assertThat(points.get(points.size() - 1).getX()).isCloseTo(target.getMinX(), within(6.0));
        assertThat(points.get(points.size() - 1).getY()).isBetween(target.getMinY(), target.getMaxY());
        for (int node = 0; node < nodes.size(); node++) {
          Rectangle2D inner = nodes.get(node);
          for (var point : points) {
            assertThat(ends.contains(node) || !inner.contains(point)).as("a line meets another node").isTrue();
          }
        }
      }
    }
  }

  /** More of them go the same way than their frame is high. */
  @Example
  void aThickStackOfLinesMeetsItsNode() {
    linesLeadFromNodeToNodeAndTouchNoOther(5363);
  }

  @Property(tries = 20, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void isTheSameTwice(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    String once = Pictures.svg(NetworkPicture.of(Texts.plan(Texts.random(seed)), null, view(seed), Names.NONE), Theme.AUTO);
    String twice = Pictures.svg(NetworkPicture.of(Texts.plan(Texts.random(seed)), null, view(seed), Names.NONE), Theme.AUTO);
    assertThat(twice).isEqualTo(once);
  }
}
