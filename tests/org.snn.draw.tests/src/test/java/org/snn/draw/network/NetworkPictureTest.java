package org.snn.draw.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.snn.draw.DrawException;
import org.snn.draw.Geometry;
import org.snn.draw.Texts;
import org.snn.draw.chart.Drawn;
import org.snn.draw.graph.View;
import org.snn.draw.scene.Pictures;
import org.snn.draw.scene.Theme;
import org.snn.plan.Connections;
import org.snn.plan.ExecutionPlan;
import org.snn.trainer.Parameters;
import org.w3c.dom.Element;

class NetworkPictureTest {

  private static final String SMALL = """
      network Small {
          input x[3]
          hidden h[4] tanh
          output y[2] softmax
          connect x -> h -> y
          connect x[1] -> y[0]
      }
      """;
  private static final String IMAGE = """
      network Image {
          input x[64]
          hidden h[50] relu
          output y[10] softmax
          connect x[0..39] -> h
          connect h -> y
      }
      """;
  private static final String HOSTILE = "<script>alert(1)</script>\"'&\u0000";

  private static Drawn draw(ExecutionPlan plan, Parameters parameters, View view) {
    return Drawn.of(Pictures.svg(NetworkPicture.of(plan, parameters, view, Names.NONE), Theme.AUTO));
  }

  private static List<String> names(Drawn drawn) {
    return drawn.all("g", "node").stream().map(node -> node.getAttribute("data-name")).toList();
  }

  @Test
  void smallNetworksAreDrawnNeuronByNeuron() {
    Drawn drawn = draw(Texts.plan(SMALL), null, View.DEFAULT);
    assertThat(names(drawn)).containsExactly("x[0]", "x[1]", "x[2]", "h[0]", "h[1]", "h[2]", "h[3]", "y[0]", "y[1]");
    assertThat(drawn.all("g", "edge")).hasSize(3 * 4 + 4 * 2 + 1);
    assertThat(drawn.texts("")).contains("Small", "9 neurons, 21 connections, 2 levels deep", "x: 3 inputs", "h: 4 tanh", "y: 2 softmax");
  }

  @Test
  void rolesDifferInShape() {
    List<Element> nodes = draw(Texts.plan(SMALL), null, View.DEFAULT).all("g", "node");
    assertThat(nodes.get(0).getElementsByTagName("rect").getLength()).isPositive();
    assertThat(nodes.get(3).getElementsByTagName("circle").getLength()).isPositive();
    assertThat(nodes.get(7).getElementsByTagName("path").getLength()).isPositive();
  }

  @Test
  void neuronsThatReadTheSameStandEvenlyAroundTheMiddle() {
    List<Rectangle2D> nodes = draw(Texts.plan("network N { input x[3] hidden h[5] output y[2] connect x -> h -> y }"), null, View.DEFAULT)
        .all("g", "node").stream().map(Geometry::node).toList();
    for (int i = 4; i < 7; i++) {
      assertThat(nodes.get(i + 1).getCenterY() - nodes.get(i).getCenterY())
          .isCloseTo(nodes.get(i).getCenterY() - nodes.get(i - 1).getCenterY(), within(0.5));
    }
    assertThat(nodes.get(1).getCenterY()).isCloseTo(nodes.get(5).getCenterY(), within(0.5));
    assertThat((nodes.get(8).getCenterY() + nodes.get(9).getCenterY()) / 2).isCloseTo(nodes.get(5).getCenterY(), within(0.5));
  }

  @Test
  void signsAreColoursAndSizesAreWidths() {
    ExecutionPlan plan = Texts.plan(SMALL);
    Parameters parameters = Texts.parameters(plan, 5);
    Drawn drawn = draw(plan, parameters, View.DEFAULT);
    double[] weight = new double[1];
    double before = 0;
    for (Element edge : drawn.all("g", "edge").stream().sorted(Comparator.comparingDouble(NetworkPictureTest::width)).toList()) {
      int source = Integer.parseInt(edge.getAttribute("data-source"));
      int target = Integer.parseInt(edge.getAttribute("data-target"));
      // Nodes are in the order of the plan here.
      Connections.visit(plan, (slot, from, to) -> weight[0] = from == source && to == target ? parameters.weights()[slot] : weight[0]);
      assertThat(Math.abs(weight[0])).isGreaterThanOrEqualTo(before - 0.01);
      before = Math.abs(weight[0]);
      assertThat(Geometry.shapes(edge).get(0).getAttribute("class")).endsWith(weight[0] > 0 ? "l-positive" : "l-negative");
    }
  }

  private static double width(Element edge) {
    String width = Geometry.shapes(edge).get(0).getAttribute("stroke-width");
    return width.isEmpty() ? 1 : Double.parseDouble(width);
  }

  @Test
  void largeNetworksAreBoxesAndSayWhatIsNotUsed() {
    Drawn drawn = draw(Texts.plan(IMAGE), null, View.DEFAULT);
    assertThat(names(drawn)).containsExactly("x", "h", "y");
    assertThat(drawn.texts("")).contains("64 inputs", "50 relu", "10 softmax", "24 of 64 inputs are not used.", "2,000 · 63 %",
        "500 · 100 %");
  }

  @Test
  void inputsOfASquareNumberAreAnImage() {
    List<Element> shades = Geometry.shapes(draw(Texts.plan(IMAGE), null, View.DEFAULT).all("g", "node").get(0)).stream()
        .filter(shape -> shape.getTagName().equals("path")).toList();
    assertThat(shades).as("unused inputs, used ones").hasSize(2);
    Rectangle2D unused = Geometry.box(shades.get(0));
    Rectangle2D used = Geometry.box(shades.get(1));
    assertThat(used.getMinY()).isLessThan(unused.getMinY());
    assertThat(used.getMaxY()).as("40 of 64: five of eight rows").isLessThan(unused.getMinY());
    assertThat(used.getHeight() / unused.getHeight()).isCloseTo(5 / 3.0, within(0.1));
    assertThat(shades.get(0).getAttribute("d").chars().filter(step -> step == 'Z').count()).isEqualTo(24);
    assertThat(shades.get(1).getAttribute("d").chars().filter(step -> step == 'Z').count()).isEqualTo(40);
  }

  @Test
  void groupsAreExpandedOnDemand() {
    ExecutionPlan plan = Texts.plan(IMAGE);
    assertThat(names(draw(plan, null, new View(60, Set.of("y"), 400)))).hasSize(12).contains("y[9]", "h");
    assertThatThrownBy(() -> draw(plan, null, new View(60, Set.of("x"), 400))).isInstanceOf(DrawException.class).hasMessageContaining("64");
    assertThatThrownBy(() -> draw(plan, null, new View(60, Set.of("z"), 400))).isInstanceOf(DrawException.class)
        .hasMessageContaining("'z'").hasMessageContaining("x, h, y");
  }

  @Test
  void onlyTheStrongestLinesAreDrawnIfThereAreMany() {
    ExecutionPlan plan = Texts.plan(SMALL);
    Parameters parameters = Texts.parameters(plan, 3);
    Drawn drawn = draw(plan, parameters, new View(60, Set.of(), 5));
    assertThat(drawn.all("g", "edge")).hasSize(5);
    assertThat(drawn.texts("")).anyMatch(text -> text.startsWith("Drawn are the strongest 5 of 21 lines; the others are 16"));
    assertThat(drawn.root().getAttribute("data-left-out")).isEqualTo("16");
  }

  @Test
  void chainsHaveAColumnForEachNeuron() {
    Drawn drawn = draw(Texts.plan("network C { input x[2] hidden n[6] output y[2] connect x -> n connect n -> n forward connect n -> y }"),
        null, View.DEFAULT);
    assertThat(drawn.all("g", "node")).extracting(node -> node.getAttribute("data-column"))
        .containsExactly("0", "0", "1", "2", "3", "4", "5", "6", "7", "7");
  }

  @Test
  void hundredsOfPseudoLayersShareColumns() {
    Drawn drawn = draw(Texts.plan("network D { input x[3] hidden n[900] output y connect x -> n connect n -> n forward random 5% seed 1"
        + " connect n -> y }"), null, View.DEFAULT);
    assertThat(drawn.all("g", "node")).hasSizeBetween(5, 10);
    Geometry.assertInside(drawn);
  }

  @Test
  void namesAreTextWhateverIsInThem() {
    ExecutionPlan plan = Texts.plan(SMALL);
    plan.setName(HOSTILE);
    plan.getGroups().forEach(group -> group.setName(HOSTILE + group.getName()));
    Names names = new Names(List.of(HOSTILE, "b", "c"), List.of("]]>", "-->"));
    Drawn drawn = Drawn.of(Pictures.svg(NetworkPicture.of(plan, null, View.DEFAULT, names), Theme.AUTO));
    assertThat(drawn.all("script", "")).isEmpty();
    assertThat(drawn.all("title", "").get(0).getTextContent()).isEqualTo(HOSTILE.replace('\u0000', '\uFFFD'));
    assertThat(drawn.texts("")).contains("]]>", "-->");
    Geometry.assertInside(drawn);
  }
}
